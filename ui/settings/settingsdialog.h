#pragma once

#include "credentials/recentaskers.h"
#include "session/erase.h"
#include "ui/settings/checkreport.h"
#include "ui/settings/inforce.h"

#include <QDialog>

#include <functional>

class QLabel;
class QTabWidget;

namespace ssotray {

class AskersPage;
class Button;
class CheckPage;
class GeneralPage;
class Notice;
class Settings;
class SettingsPage;
class StoredWhere;

// The window in which a person chooses. What is chosen goes to Settings at once; whatever else has to happen is done by
// app, which listens to Settings::changed() and to the signals here. Speaks another language as soon as the program
// does. Opened by app; deletes itself when it is closed.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    // inForce: what the program has worked with since its start.
    SettingsDialog(Settings &settings, InForce inForce, QWidget *parent = nullptr);

    // Whether the app starts with the desktop, as it really is.
    void setStartsAtLogin(bool starts);
    // What was wanted did not come true. Call setStartsAtLogin() as well.
    void showStartsAtLoginFailed();

    // What is stored, after storedRequested() and whenever it may have changed.
    void showStored(const QList<StoredPlace> &places);
    // After eraseRequested(). Call showStored() as well.
    void showErased(const QList<NotErased> &left);

    // Who has asked for credentials, now and whenever there is somebody new.
    void showAskers(const QList<Asker> &askers);

    // The connection check, as far as it is; whatever else a report says; and what came of saving one.
    void showCheck(const QList<CheckStep> &steps, bool isRunning);
    void setReportFacts(std::function<ReportFacts()> facts);
    void showReportSaved(const Result<void> &saved, const QString &path);
    // Turns to the page of the connection check.
    void turnToCheck();

    void done(int result) override;

Q_SIGNALS:
    void startsAtLoginChanged(bool starts);
    void storedRequested();
    void eraseRequested(); // confirmed
    void restartRequested();
    void proxyPasswordRequested();
    void checkRequested();
    void cancelCheckRequested();
    void saveReportRequested(const QString &path, const QString &report);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addPages();
    QLayout *makeButtons();
    void takeOver();
    void showState();

    Settings &m_settings;
    const InForce m_inForce;
    bool m_startsAtLogin = false;
    QList<Asker> m_askers;
    QList<CheckStep> m_checkSteps;
    bool m_isChecking = false;
    std::function<ReportFacts()> m_reportFacts;
    QWidget *m_content = nullptr; // made anew for another language
    QTabWidget *m_tabs = nullptr;
    GeneralPage *m_general = nullptr;
    QList<SettingsPage *> m_pages;
    StoredWhere *m_stored = nullptr;
    AskersPage *m_askersPage = nullptr;
    CheckPage *m_check = nullptr;
    Notice *m_saveNotice = nullptr;
    QLabel *m_restartText = nullptr;
    Button *m_restart = nullptr;
};

} // namespace ssotray
