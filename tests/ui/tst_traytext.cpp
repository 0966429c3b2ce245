#include "ui/common/languages.h"
#include "ui/tray/noticetext.h"
#include "ui/tray/sessiontext.h"

#include <QTest>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Standing = SessionStatus::Standing;

namespace {

// 21:00 in Tokyo, where this test lives
const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
const QDateTime later = now.addSecs(65 * 60);
const QDateTime tomorrow = now.addSecs(4 * 3600); // by the clock on the wall

SessionStatus thatIs(Standing standing, const std::optional<SessionEnd> &end = {})
{
    SessionStatus status;
    status.standing = standing;
    status.end = end;
    return status;
}

SessionStatus inTrouble(
    Standing standing, Error::Kind kind, const QString &code = {}, const std::optional<QDateTime> &worksUntil = {})
{
    SessionStatus status;
    status.standing = standing;
    status.trouble = Error{kind, code, u"host"_s, {}};
    status.worksUntil = worksUntil;
    return status;
}

} // namespace

// How a session stands and what notices say, in words.
class TestTrayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_languages.use(QLocale(QLocale::English)); }

    void everyStandingHasItsWords_data();
    void everyStandingHasItsWords();
    void timesAreThePersonsOwn();
    void namesAreNoPlaceholders();

    void ended();
    void asked();
    void endsSoon();
    void signedIn();
    void signedOut();
    void moved();
    void quitting();
    void otherConfigFile();
    void wrongClock_data();
    void wrongClock();
    void noTray();

private:
    Languages m_languages;
};

void TestTrayText::initTestCase()
{
    qputenv("TZ", "JST-9");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestTrayText::everyStandingHasItsWords_data()
{
    QTest::addColumn<SessionStatus>("status");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const SessionStatus &status, const QString &words) {
        QTest::newRow(name) << status << words;
    };
    const SessionEnd sure{later, false};
    const SessionEnd learned{later, true};
    row("active", thatIs(Standing::Active), u"signed in"_s);
    row("active, end known", thatIs(Standing::Active, sure), u"signed in; ends at 22:05"_s);
    row("active, end learned", thatIs(Standing::Active, learned), u"signed in; ends about 22:05, as last time"_s);
    row("ends soon", thatIs(Standing::EndsSoon, sure), u"ends at 22:05"_s);
    row("ends soon, learned", thatIs(Standing::EndsSoon, learned), u"ends about 22:05, as last time"_s);
    row("the end has come", thatIs(Standing::EndsSoon, SessionEnd{now, false}), u"ended, sign in again"_s);
    row("ended", thatIs(Standing::Ended), u"ended, sign in again"_s);
    row("unknown", thatIs(Standing::Unknown), u"not known yet"_s);
    row("signed out", thatIs(Standing::SignedOut), u"signed out"_s);
    SessionStatus status = thatIs(Standing::SignedOut);
    status.debts.portal = Error{Error::Kind::Offline, {}, {}, {}};
    row("signed out here alone", status, u"signed out, but not everywhere yet"_s);
    status = thatIs(Standing::Active, sure);
    status.isByCli = true;
    row("by the AWS CLI", status, u"signed in by the AWS CLI; ends at 22:05"_s);
    status = thatIs(Standing::Active);
    status.isInMemoryOnly = true;
    row("in memory", status, u"signed in for this run only"_s);
    status = thatIs(Standing::EndsSoon, sure);
    status.publishError = Error{Error::Kind::File, u"ReadOnly"_s, u"/file"_s, {}};
    row("not published", status,
        u"ends at 22:05; AWS tools do not find its token, because the file cannot be written"_s);

    using Kind = Error::Kind;
    for (const Kind kind : {Kind::Offline, Kind::Timeout, Kind::Proxy})
        row("no network", inTrouble(Standing::Offline, kind, {}, later),
            u"no network, trying again; works until 22:05"_s);
    for (const Kind kind : {Kind::Tls, Kind::BadAnswer})
        row("captive portal", inTrouble(Standing::Offline, kind), u"this network does not lead to AWS, trying again"_s);
    for (const Kind kind : {Kind::Service, Kind::File})
        row("AWS has trouble", inTrouble(Standing::Offline, kind), u"not renewed yet, trying again"_s);
    row("works no longer", inTrouble(Standing::Offline, Kind::Offline, {}, now), u"no network, trying again"_s);
    row("locked", inTrouble(Standing::KeychainTrouble, Kind::Keychain, u"Locked"_s), u"the keychain is locked"_s);
    row("locked, but works", inTrouble(Standing::KeychainTrouble, Kind::Keychain, u"Locked"_s, later),
        u"the keychain is locked; works until 22:05"_s);
    row("no keychain", inTrouble(Standing::KeychainTrouble, Kind::Keychain, u"NoService"_s), u"there is no keychain"_s);
    row("silent keychain", inTrouble(Standing::KeychainTrouble, Kind::Keychain, u"Timeout"_s),
        u"the keychain cannot be used"_s);
}

