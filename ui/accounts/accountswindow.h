#pragma once

#include "catalog/roleref.h"
#include "credentials/shellformat.h"
#include "ui/common/notice.h"

#include <QDateTime>
#include <QHash>
#include <QWidget>

#include <chrono>
#include <functional>

class QMenuBar;
class QSplitter;
class QStackedWidget;

namespace ssotray {

class Catalog;
class CatalogModel;
class CatalogTree;
class Catalogs;
class Clock;
class Favourites;
class FilterField;
class ReadingBar;
class RolePanel;
class SecretClipboard;
class Session;
class Sessions;
class SummaryPanel;

// What the window works with; all of it outlives the window.
struct AccountsServices
{
    Sessions &sessions;
    Catalogs &catalogs;
    Favourites &favourites;
    SecretClipboard &clipboard; // whose countdown is shown
    Clock &clock;
    std::function<QString(const Session &)> sessionText; // how a session stands, in words
    std::function<QDateTime(const RoleRef &)> credentialsEnd = {}; // of those in memory; invalid: there are none
};

// The window with all accounts and roles of all sessions, and what can be done with a role. It emits what the person
// wants and shows how the sessions and catalogs stand; opening, copying and signing in are done by app. Speaks another
// language as soon as the program does.
class AccountsWindow : public QWidget
{
    Q_OBJECT

public:
    explicit AccountsWindow(AccountsServices services, QWidget *parent = nullptr);
    ~AccountsWindow() override;

    // Which profiles use which role.
    void setProfiles(const QHash<RoleRef, QStringList> &profiles);
    // Else there may be sessions, and nobody knows which.
    void setConfigReadable(bool isReadable);
    // What became of copyRequested() or consoleRequested(): stays below the role's buttons until another one is chosen.
    // Nothing when the person has chosen another one meanwhile.
    void say(const RoleRef &about, Notice::Tone tone, const QString &text);
    // The credentials in memory are others; each minute it looks by itself.
    void refreshCredentialsEnd() { showCurrent(); }

    // Size, place, and which rows are open, for the next run. False: it is not ours.
    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    void signInRequested(const QString &session);
    void copyRequested(const ssotray::NamedRole &role, ssotray::ShellFormat format);
    void consoleRequested(const ssotray::NamedRole &role);
    void consoleChoiceRequested(const ssotray::NamedRole &role);
    void terminalRequested(const ssotray::NamedRole &role, const QString &profile);
    void createProfileRequested(const ssotray::NamedRole &role);
    void createProfilesRequested(const ssotray::RoleRef &below); // for many roles; below what the person is at
    void addProfileRequested();
    // From the menu, for desktops where there is no tray icon.
    void profilesRequested();
    void settingsRequested();
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QMenuBar *makeMenuBar();
    QWidget *makeEmptyPage();
    QWidget *makeList();
    QWidget *makePanels();
    void connectRolePanel();
    void addShortcuts();
    void takeSessions();
    void loadAll();
    void forEachCatalog(const std::function<void(Catalog &)> &function);
    void tryAgain(const RoleRef &what);
    void showCurrent();
    void showReading();
    void lookAgain(std::chrono::milliseconds pause);
    void showNothing();
    void showRole(const RoleRef &ref);
    void showSession(const RoleRef &ref);
    void showAccount(const RoleRef &ref);
    void setFavourite(bool isFavourite);
    QString accountName(const RoleRef &ref) const;

    const AccountsServices m_services;
    CatalogModel *m_model;
    bool m_isToLookAgain = false; // how far reading has come
    QHash<RoleRef, QStringList> m_profiles;
    bool m_isConfigReadable = true;
    // Made anew for another language:
    QStackedWidget *m_content = nullptr;
    QWidget *m_emptyPage = nullptr;
    QWidget *m_unreadablePage = nullptr;
    QSplitter *m_splitter = nullptr;
    FilterField *m_filter = nullptr;
    CatalogTree *m_tree = nullptr;
    Notice *m_nothingFound = nullptr;
    ReadingBar *m_reading = nullptr;
    QStackedWidget *m_panels = nullptr;
    SummaryPanel *m_summary = nullptr;
    RolePanel *m_role = nullptr;
};

} // namespace ssotray
