#include "ui/common/languages.h"
#include "ui/menureader.h"
#include "ui/tray/traymenu.h"

#include <QSignalSpy>
#include <QTest>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Standing = SessionStatus::Standing;

namespace {

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

} // namespace

// The tray's menu, as Qt draws it or hands it to the desktop.
class TestTrayMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void menuWithoutSessions();
    void menuWithOneSession_data();
    void menuWithOneSession();
    void menuWithSeveralSessions();
    void oneMoreSession();
    void textsChangeInPlace();
    void nothingMovesInAnOpenMenu();
    void namesAreShownAsTheyAre_data();
    void namesAreShownAsTheyAre();
    void favouritesAndRecents();
    void eachRoleOffersItsCredentialsAndConsole();
    void onlyARoleWithAProfileOffersATerminal();
    void credentialsOnTheClipboardCanBeCleared();
    void eachEntrySaysWhatIsWanted();

private:
    Languages m_languages;
};

void TestTrayMenu::initTestCase()
{
    qputenv("TZ", "UTC");
    qputenv("SHELL", "/bin/bash");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_languages.use(QLocale(QLocale::English));
}

void TestTrayMenu::menuWithoutSessions()
{
    TrayMenu menu;
    QCOMPARE(textsOf(menu),
        QStringList({u"Add profile…"_s, u"Accounts and roles…"_s, u"Profiles…"_s, u"Settings…"_s, u"Quit"_s}));
    QVERIFY(!menu.actions().constFirst()->isSeparator());
}

void TestTrayMenu::menuWithOneSession_data()
{
    QTest::addColumn<TraySession>("session");
    QTest::addColumn<QStringList>("entries");
    const QString signIn = u"Sign in again"_s;
    const QString fresh = u"Start a fresh session"_s;
    const QString signOut = u"Sign out"_s;
    QTest::newRow("active") << sessionThat(Standing::Active) << QStringList{signIn, fresh, signOut};
    QTest::newRow("ends soon") << sessionThat(Standing::EndsSoon) << QStringList{signIn, fresh, signOut};
    QTest::newRow("offline") << sessionThat(Standing::Offline) << QStringList{signIn, signOut};
    QTest::newRow("ended") << sessionThat(Standing::Ended) << QStringList{signIn, signOut};
    QTest::newRow("signed out") << sessionThat(Standing::SignedOut) << QStringList{signIn};
    QTest::newRow("not known yet") << sessionThat(Standing::Unknown) << QStringList{signIn};
    TraySession halfOut = sessionThat(Standing::SignedOut);
    halfOut.status.debts.files = Error{Error::Kind::File, u"ReadOnly"_s, u"/home/me/file"_s, {}};
    QTest::newRow("signed out, not everywhere") << halfOut << QStringList{signIn, signOut};
    TraySession locked = sessionThat(Standing::KeychainTrouble);
    locked.status.trouble = Error{Error::Kind::Keychain, u"Locked"_s, {}, {}};
    QTest::newRow("locked") << locked << QStringList{u"Unlock the keychain…"_s, signIn, signOut};
    TraySession absent = locked;
    absent.status.trouble->code = u"NoService"_s;
    QTest::newRow("no keychain") << absent << QStringList{signIn, signOut};
    TraySession byCli = sessionThat(Standing::Active);
    byCli.status.isByCli = byCli.status.canMoveToKeychain = true;
    QTest::newRow("by the AWS CLI") << byCli
                                    << QStringList{signIn, fresh, u"Move its secrets to the keychain"_s, signOut};
}

void TestTrayMenu::menuWithOneSession()
{
    QFETCH(TraySession, session);
    QFETCH(QStringList, entries);
    TrayMenu menu;
    const QStringList below = textsOf(menu);
    menu.setSessions({session}, noon);
    QVERIFY(menu.actions().constFirst()->text().startsWith(u"work: "_s));
    QCOMPARE(textsOf(menu).mid(1), entries + below);
    // Keys and screen readers reach it all.
    for (const QAction *action : menu.actions())
        QVERIFY(action->isSeparator() || action->isEnabled());
}

void TestTrayMenu::menuWithSeveralSessions()
{
    TrayMenu menu;
    menu.setSessions({sessionThat(Standing::Active), sessionThat(Standing::Ended, u"lab"_s)}, noon);
    QCOMPARE(textsOf(menu).mid(0, 3),
        QStringList({u"work: signed in"_s, u"lab: ended, sign in again"_s, u"Add profile…"_s}));
    QMenu *lab = submenuOf(menu, u"lab: ended, sign in again"_s);
    QVERIFY(lab);
    QCOMPARE(textsOf(*lab), QStringList({u"Sign in again"_s, u"Sign out"_s}));
    QSignalSpy signOut(&menu, &TrayMenu::signOutRequested);
    actionOf(*lab, u"Sign out"_s)->trigger();
    QCOMPARE(signOut.at(0).at(0).toString(), u"lab"_s);
}