void TestTrayText::everyStandingHasItsWords()
{
    QFETCH(SessionStatus, status);
    QFETCH(QString, words);
    QCOMPARE(SessionText::of(status, now), words);
    QCOMPARE(SessionText::line(u"my-sso"_s, status, now), u"my-sso: "_s + words);
    m_languages.use(QLocale(QLocale::Japanese));
    const QString japanese = SessionText::line(u"my-sso"_s, status, now);
    QVERIFY(japanese.contains(u"my-sso"_s));
    QCOMPARE(japanese.contains(u"22:05"_s), words.contains(u"22:05"_s));
    for (const char *english : {"sign", "end", "the", "work", "not", ";"})
        QVERIFY2(!japanese.contains(QLatin1String(english)), qPrintable(japanese));
}

void TestTrayText::timesAreThePersonsOwn()
{
    QCOMPARE(SessionText::time(later, now), u"22:05"_s);
    QCOMPARE(SessionText::time(tomorrow, now), u"23/11/2026 01:00"_s);
    QCOMPARE(SessionText::time(tomorrow, tomorrow.addSecs(-60)), u"01:00"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(SessionText::time(later, now).simplified(), u"10:05 PM"_s);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(SessionText::time(later, now), u"22:05"_s);
    QCOMPARE(SessionText::time(tomorrow, now), u"2026-11-23 01:00"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestTrayText::namesAreNoPlaceholders()
{
    QCOMPARE(SessionText::line(u"%2%1"_s, thatIs(Standing::Active), now), u"%2%1: signed in"_s);
    const NoticeText text = NoticeText::quitting({{u"%2"_s, later}}, now);
    QCOMPARE(text.body, u"Without SSO Tray the profiles of %2 work until 22:05."_s);
}

void TestTrayText::ended()
{
    const NoticeText text = NoticeText::ended(u"my-sso"_s);
    QCOMPARE(text.title, u"Your session my-sso has ended."_s);
    QCOMPARE(text.actionText, u"Sign in again"_s);
}

void TestTrayText::asked()
{
    const NoticeText text = NoticeText::asked(u"my-sso"_s, Session::State::Ended, u"%2 aws"_s);
    QCOMPARE(text.title, u"%2 aws has asked for credentials of my-sso."_s);
    QCOMPARE(text.body, u"The session has ended. AWS tools get no credentials until you sign in again."_s);
    QCOMPARE(text.actionText, u"Sign in again"_s);
    const NoticeText unknown = NoticeText::asked(u"my-sso"_s, Session::State::SignedOut, {});
    QCOMPARE(unknown.title, u"A program has asked for credentials of my-sso."_s);
    QCOMPARE(unknown.body, u"You are not signed in. AWS tools get no credentials until you sign in."_s);
}

void TestTrayText::endsSoon()
{
    const NoticeText sure = NoticeText::endsSoon(u"my-sso"_s, {later, false}, now);
    QCOMPARE(sure.title, u"Your session my-sso ends soon."_s);
    QVERIFY(sure.body.startsWith(u"It ends at 22:05."_s));
    QCOMPARE(sure.actionText, u"Sign in again"_s);
    const NoticeText learned = NoticeText::endsSoon(u"my-sso"_s, {tomorrow, true}, now);
    QVERIFY(learned.body.startsWith(u"It ends about 23/11/2026 01:00, as last time."_s));
    QVERIFY(learned.body.contains(u"fresh session"_s));
}

// Only where the end is known there is a word about it.
void TestTrayText::signedIn()
{
    const NoticeText plain = NoticeText::signedIn(u"my-sso"_s, {}, now);
    QCOMPARE(plain.title, u"Signed in to my-sso."_s);
    QCOMPARE(plain.body, QString());
    QCOMPARE(plain.actionText, QString());
    QCOMPARE(NoticeText::signedIn(u"my-sso"_s, SessionEnd{later}, now).body, u"The session ends at 22:05."_s);
    QCOMPARE(NoticeText::signedIn(u"my-sso"_s, SessionEnd{later, true}, now).body,
        u"The session ends about 22:05, as last time."_s);
    QCOMPARE(NoticeText::signedIn(u"my-sso"_s, SessionEnd{now}, now).body, QString());
}

void TestTrayText::signedOut()
{
    const QString always = u"Role credentials that were already handed out work until they end."_s;
    const NoticeText plain = NoticeText::signedOut(u"my-sso"_s, {});
    QCOMPARE(plain.title, u"Signed out of my-sso."_s);
    QCOMPARE(plain.body, always);
    SignOutDebts debts;
    debts.portal = Error{Error::Kind::Offline, {}, {}, {}};
    QVERIFY(NoticeText::signedOut(u"my-sso"_s, debts).body.contains(u"AWS has not been told yet."_s));
    debts.keychain = Error{Error::Kind::Keychain, u"Locked"_s, {}, {}};
    debts.files = Error{Error::Kind::File, u"ReadOnly"_s, u"/home/me/token.json"_s, {}};
    const QString all = NoticeText::signedOut(u"my-sso"_s, debts).body;
    QVERIFY(all.startsWith(always));
    QVERIFY(all.contains(u"AWS has not been told yet."_s));
    QVERIFY(all.contains(u"marked for deletion"_s));
    QVERIFY(all.contains(u"/home/me/token.json"_s));
}

void TestTrayText::moved()
{
    QVERIFY(NoticeText::movedToKeychain(u"my-sso"_s).title.contains(u"my-sso"_s));
    const auto body = [](const Error &error) { return NoticeText::notMovedToKeychain(u"my-sso"_s, error).body; };
    QCOMPARE(
        body({Error::Kind::File, u"NoToken"_s, u"/file"_s, {}}), u"The sign-in of the AWS CLI is no longer there."_s);
    QVERIFY(body({Error::Kind::Keychain, u"Locked"_s, {}, {}}).contains(u"locked"_s));
}

void TestTrayText::quitting()
{
    const NoticeText text =
        NoticeText::quitting({{u"my-sso"_s, later}, {u"over"_s, now}, {u"unknown"_s, {}}, {u"lab"_s, tomorrow}}, now);
    QCOMPARE(text.body,
        u"Without SSO Tray the profiles of my-sso work until 22:05.\n"
        "Without SSO Tray the profiles of lab work until 23/11/2026 01:00."_s);
    QCOMPARE(text.actionText, QString()); // nobody would be there to carry it out
    QVERIFY(NoticeText::quitting({}, now).body.isEmpty());
}

void TestTrayText::otherConfigFile()
{
    const QString body = NoticeText::otherConfigFile(u"/home/me/.aws/config"_s, u"/tmp/other"_s).body;
    QVERIFY(body.startsWith(u"You asked for /tmp/other, but it goes on with /home/me/.aws/config."_s));
}

void TestTrayText::wrongClock_data()
{
    QTest::addColumn<std::chrono::seconds>("ahead");
    QTest::addColumn<QString>("words");
    QTest::newRow("a minute") << std::chrono::seconds(61) << u"It is 1 minute fast."_s;
    QTest::newRow("minutes") << std::chrono::seconds(20min) << u"It is 20 minutes fast."_s;
    QTest::newRow("slow") << std::chrono::seconds(-119min) << u"It is 119 minutes slow."_s;
    QTest::newRow("hours") << std::chrono::seconds(9h) << u"It is 9 hours fast."_s;
    QTest::newRow("hours slow") << std::chrono::seconds(-2h) << u"It is 2 hours slow."_s;
    QTest::newRow("years") << std::chrono::seconds(-24h * 731) << u"It is 731 days slow."_s;
    QTest::newRow("days") << std::chrono::seconds(48h) << u"It is 2 days fast."_s;
}

void TestTrayText::wrongClock()
{
    QFETCH(std::chrono::seconds, ahead);
    QFETCH(QString, words);
    const NoticeText text = NoticeText::wrongClock(ahead);
    QCOMPARE(text.title, u"The clock of this computer is wrong."_s);
    QVERIFY2(text.body.startsWith(words), qPrintable(text.body));
}

void TestTrayText::noTray()
{
    const NoticeText text = NoticeText::noTray();
    QCOMPARE(text.title, u"This desktop shows no tray icons."_s);
    QVERIFY(text.body.contains(u"GNOME"_s));
    m_languages.use(QLocale(QLocale::Japanese));
    QVERIFY(NoticeText::noTray().title != text.title);
}

QTEST_MAIN(TestTrayText)

#include "tst_traytext.moc"
