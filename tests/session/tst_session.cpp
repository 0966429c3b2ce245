// A session from the first sign-in to its end: what is stored, renewed and published, and what does not end it.

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "session/renewalschedule.h"
#include "session/sessions.h"
#include "storage/memorystore.h"
#include "storage/settings.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;

static const Error lockedKeyring{Error::Kind::Keychain, u"Locked"_s, {}, {}};

// A keychain that says no when told to.
class MoodyStore : public MemoryStore
{
public:
    std::optional<Error> trouble;
    bool refusesWrites = false;

    Async<std::optional<Secret>> read(const QString &key) override
    {
        return trouble ? failed<std::optional<Secret>>(*trouble) : MemoryStore::read(key);
    }

    Async<void> write(const QString &key, const Secret &value) override
    {
        if (refusesWrites)
            return failed<void>(lockedKeyring);
        return trouble ? failed<void>(*trouble) : MemoryStore::write(key, value);
    }
};

class TestSession : public QObject
{
    Q_OBJECT

    const SsoSession m_definition{
        u"my-sso"_s, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {u"sso:account:access"_s}};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<JsonHttp> m_http;
    std::unique_ptr<OidcClient> m_oidc;
    std::unique_ptr<MoodyStore> m_secrets;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<TokenStore> m_tokens;
    std::unique_ptr<PublishedTokens> m_published;
    std::unique_ptr<Session> m_session;

    std::unique_ptr<Session> newSession(const SsoSession &definition)
    {
        return std::make_unique<Session>(
            definition, SessionServices{*m_oidc, *m_tokens, *m_published, *m_clock, m_dir->filePath(u"locks"_s)});
    }

    SessionTokens tokensWithLeft(std::chrono::seconds left) const
    {
        return {m_definition.startUrl, m_definition.region, m_definition.scopes,
            {u"client"_s, Secret(u"client-secret"_s), m_clock->now().addDays(90)}, Secret(u"refresh-1"_s),
            Secret(u"access-1"_s), m_clock->now().addSecs(left.count() - 3600), m_clock->now().addSecs(left.count())};
    }

    void storeTokens(const SessionTokens &tokens) { QVERIFY(m_tokens->write(u"my-sso"_s, tokens).result()); }

    std::optional<SessionTokens> stored() { return m_tokens->read(u"my-sso"_s).result().value_or(std::nullopt); }

    Result<Secret> accessToken(Session &session)
    {
        const Async<Secret> answer = session.accessToken();
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
            return failure(Error::Kind::Timeout, u"TestTimeout"_s);
        return answer.result();
    }

    void answerSignIn()
    {
        m_server->answerJson(u"/client/register"_s,
            {{u"clientId"_s, u"new-client"_s}, {u"clientSecret"_s, u"s"_s},
                {u"clientSecretExpiresAt"_s, m_clock->now().addDays(90).toSecsSinceEpoch()}});
        m_server->answerJson(u"/device_authorization"_s,
            {{u"deviceCode"_s, u"d"_s}, {u"userCode"_s, u"ABCD-EFGH"_s}, {u"verificationUri"_s, u"https://v"_s},
                {u"expiresIn"_s, 600}, {u"interval"_s, 1}});
        answerToken(u"access-new"_s, u"refresh-new"_s);
    }

    void answerToken(const QString &access, const QString &refresh)
    {
        QJsonObject body{{u"accessToken"_s, access}, {u"expiresIn"_s, 3600}};
        if (!refresh.isEmpty())
            body.insert(u"refreshToken"_s, refresh);
        m_server->answerJson(u"/token"_s, body);
    }