void TestTrayMenu::oneMoreSession()
{
    TrayMenu menu;
    const QStringList without = textsOf(menu);
    menu.setSessions({sessionThat(Standing::Active)}, noon);
    const QStringList withOne = textsOf(menu);
    menu.setSessions({sessionThat(Standing::Active, u"lab"_s), sessionThat(Standing::Active)}, noon);
    QVERIFY(submenuOf(menu, u"work: signed in"_s));
    QCOMPARE(textsOf(menu).constFirst(), u"lab: signed in"_s);
    menu.setSessions({sessionThat(Standing::Active), sessionThat(Standing::Active, u"lab"_s)}, noon);
    QCOMPARE(textsOf(menu).constFirst(), u"work: signed in"_s); // the config's order
    menu.setSessions({sessionThat(Standing::Active)}, noon);
    QCOMPARE(textsOf(menu), withOne);
    QVERIFY(actionOf(menu, u"work: signed in"_s) && !submenuOf(menu, u"work: signed in"_s));
    menu.setSessions({}, noon);
    QCOMPARE(textsOf(menu), without);
}

void TestTrayMenu::textsChangeInPlace()
{
    TrayMenu menu;
    TraySession session = sessionThat(Standing::Active);
    session.status.end = SessionEnd{noon.addSecs(3600)};
    menu.setSessions({session}, noon);
    const QList<QAction *> before = menu.actions();
    MenuChanges changes(menu);
    menu.setSessions({session}, noon.addSecs(30));
    menu.setRoles({}, {});
    QCOMPARE(changes.looks, 0);
    session.status.end->at = noon.addSecs(7200);
    menu.setSessions({session}, noon);
    QCOMPARE(menu.actions(), before);
    QCOMPARE(before.constFirst()->text(), u"work: signed in; ends at 14:00"_s);
    QCOMPARE(changes.structure, 0);
    QVERIFY(changes.looks > 0);
}

void TestTrayMenu::nothingMovesInAnOpenMenu()
{
    TrayMenu menu;
    menu.setSessions({sessionThat(Standing::Active)}, noon);
    menu.popup({});
    QVERIFY(menu.isVisible());
    const QList<QAction *> before = menu.actions();
    TraySession locked = sessionThat(Standing::KeychainTrouble);
    locked.status.trouble = Error{Error::Kind::Keychain, u"Locked"_s, {}, {}};
    menu.setSessions({locked}, noon);
    QCOMPARE(menu.actions(), before);
    QCOMPARE(before.constFirst()->text(), u"work: the keychain is locked"_s);
    QVERIFY(!actionOf(menu, u"Start a fresh session"_s)->isEnabled()); // makes no sense any more
    QVERIFY(actionOf(menu, u"Sign out"_s)->isEnabled());
    menu.close();
    QTRY_VERIFY(actionOf(menu, u"Unlock the keychain…"_s));
    QVERIFY(!actionOf(menu, u"Start a fresh session"_s));
}

void TestTrayMenu::namesAreShownAsTheyAre_data()
{
    QTest::addColumn<MenuMarks>("marks");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("label");
    QTest::newRow("plain") << MenuMarks::Ampersand << u"my_sso"_s << u"my_sso: signed in"_s;
    QTest::newRow("ampersands") << MenuMarks::Ampersand << u"a&b&c"_s << u"a&&b&&c: signed in"_s;
    QTest::newRow("placeholders") << MenuMarks::Ampersand << u"%1%2"_s << u"%1%2: signed in"_s;
    // As Qt 6.4 needs them: it turns the first "&" into the "_" of the desktop's menu and leaves the rest alone.
    QTest::newRow("plain, over D-Bus") << MenuMarks::Underscore << u"my-sso"_s << u"my-sso: signed in"_s;
    QTest::newRow("underscores, over D-Bus") << MenuMarks::Underscore << u"my_s_o"_s << u"my__s__o: signed in"_s;
    QTest::newRow("both, over D-Bus") << MenuMarks::Underscore << u"a&b_c&d"_s << u"&a&b__c&d: signed in"_s;
}

void TestTrayMenu::namesAreShownAsTheyAre()
{
    QFETCH(MenuMarks, marks);
    QFETCH(QString, name);
    QFETCH(QString, label);
    TrayMenu menu;
    menu.setMarks(marks);
    menu.setSessions({sessionThat(Standing::Active, name)}, noon);
    QCOMPARE(menu.actions().constFirst()->text(), label);
    QSignalSpy signIn(&menu, &TrayMenu::signInRequested);
    actionOf(menu, u"Sign in again"_s)->trigger();
    QCOMPARE(signIn.at(0).at(0).toString(), name);
}

