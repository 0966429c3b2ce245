#pragma once

#include "profiles/bulksetup.h"

#include <QWidget>

#include <functional>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace ssotray {

class BulkForm;
class Button;
class Catalogs;
class CatalogTree;
class Clock;
class ConfigFile;
class DiffView;
class FilterField;
class Hint;
class Notice;
class Session;
class Sessions;
class TickModel;
class UndoButton;
struct RoleRef;

// What the window works with; all of it outlives the window.
struct BulkServices
{
    Sessions &sessions;
    Catalogs &catalogs;
    Clock &clock;
    ConfigFile &config;
    QString recordsPath; // profiles/bulkrecords.h
    QString credentialsProgram; // absolute path of sso-tray-credentials
    std::function<QString(const Session &)> sessionText; // how it stands
};

// The window in which a person ticks any part of the tree of accounts and roles, chooses how the profiles shall be
// called, sees what that does to the config and writes it all at once. What a change costs to be worked out, with
// thousands of roles, waits until nobody has typed or ticked for a moment. Speaks another language as soon as the
// program does.
class BulkWindow : public QWidget
{
    Q_OBJECT

public:
    explicit BulkWindow(BulkServices services, QWidget *parent = nullptr);
    ~BulkWindow() override;

    // Ticks a role, or an account with all of its roles, and shows it. A session is only shown: it may be large.
    void tick(const RoleRef &ref);
    // The config is another one now.
    void readConfig() { m_setup.readConfig(); }
    // Else there may be sessions, and nobody knows which.
    void setConfigReadable(bool isReadable);

    // After profilesSaved(): the change, as it can be taken back.
    void offerUndo(const ChangeNote &change);
    // The change that would be taken back now.
    void setNextUndo(const std::optional<ChangeNote> &next);

Q_SIGNALS:
    void profilesSaved();
    void undoRequested();
    void signInRequested(const QString &session);
    void addProfileRequested();
    void repairRequested(); // of the config

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *makeTree();
    QWidget *makeChange();
    void takeSessions();
    void showPage();
    void takeForm();
    void refreshSoon(std::chrono::milliseconds delay);
    void refresh();
    void gatherRoles();
    void askForRoles();
    void showPlan(const Result<BulkSetup::Preview> &preview);
    void showProgress();
    void showSaved();
    void clearNews();
    QString summary(const BulkPlan &plan) const;
    QString savedText(const BulkPlan &plan) const;

    BulkServices m_services;
    BulkSetup m_setup;
    TickModel *m_model;
    int m_round = 0; // of refreshSoon(): only the last one counts
    bool m_isRefreshing = false; // one is on its way
    bool m_isConfigReadable = true;
    int m_missing = 0; // ticked accounts whose roles are still to come
    int m_failed = 0; // … and those whose roles could not be read
    // Made anew for another language:
    QStackedWidget *m_content = nullptr;
    QWidget *m_emptyPage = nullptr;
    QWidget *m_unreadablePage = nullptr;
    QSplitter *m_splitter = nullptr;
    FilterField *m_filter = nullptr;
    CatalogTree *m_tree = nullptr;
    Notice *m_progress = nullptr;
    BulkForm *m_form = nullptr;
    Hint *m_summary = nullptr;
    DiffView *m_diff = nullptr;
    Notice *m_notice = nullptr;
    UndoButton *m_undo = nullptr; // beside the notice
    Button *m_create = nullptr;
};

} // namespace ssotray
