#include "ui/common/languages.h"
#include "ui/menureader.h"
#include "ui/tray/trayicon.h"
#include "ui/tray/traymenu.h"
#include "ui/uiworld.h"

#include <QPainter>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Standing = SessionStatus::Standing;

// The icon in the tray and its tool tip. What a desktop makes of them over D-Bus is for the end-to-end tests.
class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void iconShowsTheWorst_data();
    void iconShowsTheWorst();
    void iconsAreToldApartWithoutColour();
    void iconsStandOutOnEveryPanel();
    void followsTheSession();
    void timeGoesBy();
    void touchesNothingThatIsSo();
    void leftClickShowsTheAccounts();
    void passesOnWhatTheMenuWants();
    void speaksAnotherLanguageAtOnce();

private:
    Languages m_languages;
};

void TestTray::initTestCase()
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_languages.use(QLocale(QLocale::English));
}

void TestTray::iconShowsTheWorst_data()
{
    QTest::addColumn<QList<Standing>>("sessions");
    QTest::addColumn<Standing>("shown");
    QTest::newRow("none") << QList<Standing>{} << Standing::SignedOut;
    QTest::newRow("one") << QList{Standing::Active} << Standing::Active;
    QTest::newRow("one signed out on purpose") << QList{Standing::SignedOut, Standing::Active} << Standing::Active;
    QTest::newRow("all signed out") << QList{Standing::SignedOut, Standing::SignedOut} << Standing::SignedOut;
    QTest::newRow("not read yet") << QList{Standing::Active, Standing::Unknown} << Standing::Unknown;
    QTest::newRow("offline") << QList{Standing::Offline, Standing::Active} << Standing::Offline;
    QTest::newRow("ends soon") << QList{Standing::Offline, Standing::EndsSoon} << Standing::EndsSoon;
    QTest::newRow("keychain") << QList{Standing::EndsSoon, Standing::KeychainTrouble} << Standing::KeychainTrouble;
    QTest::newRow("ended") << QList{Standing::KeychainTrouble, Standing::Ended, Standing::Active} << Standing::Ended;
}

void TestTray::iconShowsTheWorst()
{
    QFETCH(QList<Standing>, sessions);
    QFETCH(Standing, shown);
    QList<TraySession> all;
    for (const Standing standing : sessions)
        all.append(sessionThat(standing));
    QCOMPARE(TrayIcon::worst(all), shown);
}

// The smallest panel, in grey, on light and on dark: an eighth of all pixels must differ plainly.
void TestTray::iconsAreToldApartWithoutColour()
{
    const auto inGrey = [](Standing standing, const QColor &panel) {
        QImage image(16, 16, QImage::Format_ARGB32);
        image.fill(panel);
        QPainter(&image).drawPixmap(0, 0, TrayIcon::iconFor(standing).pixmap(QSize(16, 16), 1.0));
        return image.convertToFormat(QImage::Format_Grayscale8);
    };
    const QList<Standing> all{Standing::Active, Standing::SignedOut, Standing::EndsSoon, Standing::Ended,
        Standing::Offline, Standing::KeychainTrouble};
    for (const QColor &panel : {QColor(0xee, 0xee, 0xef), QColor(0x22, 0x26, 0x2b)}) {
        for (qsizetype one = 0; one < all.size(); ++one) {
            for (qsizetype other = one + 1; other < all.size(); ++other) {
                const QImage left = inGrey(all.at(one), panel);
                const QImage right = inGrey(all.at(other), panel);
                int different = 0;
                for (int pixel = 0; pixel < 16 * 16; ++pixel) {
                    const QPoint at(pixel % 16, pixel / 16);
                    different += std::abs(qGray(left.pixel(at)) - qGray(right.pixel(at))) > 32;
                }
                QVERIFY2(different * 8 > 16 * 16, qPrintable(u"%1 and %2: %3"_s.arg(one).arg(other).arg(different)));
            }
        }
    }
}

// As WCAG 2.2 §1.4.11 wants it of pictures: 3 to 1, against light and dark.
void TestTray::iconsStandOutOnEveryPanel()
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](float part) {
            return part <= 0.04045F ? part / 12.92F : std::pow((part + 0.055F) / 1.055F, 2.4F);
        };
        return 0.2126F * linear(colour.redF()) + 0.7152F * linear(colour.greenF()) + 0.0722F * linear(colour.blueF());
    };
    const auto contrast = [&](const QColor &one, const QColor &other) {
        const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
        return (lighter + 0.05F) / (darker + 0.05F);
    };
    for (const Standing standing : {Standing::Active, Standing::SignedOut, Standing::EndsSoon, Standing::Ended,
             Standing::Offline, Standing::Unknown, Standing::KeychainTrouble}) {
        const QIcon icon = TrayIcon::iconFor(standing);
        for (const int size : {16, 22, 24, 32, 48, 64})
            QVERIFY(icon.availableSizes().contains(QSize(size, size)));
        QHash<QRgb, int> colours; // the most frequent one is that of the shape
        const QImage image = icon.pixmap(QSize(64, 64), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        for (int pixel = 0; pixel < 64 * 64; ++pixel) {
            const QRgb colour = image.pixel(pixel % 64, pixel / 64);
            if (qAlpha(colour) == 255)
                ++colours[colour];
        }
        QVERIFY(!colours.isEmpty());
        const auto shape = std::max_element(colours.cbegin(), colours.cend());
        QVERIFY(shape.value() > 200);
        for (const QColor &panel : {QColor(0xf6, 0xf6, 0xf6), QColor(0x24, 0x24, 0x24)})
            QVERIFY2(contrast(QColor(shape.key()), panel) >= 3, qPrintable(QColor(shape.key()).name()));
    }
}