    void signIn()
    {
        m_session->signIn();
        QTRY_COMPARE(m_session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        m_clock->advance(1s);
        QTRY_COMPARE(m_session->attempt()->stage(), DeviceSignIn::Stage::Approved);
    }

private Q_SLOTS:
    void init()
    {
        m_session.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ScriptedServer>();
        m_clock = std::make_unique<ManualClock>();
        NetworkOptions options;
        options.oidcEndpoint = m_server->url();
        m_http = std::make_unique<JsonHttp>(options, *m_clock);
        m_oidc = std::make_unique<OidcClient>(*m_http);
        m_secrets = std::make_unique<MoodyStore>();
        m_settings = std::make_unique<Settings>(m_dir->filePath(u"settings.ini"_s));
        m_tokens = std::make_unique<TokenStore>(*m_secrets, *m_settings);
        m_published = std::make_unique<PublishedTokens>(m_dir->filePath(u"cache"_s));
        m_session = newSession(m_definition);
    }

    void firstSignIn()
    {
        QCOMPARE(accessToken(*m_session).error(), (Error{Error::Kind::SignIn, u"SignedOut"_s, u"my-sso"_s, {}}));
        QCOMPARE(m_session->state(), State::SignedOut);
        answerSignIn();
        QSignalSpy signedIn(m_session.get(), &Session::signedIn);
        signIn();
        QTRY_COMPARE(signedIn.size(), 1);
        QCOMPARE(m_session->state(), State::SignedIn);
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-new"_s)));
        QCOMPARE(stored()->refreshToken, std::optional(Secret(u"refresh-new"_s)));
        QCOMPARE(m_settings->storedSessions(), QStringList{u"my-sso"_s});
        QVERIFY(!QFile::exists(m_published->pathOf(u"my-sso"_s))); // nobody asked for that
    }

    void sessionWithoutScopesRegistersTheDefaultOne()
    {
        SsoSession bare = m_definition;
        bare.scopes.clear();
        m_session = newSession(bare);
        answerSignIn();
        signIn();
        QCOMPARE(m_server->requests(u"/client/register"_s).constFirst().json().value("scopes"_L1).toArray(),
            QJsonArray{u"sso:account:access"_s});
        QVERIFY(stored()->refreshToken);
    }

    void storedTokenIsUsedWithoutARequest()
    {
        storeTokens(tokensWithLeft(1h));
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-1"_s)));
        QCOMPARE(m_server->requests().size(), 0);
    }

    void tokensOfAnotherPortalAreNotOurs()
    {
        SessionTokens tokens = tokensWithLeft(1h);
        tokens.startUrl = u"https://d-2.awsapps.com/start"_s;
        storeTokens(tokens);
        QCOMPARE(accessToken(*m_session).error().code, u"SignedOut"_s);
        QCOMPARE(stored(), std::optional(tokens)); // and stay until a sign-in replaces them
    }

    void renewsSilentlyAndOnce()
    {
        storeTokens(tokensWithLeft(1min));
        answerToken(u"access-2"_s, u"refresh-2"_s);
        const Async<Secret> first = m_session->accessToken();
        const Async<Secret> second = m_session->accessToken();
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QCOMPARE(first.result(), Result<Secret>(Secret(u"access-2"_s)));
        QCOMPARE(second.result(), first.result());
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(stored()->refreshToken, std::optional(Secret(u"refresh-2"_s)));
    }

    void case54_oldRefreshTokenIsKeptWhenNoneComes()
    {
        storeTokens(tokensWithLeft(1min));
        answerToken(u"access-2"_s, {});
        QVERIFY(accessToken(*m_session));
        QCOMPARE(stored()->refreshToken, std::optional(Secret(u"refresh-1"_s)));
        QCOMPARE(stored()->accessToken, Secret(u"access-2"_s));
    }

    void case55_onlyAwsEndsASession_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("exception");
        QTest::addColumn<bool>("ends");
        QTest::newRow("invalid_grant") << 400 << "InvalidGrantException"_ba << true;
        QTest::newRow("invalid_client") << 401 << "InvalidClientException"_ba << true;
        QTest::newRow("server error") << 500 << "InternalServerException"_ba << false;
        QTest::newRow("slow down") << 400 << "SlowDownException"_ba << false;
        QTest::newRow("portal's login page") << 401 << ""_ba << false;
    }