void TestTrayMenu::favouritesAndRecents()
{
    TrayMenu menu;
    const QStringList without = textsOf(menu);
    const auto role = [](const QString &name) { return TrayRole{u"work"_s, u"123456789012"_s, u"Production"_s, name}; };
    TrayRole nameless = role(u"Nameless"_s);
    nameless.accountName.clear();
    menu.setRoles({role(u"A"_s), nameless, role(u"C"_s), role(u"D"_s), role(u"E"_s), role(u"F"_s)},
        {role(u"R"_s), role(u"A"_s), role(u"S"_s)});
    QCOMPARE(textsOf(menu),
        QStringList({u"Favourites"_s, u"A in Production (123456789012)"_s, u"Nameless in 123456789012"_s,
            u"C in Production (123456789012)"_s, u"D in Production (123456789012)"_s,
            u"E in Production (123456789012)"_s, u"Recent roles"_s, u"R in Production (123456789012)"_s,
            u"S in Production (123456789012)"_s})
            + without);
    QVERIFY(!actionOf(menu, u"Favourites"_s)->isEnabled());
    const QMenu *recent = submenuOf(menu, u"S in Production (123456789012)"_s);
    QVERIFY(recent);
    menu.setRoles({}, {role(u"S"_s), role(u"R"_s)}); // used again: it comes first
    QCOMPARE(textsOf(menu).mid(0, 3),
        QStringList({u"Recent roles"_s, u"S in Production (123456789012)"_s, u"R in Production (123456789012)"_s}));
    menu.setSessions({sessionThat(Standing::Active), sessionThat(Standing::Active, u"lab"_s)}, noon);
    QVERIFY(actionOf(menu, u"S in Production (123456789012), work"_s)); // now there is a choice
    menu.setSessions({}, noon);
    menu.setRoles({}, {});
    QCOMPARE(textsOf(menu), without);
}

void TestTrayMenu::eachRoleOffersItsCredentialsAndConsole()
{
    TrayMenu menu;
    const TrayRole role{u"work"_s, u"123456789012"_s, u"Production"_s, u"Admin"_s};
    menu.setRoles({role}, {});
    const QMenu *entries = submenuOf(menu, u"Admin in Production (123456789012)"_s);
    QVERIFY(entries);
    QCOMPARE(textsOf(*entries),
        QStringList({u"Copy credentials"_s, u"Open console"_s, u"Open console in…"_s, u"Remove from favourites"_s}));
    const QMenu *forms = submenuOf(*entries, u"Copy credentials"_s);
    QVERIFY(forms);
    QCOMPARE(textsOf(*forms),
        QStringList({u"For bash and zsh (usual)"_s, u"For fish"_s, u"For PowerShell"_s, u"For Command Prompt (cmd)"_s,
            u"As a .env file"_s, u"As JSON (credential_process)"_s, u"As a section of the credentials file"_s}));
    QSignalSpy copy(&menu, &TrayMenu::copyCredentialsRequested);
    actionOf(*forms, u"For bash and zsh (usual)"_s)->trigger();
    actionOf(*forms, u"As a .env file"_s)->trigger();
    QCOMPARE(copy.at(0).at(0).value<TrayRole>(), role);
    QCOMPARE(copy.at(0).at(1).value<ShellFormat>(), ShellFormat::Posix);
    QCOMPARE(copy.at(1).at(1).value<ShellFormat>(), ShellFormat::DotEnv);
    QSignalSpy console(&menu, &TrayMenu::openConsoleRequested);
    actionOf(*entries, u"Open console"_s)->trigger();
    QCOMPARE(console.at(0).at(0).value<TrayRole>(), role);
    QSignalSpy choice(&menu, &TrayMenu::consoleChoiceRequested);
    actionOf(*entries, u"Open console in…"_s)->trigger();
    QCOMPARE(choice.at(0).at(0).value<TrayRole>(), role);
    QCOMPARE(console.size(), 1);
    QSignalSpy removed(&menu, &TrayMenu::favouriteRemoved);
    actionOf(*entries, u"Remove from favourites"_s)->trigger();
    QCOMPARE(removed.at(0).at(0).value<TrayRole>(), role);
    menu.setRoles({}, {role});
    QVERIFY(!actionOf(*submenuOf(menu, u"Admin in Production (123456789012)"_s), u"Remove from favourites"_s));
}