void TestTray::followsTheSession()
{
    UiWorld world;
    world.answerEverything();
    TrayIcon tray(world.sessions, world.clock);
    const auto *icon = tray.findChild<QSystemTrayIcon *>();
    const auto shows = [&](Standing standing) {
        return icon->icon().pixmap(32, 32).toImage() == TrayIcon::iconFor(standing).pixmap(32, 32).toImage();
    };
    QCOMPARE(icon->toolTip(), u"SSO Tray for AWS"_s);
    QVERIFY(shows(Standing::SignedOut));
    world.sessions.setDefined({world.mySso()});
    QCOMPARE(icon->toolTip(), u"SSO Tray for AWS\nmy-sso: not known yet"_s);
    QVERIFY(shows(Standing::Unknown));
    Session &session = world.sessions.open(world.mySso());
    session.signIn();
    QVERIFY(world.advanceUntil([&] { return session.state() == Session::State::SignedIn; }));
    QCOMPARE(icon->toolTip(), u"SSO Tray for AWS\nmy-sso: signed in"_s);
    QVERIFY(shows(Standing::Active));
    QVERIFY(textsOf(*icon->contextMenu()).contains(u"my-sso: signed in"_s));
}

// A session whose token nothing can renew: its end is known, and comes.
void TestTray::timeGoesBy()
{
    UiWorld world;
    world.answerCode();
    world.server.answerJson(u"/token"_s,
        {{u"accessToken"_s, u"access-canary"_s}, {u"tokenType"_s, u"Bearer"_s}, {u"expiresIn"_s, 2 * 3600}});
    world.sessions.setDefined({world.mySso()});
    TrayIcon tray(world.sessions, world.clock);
    tray.setNoticeLead(30min);
    const auto *icon = tray.findChild<QSystemTrayIcon *>();
    Session &session = world.sessions.open(world.mySso());
    session.signIn();
    QVERIFY(world.advanceUntil([&] { return session.state() == Session::State::SignedIn; }));
    const QString at = session.accessTokenEnd().toString(u"HH:mm"_s);
    QVERIFY(icon->toolTip().endsWith(u"my-sso: signed in; ends at "_s + at));

    world.sessions.keepSignedIn();
    const qsizetype asked = world.server.requests().size();
    world.clock.advance(89min);
    QVERIFY(icon->toolTip().endsWith(u"my-sso: signed in; ends at "_s + at));
    world.clock.advance(2min);
    QVERIFY(icon->toolTip().endsWith(u"my-sso: ends at "_s + at));
    QCOMPARE(icon->icon().pixmap(32, 32).toImage(), TrayIcon::iconFor(Standing::EndsSoon).pixmap(32, 32).toImage());
    tray.setNoticeLead(0min);
    QVERIFY(icon->toolTip().endsWith(u"my-sso: signed in; ends at "_s + at));
    icon->contextMenu()->popup({});
    icon->contextMenu()->hide();
    QCOMPARE(world.server.requests().size(), asked); // none of this is worth a request
}

void TestTray::touchesNothingThatIsSo()
{
    UiWorld world;
    world.sessions.setDefined({world.mySso()});
    TrayIcon tray(world.sessions, world.clock);
    const auto *icon = tray.findChild<QSystemTrayIcon *>();
    MenuChanges changes(*icon->contextMenu());
    const qint64 drawn = icon->icon().cacheKey();
    world.sessions.keepSignedIn();
    QTRY_VERIFY(icon->toolTip().endsWith(u"my-sso: signed out"_s));
    const qint64 drawnAgain = icon->icon().cacheKey();
    QVERIFY(drawnAgain != drawn);
    changes.looks = changes.structure = 0;
    world.clock.advance(24h);
    QTest::qWait(1);
    QCOMPARE(icon->icon().cacheKey(), drawnAgain);
    QCOMPARE(changes.looks, 0);
    QCOMPARE(changes.structure, 0);
}