    void case55_onlyAwsEndsASession()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, exception);
        QFETCH(bool, ends);
        storeTokens(tokensWithLeft(-1s));
        if (exception.isEmpty())
            m_server->answer(u"/token"_s, status, {}, "<html>");
        else
            m_server->answerException(u"/token"_s, status, exception);
        const auto answer = accessToken(*m_session);
        QVERIFY(!answer);
        QCOMPARE(m_session->state(), ends ? State::Ended : State::SignedIn);
        QCOMPARE(answer.error().kind == Error::Kind::SignIn, ends);
        QVERIFY(stored()); // nothing is thrown away
    }

    void troubleWithRenewalLeavesALivingToken()
    {
        storeTokens(tokensWithLeft(1min));
        m_server->goAway();
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-1"_s)));
        QCOMPARE(m_session->state(), State::SignedIn);
    }

    void withoutRefreshTokenItLastsToItsEnd()
    {
        SessionTokens tokens = tokensWithLeft(1min);
        tokens.refreshToken.reset();
        storeTokens(tokens);
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-1"_s)));
        m_clock->advance(1min);
        QCOMPARE(accessToken(*m_session).error().code, u"SessionEnded"_s);
        QCOMPARE(m_session->state(), State::Ended);
    }

    // Another program of ours has used the refresh token: its result is taken, not asked for again.
    void case57_renewalOfAnotherProgramIsAdopted()
    {
        storeTokens(tokensWithLeft(5min));
        m_server->goAway();
        QVERIFY(accessToken(*m_session)); // due, but nobody there: the old one still lives
        m_clock->advance(1min);
        SessionTokens newer = tokensWithLeft(1h);
        newer.accessToken = Secret(u"access-other"_s);
        newer.refreshToken = Secret(u"refresh-other"_s);
        storeTokens(newer);
        const auto before = m_server->requests().size();
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-other"_s)));
        QCOMPARE(m_server->requests().size(), before);
    }

    // product.md §3, and at most one attempt a minute while there is trouble
    void renewsInTheBackgroundOnTime()
    {
        storeTokens(tokensWithLeft(1h));
        QVERIFY(accessToken(*m_session));
        QCOMPARE(m_session->untilRenewal(), 45min);
        m_clock->advance(45min - 1s);
        m_session->renewWhenDue();
        QTest::qWait(0);
        QCOMPARE(m_server->requests().size(), 0);
        m_clock->advance(1s);
        m_server->answer(u"/token"_s, 200, {}, "<html>hotel wifi</html>");
        answerToken(u"access-2"_s, u"refresh-2"_s);
        m_session->renewWhenDue();
        QTRY_COMPARE(m_server->requests().size(), 1);
        QTRY_COMPARE(m_session->untilRenewal(), 1min);
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-1"_s))); // nobody waits for another try
        QCOMPARE(m_server->requests().size(), 1);
        m_clock->advance(1min);
        m_session->renewWhenDue();
        QTRY_COMPARE(stored()->accessToken, Secret(u"access-2"_s));
        QCOMPARE(m_session->untilRenewal(), 45min);
        QCOMPARE(m_session->state(), State::SignedIn);
    }

    void case51_shortLivesAndClocksThatJump()
    {
        const QDateTime now = m_clock->now();
        const RenewalSchedule forty(now, now.addSecs(40));
        QVERIFY(!forty.isDue(now.addSecs(19)));
        QVERIFY(forty.isDue(now.addSecs(20)));
        QCOMPARE(forty.untilAttempt(now.addSecs(20), now.addSecs(20)), 20s);
        const RenewalSchedule hour(now, now.addSecs(3600));
        QCOMPARE(hour.untilAttempt(now.addSecs(25 * 3600), {}), 0s);
        QCOMPARE(hour.untilAttempt(now.addSecs(50 * 60), now.addSecs(50 * 60 - 10)), 50s);
        // an attempt of the future, before the clock was set back, holds nothing up
        QCOMPARE(hour.untilAttempt(now.addSecs(50 * 60), now.addDays(1)), 0s);
        QVERIFY(!hour.isDue(now.addYears(-1)));
    }

    // The time of day is looked at often enough to be on time after ten hours of sleep.
    void case52_sessionsAreKeptSignedIn()
    {
        storeTokens(tokensWithLeft(1h));
        Sessions sessions({*m_oidc, *m_tokens, *m_published, *m_clock, m_dir->filePath(u"locks"_s)});
        sessions.setDefined({m_definition});
        Session *session = sessions.defined().constFirst();
        session->setPublishing(true);
        sessions.keepSignedIn();
        QTRY_COMPARE(session->state(), State::SignedIn);
        QCOMPARE(m_clock->untilNext(), 30s);
        for (int renewal = 2; renewal <= 11; ++renewal) {
            const QString token = u"access-%1"_s.arg(renewal);
            m_server->forget(u"/token"_s);
            answerToken(token, u"refresh-%1"_s.arg(renewal));
            m_clock->advance(45min + 1s);
            QTRY_COMPARE(stored()->accessToken, Secret(token));
            QTRY_COMPARE(m_published->read(u"my-sso"_s)->accessToken, Secret(token));
            QVERIFY(m_clock->now().secsTo(m_published->read(u"my-sso"_s)->expiresAt) > 5 * 60);
        }
        QCOMPARE(m_server->requests().size(), 10);
    }

    // The keychain did not take a renewal: the newer tokens are in memory, and the next renewal must not use the old
    // ones.
    void renewalGoesOnFromTheNewestTokens()
    {
        storeTokens(tokensWithLeft(1min));
        QVERIFY(accessToken(*m_session)); // due, but refused in no words of AWS: the old one still lives
        m_clock->advance(1min);
        m_secrets->refusesWrites = true;
        m_server->forget(u"/token"_s);
        answerToken(u"access-2"_s, u"refresh-2"_s);
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-2"_s)));
        QCOMPARE(stored()->refreshToken, std::optional(Secret(u"refresh-1"_s)));
        m_secrets->refusesWrites = false;
        m_clock->advance(50min);
        m_server->forget(u"/token"_s);
        answerToken(u"access-3"_s, u"refresh-3"_s);
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-3"_s)));
        QCOMPARE(m_server->requests().constLast().json().value("refreshToken"_L1).toString(), u"refresh-2"_s);
        QCOMPARE(stored()->refreshToken, std::optional(Secret(u"refresh-3"_s)));
    }

    // A renewal that began before is about tokens that are gone; even its "it is over" means nothing any more.
    void case60_signInOvertakesARenewal()
    {
        storeTokens(tokensWithLeft(1h));
        QVERIFY(accessToken(*m_session));
        answerSignIn();
        m_session->signIn();
        QTRY_COMPARE(m_session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        m_server->forget(u"/token"_s);
        m_server->answerNever(u"/token"_s); // the renewal's
        answerToken(u"access-new"_s, u"refresh-new"_s); // the sign-in's
        const Async<int> refused = m_session->call<int>(this, [](const Secret &) {
            return failed<int>({Error::Kind::Service, u"UnauthorizedException"_s, {}, {}});
        });
        QTRY_COMPARE(m_server->requests(u"/token"_s).size(), 1);
        m_clock->advance(1s);
        QTRY_COMPARE(m_session->attempt()->stage(), DeviceSignIn::Stage::Approved);
        m_clock->advance(40s); // the renewal gives up and lets go of the lock
        QTRY_COMPARE(m_session->state(), State::SignedIn);
        QTRY_COMPARE(stored()->accessToken, Secret(u"access-new"_s));
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-new"_s)));
    }

    void anotherPortalTakesNothingFromTheOneBefore()
    {
        storeTokens(tokensWithLeft(1h));
        m_session->setPublishing(true);
        QVERIFY(accessToken(*m_session));
        QVERIFY(m_published->read(u"my-sso"_s));
        SsoSession moved = m_definition;
        moved.startUrl = u"https://d-2.awsapps.com/start"_s;
        m_session->redefine(moved);
        QVERIFY(!m_published->read(u"my-sso"_s));
        QCOMPARE(accessToken(*m_session).error().code, u"SignedOut"_s);
    }

    void call401RenewsOnceAndTriesAgain()
    {
        storeTokens(tokensWithLeft(1h));
        answerToken(u"access-2"_s, u"refresh-2"_s);
        QStringList used;
        const Async<int> answer = m_session->call<int>(this, [&](const Secret &token) -> Async<int> {
            used << token.reveal();
            return used.size() == 1 ? failed<int>({Error::Kind::Service, u"UnauthorizedException"_s, {}, {}})
                                    : ready<int>(5);
        });
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result(), Result<int>(5));
        QCOMPARE(used, QStringList({u"access-1"_s, u"access-2"_s}));
        QCOMPARE(m_session->state(), State::SignedIn);
    }

    void call401TwiceEndsTheSession()
    {
        storeTokens(tokensWithLeft(1h));
        answerToken(u"access-2"_s, u"refresh-2"_s);
        const Async<int> answer = m_session->call<int>(this, [](const Secret &) {
            return failed<int>({Error::Kind::Service, u"UnauthorizedException"_s, {}, {}});
        });
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, u"SessionEnded"_s);
        QCOMPARE(m_session->state(), State::Ended);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void call403And429LeaveTheSessionAlone()
    {
        storeTokens(tokensWithLeft(1h));
        for (const QString &code : {u"ForbiddenException"_s, u"TooManyRequestsException"_s}) {
            const Async<int> answer = m_session->call<int>(this, [&](const Secret &) {
                return failed<int>({Error::Kind::Service, code, {}, {}});
            });
            QTRY_VERIFY(answer.isFinished());
            QCOMPARE(answer.result().error().code, code);
            QCOMPARE(m_session->state(), State::SignedIn);
        }
    }

    void case16_lockedKeyringIsNotSignedOut()
    {
        storeTokens(tokensWithLeft(1h));
        m_secrets->trouble = lockedKeyring;
        QCOMPARE(accessToken(*m_session).error(), lockedKeyring);
        QCOMPARE(m_session->state(), State::Unknown);
        m_secrets->trouble.reset(); // unlocked: works without a restart
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-1"_s)));
    }

    void case19_refusedStoreAsksThePerson()
    {
        QVERIFY(!accessToken(*m_session));
        m_secrets->trouble = lockedKeyring;
        answerSignIn();
        QSignalSpy signedIn(m_session.get(), &Session::signedIn);
        signIn();
        QTRY_VERIFY(m_session->storeError());
        QCOMPARE(*m_session->storeError(), lockedKeyring);
        QCOMPARE(m_session->state(), State::SignedOut);
        QCOMPARE(signedIn.size(), 0);
        m_session->storeAgain();
        QVERIFY(m_session->storeError());

        m_secrets->trouble.reset();
        m_session->storeAgain();
        QTRY_COMPARE(signedIn.size(), 1);
        QVERIFY(stored());
        QVERIFY(!m_session->isKeptForThisRunOnly());
    }

    void case15_keptForThisRunOnly()
    {
        QVERIFY(!accessToken(*m_session));
        m_secrets->trouble = Error{Error::Kind::Keychain, u"NoService"_s, {}, {}};
        answerSignIn();
        signIn();
        QTRY_VERIFY(m_session->storeError());
        m_session->keepForThisRun();
        QVERIFY(m_session->isKeptForThisRunOnly());
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-new"_s)));
        m_clock->advance(1h); // renewed without a keychain too
        answerToken(u"access-3"_s, {});
        QVERIFY(accessToken(*m_session));
        m_secrets->trouble.reset();
        QVERIFY(!stored());
    }

    void publishesWhileAskedTo()
    {
        storeTokens(tokensWithLeft(1min));
        m_session->setPublishing(true);
        answerToken(u"access-2"_s, u"refresh-2"_s);
        QVERIFY(accessToken(*m_session));
        const auto file = m_published->read(u"my-sso"_s);
        QVERIFY(file);
        QCOMPARE(file->accessToken, Secret(u"access-2"_s));
        QCOMPARE(file->expiresAt, m_clock->now().addSecs(3600));
        QVERIFY(!file->isForeign);
        m_session->setPublishing(false);
        QVERIFY(!m_published->read(u"my-sso"_s));
    }

    // Signing in here is the consent to replace what `aws sso login` wrote; a renewal is none.
    void case74_signInReplacesAForeignFileOnce()
    {
        QVERIFY(!accessToken(*m_session));
        answerSignIn();
        signIn();
        QTRY_COMPARE(m_session->state(), State::SignedIn);
        const auto writeForeign = [&] {
            QDir().mkpath(m_dir->filePath(u"cache"_s));
            QFile file(m_published->pathOf(u"my-sso"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(R"({"accessToken":"cli","expiresAt":"2099-01-01T00:00:00Z","refreshToken":"r"})");
        };
        writeForeign();
        m_session->setPublishing(true);
        QCOMPARE(m_published->read(u"my-sso"_s)->accessToken, Secret(u"access-new"_s));
        writeForeign();
        m_server->forget(u"/token"_s);
        answerToken(u"access-2"_s, u"refresh-2"_s);
        m_clock->advance(59min);
        QCOMPARE(accessToken(*m_session), Result<Secret>(Secret(u"access-2"_s)));
        QCOMPARE(m_published->read(u"my-sso"_s)->accessToken, Secret(u"cli"_s));
    }

    void cancelledSignInStoresNothing()
    {
        QVERIFY(!accessToken(*m_session));
        answerSignIn();
        m_session->signIn();
        QTRY_COMPARE(m_session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        m_session->cancelSignIn();
        QVERIFY(!m_session->attempt());
        m_clock->advance(1h);
        QTest::qWait(0);
        QCOMPARE(m_server->requests(u"/token"_s).size(), 0);
        QVERIFY(!stored());
    }

    void case33_secondSignInJoinsTheFirst()
    {
        answerSignIn();
        m_session->signIn();
        const DeviceSignIn *attempt = m_session->attempt();
        m_session->signIn();
        QCOMPARE(m_session->attempt(), attempt);
        QTRY_COMPARE(m_session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        QCOMPARE(m_server->requests(u"/client/register"_s).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