void TestTrayMenu::onlyARoleWithAProfileOffersATerminal()
{
    TrayMenu menu;
    TrayRole role{u"work"_s, u"123456789012"_s, u"Production"_s, u"Admin"_s};
    menu.setRoles({role}, {});
    const QString text = u"Admin in Production (123456789012)"_s;
    QVERIFY(!actionOf(*submenuOf(menu, text), u"Open terminal"_s));
    role.profile = u"my-profile"_s;
    menu.setRoles({role}, {});
    QSignalSpy terminal(&menu, &TrayMenu::terminalRequested);
    QVERIFY(actionOf(*submenuOf(menu, text), u"Open terminal"_s));
    actionOf(*submenuOf(menu, text), u"Open terminal"_s)->trigger();
    QCOMPARE(terminal.at(0).at(0).value<TrayRole>().profile, u"my-profile"_s);
    role.profile = u"another"_s; // the entry does not keep the old one
    menu.setRoles({role}, {});
    actionOf(*submenuOf(menu, text), u"Open terminal"_s)->trigger();
    QCOMPARE(terminal.at(1).at(0).value<TrayRole>().profile, u"another"_s);
}

void TestTrayMenu::credentialsOnTheClipboardCanBeCleared()
{
    TrayMenu menu;
    menu.setSessions({sessionThat(Standing::Active)}, noon);
    const QStringList without = textsOf(menu);
    menu.setClipboard(60s);
    QCOMPARE(textsOf(menu).mid(1), without);
    QVERIFY(menu.actions().constFirst()->text().startsWith(u"Clear credentials from the clipboard (60 second"_s));
    QVERIFY(menu.actions().at(1)->isSeparator());
    // Each second only its text changes.
    MenuChanges changes(menu);
    menu.setClipboard(59s);
    QVERIFY(menu.actions().constFirst()->text().contains(u"59"_s));
    QCOMPARE(changes.structure, 0);
    QCOMPARE(changes.looks, 1);
    menu.setClipboard(59s);
    QCOMPARE(changes.looks, 1);
    QSignalSpy clear(&menu, &TrayMenu::clearClipboardRequested);
    menu.actions().constFirst()->trigger();
    QCOMPARE(clear.size(), 1);
    menu.setClipboard(0s);
    QCOMPARE(textsOf(menu), without);
    QVERIFY(!menu.actions().constFirst()->isSeparator());
}

void TestTrayMenu::eachEntrySaysWhatIsWanted()
{
    TrayMenu menu;
    TraySession session = sessionThat(Standing::KeychainTrouble);
    session.status.trouble = Error{Error::Kind::Keychain, u"Locked"_s, {}, {}};
    session.status.canMoveToKeychain = true;
    menu.setSessions({session}, noon);
    const auto says = [&](const QString &entry, auto wanted) {
        QSignalSpy spy(&menu, wanted);
        actionOf(menu, entry)->trigger();
        return spy.size() == 1 && (spy.at(0).isEmpty() || spy.at(0).at(0).toString() == u"work"_s);
    };
    QVERIFY(says(u"work: the keychain is locked"_s, &TrayMenu::accountsRequested));
    QVERIFY(says(u"Unlock the keychain…"_s, &TrayMenu::unlockRequested));
    QVERIFY(says(u"Sign in again"_s, &TrayMenu::signInRequested));
    QVERIFY(says(u"Move its secrets to the keychain"_s, &TrayMenu::moveToKeychainRequested));
    QVERIFY(says(u"Sign out"_s, &TrayMenu::signOutRequested));
    QVERIFY(says(u"Add profile…"_s, &TrayMenu::addProfileRequested));
    QVERIFY(says(u"Accounts and roles…"_s, &TrayMenu::accountsRequested));
    QVERIFY(says(u"Profiles…"_s, &TrayMenu::profilesRequested));
    QVERIFY(says(u"Settings…"_s, &TrayMenu::settingsRequested));
    QVERIFY(says(u"Quit"_s, &TrayMenu::quitRequested));
    menu.setSessions({sessionThat(Standing::Active)}, noon);
    QVERIFY(says(u"Start a fresh session"_s, &TrayMenu::freshSessionRequested));

    QVERIFY(!actionOf(menu, u"Enter the proxy's password…"_s));
    TraySession behindProxy = sessionThat(Standing::Offline);
    behindProxy.status.trouble = Error{Error::Kind::Proxy, u"Password"_s, u"proxy.example:3128"_s, {}};
    menu.setSessions({behindProxy}, noon);
    QVERIFY(actionOf(menu, u"work: the proxy asks for a password, trying again"_s));
    QSignalSpy password(&menu, &TrayMenu::proxyPasswordRequested);
    actionOf(menu, u"Enter the proxy's password…"_s)->trigger();
    QCOMPARE(password.value(0), QVariantList{u"proxy.example:3128"_s});
}

QTEST_MAIN(TestTrayMenu)

#include "tst_traymenu.moc"