void TestTray::leftClickShowsTheAccounts()
{
    UiWorld world;
    TrayIcon tray(world.sessions, world.clock);
    auto *icon = tray.findChild<QSystemTrayIcon *>();
    QSignalSpy accounts(&tray, &TrayIcon::accountsRequested);
    Q_EMIT icon->activated(QSystemTrayIcon::Context);
    Q_EMIT icon->activated(QSystemTrayIcon::MiddleClick);
    QCOMPARE(accounts.size(), 0);
    Q_EMIT icon->activated(QSystemTrayIcon::Trigger);
    QCOMPARE(accounts.size(), 1);
}

void TestTray::passesOnWhatTheMenuWants()
{
    UiWorld world;
    TrayIcon tray(world.sessions, world.clock);
    auto *menu = qobject_cast<TrayMenu *>(tray.findChild<QSystemTrayIcon *>()->contextMenu());
    const auto passesOnName = [&](auto wanted, auto said) {
        QSignalSpy spy(&tray, said);
        Q_EMIT(menu->*wanted)(u"work"_s);
        return spy.size() == 1 && spy.at(0).at(0).toString() == u"work"_s;
    };
    QVERIFY(passesOnName(&TrayMenu::signInRequested, &TrayIcon::signInRequested));
    QVERIFY(passesOnName(&TrayMenu::freshSessionRequested, &TrayIcon::freshSessionRequested));
    QVERIFY(passesOnName(&TrayMenu::signOutRequested, &TrayIcon::signOutRequested));
    QVERIFY(passesOnName(&TrayMenu::unlockRequested, &TrayIcon::unlockRequested));
    QVERIFY(passesOnName(&TrayMenu::moveToKeychainRequested, &TrayIcon::moveToKeychainRequested));
    const TrayRole role{u"work"_s, u"123456789012"_s, u"Production"_s, u"Admin"_s};
    const auto passesOnRole = [&](auto wanted, auto said) {
        QSignalSpy spy(&tray, said);
        Q_EMIT(menu->*wanted)(role);
        return spy.size() == 1 && spy.at(0).at(0).template value<TrayRole>() == role;
    };
    QVERIFY(passesOnRole(&TrayMenu::openConsoleRequested, &TrayIcon::openConsoleRequested));
    QVERIFY(passesOnRole(&TrayMenu::consoleChoiceRequested, &TrayIcon::consoleChoiceRequested));
    QVERIFY(passesOnRole(&TrayMenu::terminalRequested, &TrayIcon::terminalRequested));
    QVERIFY(passesOnRole(&TrayMenu::favouriteRemoved, &TrayIcon::favouriteRemoved));
    QSignalSpy copy(&tray, &TrayIcon::copyCredentialsRequested);
    Q_EMIT menu->copyCredentialsRequested(role, ShellFormat::Fish);
    QCOMPARE(copy.at(0).at(0).value<TrayRole>(), role);
    QCOMPARE(copy.at(0).at(1).value<ShellFormat>(), ShellFormat::Fish);
    const auto passesOn = [&](auto wanted, auto said) {
        QSignalSpy spy(&tray, said);
        Q_EMIT(menu->*wanted)();
        return spy.size() == 1;
    };
    QVERIFY(passesOn(&TrayMenu::clearClipboardRequested, &TrayIcon::clearClipboardRequested));
    QVERIFY(passesOn(&TrayMenu::addProfileRequested, &TrayIcon::addProfileRequested));
    QVERIFY(passesOn(&TrayMenu::accountsRequested, &TrayIcon::accountsRequested));
    QVERIFY(passesOn(&TrayMenu::profilesRequested, &TrayIcon::profilesRequested));
    QVERIFY(passesOn(&TrayMenu::settingsRequested, &TrayIcon::settingsRequested));
    QVERIFY(passesOn(&TrayMenu::quitRequested, &TrayIcon::quitRequested));
    const qsizetype before = textsOf(*menu).size();
    tray.setClipboard(30s);
    QCOMPARE(textsOf(*menu).size(), before + 1);
    tray.setClipboard(0s);
    QCOMPARE(textsOf(*menu).size(), before);
}

void TestTray::speaksAnotherLanguageAtOnce()
{
    UiWorld world;
    TrayIcon tray(world.sessions, world.clock);
    const auto *icon = tray.findChild<QSystemTrayIcon *>();
    QVERIFY(textsOf(*icon->contextMenu()).contains(u"Quit"_s));
    m_languages.use(QLocale(QLocale::Japanese));
    QTest::qWait(1);
    QVERIFY(textsOf(*icon->contextMenu()).contains(u"終了"_s));
    m_languages.use(QLocale(QLocale::English));
    QTest::qWait(1);
    QVERIFY(textsOf(*icon->contextMenu()).contains(u"Quit"_s));
}

QTEST_MAIN(TestTray)

#include "tst_tray.moc"
