// The connection check against everything that can be in the way (spec: product.md §7, security.md §10 F).

#include "doctor/doctor.h"

#include "config/configfile.h"
#include "doctor/verdict.h"
#include "support/sessionworld.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

using Kind = CheckStep::Kind;
using State = CheckStep::State;

class TestDoctor : public QObject
{
    Q_OBJECT

    // Name servers that know every name, or none, or say nothing.
    struct Names
    {
        QStringList addresses{u"192.0.2.1"_s};
        bool isKnown = true;
        bool answers = true;
        QStringList asked;
    };

    // A computer with one session, my-sso, whose AWS is the scripted server on loopback.
    struct World
    {
        SessionWorld world;
        Names names;
        bool isProxyUp = true;
        bool hasTray = true;
        std::unique_ptr<JsonHttp> http;
        std::unique_ptr<OidcClient> oidc;
        std::unique_ptr<PortalClient> portal;
        std::unique_ptr<SessionProgram> program;
        std::unique_ptr<Sessions> sessions;
        std::unique_ptr<ConfigFile> config;
        std::unique_ptr<Doctor> doctor;

        explicit World(NetworkOptions options = {})
        {
            if (options.oidcEndpoint.isEmpty()) {
                options.oidcEndpoint = world.server.url();
                options.portalEndpoint = world.server.url();
            }
            http = std::make_unique<JsonHttp>(options, world.clock);
            program = std::make_unique<SessionProgram>(world);
            oidc = std::make_unique<OidcClient>(*http);
            portal = std::make_unique<PortalClient>(*http);
            SessionServices services = program->services();
            sessions = std::make_unique<Sessions>(SessionServices{*oidc, *portal, services.store, services.records,
                services.published, services.cliCache, services.clock, services.lockFolder});
            config = std::make_unique<ConfigFile>(
                configPath(), world.dir.filePath(u"backups"_s), world.dir.filePath(u"config.lock"_s), world.clock);
            const auto lookUp = [this](const QString &name, QObject *) {
                names.asked.append(name);
                if (!names.answers)
                    return Answer<QStringList>().future();
                return names.isKnown ? ready<QStringList>(names.addresses)
                                     : failed<QStringList>({Error::Kind::Offline, u"NameNotFound"_s, name});
            };
            const auto connectTo = [this](const QString &host, quint16, QObject *) {
                return isProxyUp ? ready<void>({}) : failed<void>({Error::Kind::Offline, u"Socket0"_s, host});
            };
            doctor = std::make_unique<Doctor>(DoctorServices{*http, *sessions, world.keychain.quiet, *config,
                world.clock, {configPath(), ValueInForce::Source::Default},
                {world.dir.filePath(u"credentials"_s), ValueInForce::Source::Default}, [this] { return hasTray; },
                lookUp, connectTo});
            world.server.answerException(u"/token"_s, 400, "InvalidRequestException"_ba);
            world.server.answerException(u"/assignment/accounts"_s, 401, "UnauthorizedException"_ba);
        }

        QString configPath() const { return world.dir.filePath(u"config"_s); }
        void write(const QByteArray &text) const
        {
            QFile file(configPath());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }

        // Until the end. False when there is none.
        bool run() const
        {
            doctor->run();
            return waitUntil([this] { return !doctor->isRunning(); });
        }

        CheckStep step(Kind kind) const
        {
            for (const CheckStep &step : doctor->steps()) {
                if (step.kind == kind)
                    return step;
            }
            return {};
        }
        State state(Kind kind) const { return step(kind).state; }
        QString codeOf(Kind kind) const
        {
            const CheckStep found = step(kind);
            return found.errors.isEmpty() ? found.code : found.errors.constFirst().code;
        }
    };

    static QList<State> statesOf(const World &world, const QList<Kind> &kinds)
    {
        QList<State> states;
        for (const Kind kind : kinds)
            states.append(world.state(kind));
        return states;
    }

    static NetworkOptions throughProxy(const QString &proxy, const QUrl &endpoint = QUrl(u"https://oidc.example"_s))
    {
        NetworkOptions options;
        options.proxy = ProxyRules::fromEnvironment({}, proxy);
        options.oidcEndpoint = endpoint;
        options.portalEndpoint = endpoint;
        return options;
    }

private Q_SLOTS:
    void allGood()
    {
        World world;
        world.write("[sso-session my-sso]\n");
        world.sessions->setDefined({SessionWorld::mySso()});
        QVERIFY(world.run());
        QCOMPARE(world.doctor->steps().size(), 10);
        for (const CheckStep &step : world.doctor->steps()) {
            QVERIFY2(step.errors.isEmpty(), qPrintable(step.code));
            QCOMPARE(step.session, step.isOfThisComputer() ? QString() : u"my-sso"_s);
        }
        QCOMPARE(world.step(Kind::Files).details.constFirst(), world.configPath());
        QCOMPARE(world.codeOf(Kind::Name), u"Numeric"_s);
        QCOMPARE(world.codeOf(Kind::Proxy), u"Direct"_s);
        QCOMPARE(world.codeOf(Kind::Certificate), u"NotUsed"_s); // http, on loopback
        QCOMPARE(world.codeOf(Kind::Oidc), u"Reached"_s);
        QCOMPARE(world.codeOf(Kind::Portal), u"Reached"_s); // signed out
        QVERIFY(world.names.asked.isEmpty());
    }

    // Each step is told as waiting, running, done; never two at once.
    void oneAfterTheOther()
    {
        World world;
        world.sessions->setDefined({SessionWorld::mySso()});
        int most = 0;
        connect(world.doctor.get(), &Doctor::changed, this, [&] {
            int running = 0;
            for (const CheckStep &step : world.doctor->steps())
                running += step.state == State::Running ? 1 : 0;
            most = qMax(most, running);
        });
        QVERIFY(world.run());
        QCOMPARE(most, 1);
    }

    void withoutSessionsAwsItselfIsAsked()
    {
        World world;
        QVERIFY(world.run());
        QCOMPARE(world.step(Kind::Oidc).state, State::Good);
        QCOMPARE(world.step(Kind::Oidc).session, QString());
    }

    void signedInTheTokenIsTried()
    {
        World world;
        world.world.store(world.world.tokensWithLeft(40min));
        world.sessions->setDefined({SessionWorld::mySso()});
        world.sessions->keepSignedIn();
        const Session *session = world.sessions->find(u"my-sso"_s);
        QVERIFY(waitUntil([&] { return session->state() == Session::State::SignedIn; }));
        world.world.server.forget(u"/assignment/accounts"_s);
        world.world.server.answerJson(u"/assignment/accounts"_s, {{u"accountList"_s, QJsonArray()}});
        QVERIFY(world.run());
        QCOMPARE(world.codeOf(Kind::Portal), u"Accepted"_s);
        const QList<ScriptedRequest> asked = world.world.server.requests(u"/assignment/accounts"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().headers.value("x-amz-sso_bearer_token"), "access-1"_ba);
    }

    void regionThatIsNone()
    {
        World world;
        SsoSession session = SessionWorld::mySso();
        session.region.clear();
        world.sessions->setDefined({session});
        QVERIFY(world.run());
        QCOMPARE(world.codeOf(Kind::Name), u"Region"_s);
        QCOMPARE(statesOf(world, {Kind::Proxy, Kind::Oidc, Kind::Portal}), QList<State>(3, State::Skipped));
        QCOMPARE(world.state(Kind::Keychain), State::Good);
    }

    // --- names and proxies

    void nameIsNotFound()
    {
        NetworkOptions options;
        options.oidcEndpoint = QUrl(u"https://oidc.example"_s);
        World world(options);
        world.names.isKnown = false;
        QVERIFY(world.run());
        QCOMPARE(world.names.asked, QStringList{u"oidc.example"_s});
        QCOMPARE(world.step(Kind::Name).errors,
            (QList<Error>{{Error::Kind::Offline, u"NameNotFound"_s, u"oidc.example"_s}}));
        QCOMPARE(statesOf(world, {Kind::Certificate, Kind::Clock, Kind::Oidc}), QList<State>(3, State::Skipped));
        QCOMPARE(statesOf(world, {Kind::Config, Kind::Keychain, Kind::Tray}), QList<State>(3, State::Good));
    }

    void nameServersThatSayNothing()
    {
        World world(throughProxy(u"proxy.example:3128"_s));
        world.names.answers = false;
        world.doctor->run();
        QVERIFY(waitUntil([&] { return world.state(Kind::Name) == State::Running; }));
        world.world.clock.advance(15s);
        QCOMPARE(world.state(Kind::Name), State::Failed);
        QCOMPARE(world.names.asked, QStringList{u"proxy.example"_s});
    }

    void proxyThatIsNotThere()
    {
        World world(throughProxy(u"http://mori:canary-password@proxy.example:3128"_s));
        world.isProxyUp = false;
        world.doctor->run();
        QVERIFY(waitUntil([&] { return world.state(Kind::Proxy) != State::Waiting; }));
        const CheckStep proxy = world.step(Kind::Proxy);
        QCOMPARE(proxy.state, State::Failed);
        QCOMPARE(proxy.code, u"Unreachable"_s);
        QCOMPARE(proxy.details, (QStringList{u"proxy.example:3128"_s, u"settings"_s})); // no user, no password
        QCOMPARE(world.codeOf(Kind::Name), u"FoundProxy"_s);
        QCOMPARE(world.state(Kind::Oidc), State::Skipped);
    }

    void proxyThatWantsAPassword()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        connect(&proxy, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *client = proxy.nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, client, [client] {
                client->readAll();
                client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                              "Content-Length: 0\r\nConnection: close\r\n\r\n");
                client->disconnectFromHost();
            });
        });
        World world(throughProxy(u"http://127.0.0.1:"_s + QString::number(proxy.serverPort())));
        QVERIFY(world.run());
        QCOMPARE(world.codeOf(Kind::Name), u"Numeric"_s);
        QCOMPARE(world.state(Kind::Proxy), State::Failed);
        QCOMPARE(world.codeOf(Kind::Proxy), u"Password"_s);
        QCOMPARE(statesOf(world, {Kind::Certificate, Kind::Clock, Kind::Oidc}), QList<State>(3, State::Skipped));
    }

    void proxyAddressThatIsNone()
    {
        World world(throughProxy(u"ftp://proxy.example"_s));
        QVERIFY(world.run());
        QCOMPARE(world.codeOf(Kind::Proxy), u"BadAddress"_s);
        QCOMPARE(world.state(Kind::Oidc), State::Skipped);
    }

    // --- the other end

    void offline()
    {
        World world;
        world.world.server.goAway();
        QVERIFY(world.run());
        QCOMPARE(world.state(Kind::Oidc), State::Failed);
        QCOMPARE(world.step(Kind::Oidc).errors.constFirst().kind, Error::Kind::Offline);
        QCOMPARE(world.state(Kind::Portal), State::Failed);
    }

    void answers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("exception");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("code");
        const QByteArray page = "<html>Welcome to our hotel</html>"_ba;
        QTest::newRow("captive portal's page") << 200 << page << QByteArray() << State::Failed << "NotJson";
        QTest::newRow("captive portal's status") << 511 << page << QByteArray() << State::Failed << "Http511";
        QTest::newRow("captive portal's redirect") << 302 << page << QByteArray() << State::Failed << "Redirect";
        QTest::newRow("a proxy's 503") << 503 << page << QByteArray() << State::Failed << "Http503";
        QTest::newRow("AWS has trouble") << 500 << QByteArray() << "InternalServerException"_ba << State::Warning
                                         << "InternalServerException";
        QTest::newRow("too many") << 429 << QByteArray() << "TooManyRequestsException"_ba << State::Warning
                                  << "TooManyRequestsException";
        QTest::newRow("refused by name") << 401 << QByteArray() << "InvalidClientException"_ba << State::Good
                                         << "Reached";
    }

    void answers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, exception);
        QFETCH(State, state);
        QFETCH(QString, code);
        World world;
        world.world.server.forget(u"/token"_s);
        if (exception.isEmpty())
            world.world.server.answer(u"/token"_s, status, {{"Location"_ba, "https://hotel.example/"_ba}}, body);
        else
            world.world.server.answerException(u"/token"_s, status, exception);
        QVERIFY(world.run());
        QCOMPARE(world.state(Kind::Oidc), state);
        QCOMPARE(world.codeOf(Kind::Oidc), code);
        QCOMPARE(world.codeOf(Kind::Portal), u"Reached"_s); // hides no other step
    }

    // The clock of the test stands at 2026-11-22 12:00:00 UTC.
    void clocks_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("details");
        QTest::newRow("right") << "Sun, 22 Nov 2026 12:03:00 GMT"_ba
                               << "Right" << QStringList();
        QTest::newRow("ahead") << "Sun, 22 Nov 2026 11:50:00 GMT"_ba
                               << "Ahead" << QStringList{u"10"_s};
        QTest::newRow("behind") << "Sun, 22 Nov 2026 12:10:10 GMT"_ba
                                << "Behind" << QStringList{u"10"_s};
        QTest::newRow("unknown") << "today"_ba
                                 << "Unknown" << QStringList();
    }

    void clocks()
    {
        QFETCH(QByteArray, date);
        QFETCH(QString, code);
        QFETCH(QStringList, details);
        World world;
        world.world.server.forget(u"/token"_s);
        world.world.server.answer(u"/token"_s, 200, {{"Date"_ba, date}}, "{}"_ba);
        QVERIFY(world.run());
        QCOMPARE(world.codeOf(Kind::Clock), code);
        QCOMPARE(world.step(Kind::Clock).details, details);
    }

    void certificates()
    {
        const QUrl url(u"https://oidc.example/token"_s);
        const Result<QJsonObject> refused = failure(Error::Kind::Service, u"InvalidRequestException"_s);
        const auto stepOf = [](const Probe &probe) { return verdictOn(probe).constFirst(); };
        CheckStep step = stepOf({url, refused, {true, u"Amazon Root CA 1"_s, false, {}}, {}, {}});
        QCOMPARE(step.state, State::Good);
        QCOMPARE(step.code, u"System"_s);
        step = stepOf({url, refused, {true, u"Company CA"_s, true, {}}, {}, u"/etc/ca.pem"_s});
        QCOMPARE(step.code, u"Bundle"_s);
        QCOMPARE(step.details, (QStringList{u"Company CA"_s, u"/etc/ca.pem"_s}));
        step = stepOf({url, failure(Error::Kind::Tls, u"NotTrusted"_s, u"oidc.example"_s),
            {false, u"Inspecting CA"_s, false, {}}, {}, {}});
        QCOMPARE(step.kind, Kind::Certificate);
        QCOMPARE(step.state, State::Failed);
        QCOMPARE(step.details, QStringList{u"Inspecting CA"_s});
        // A connection that never came so far says nothing about certificates.
        step = stepOf({url, failure(Error::Kind::Offline, u"Network1"_s), {}, {}, {}});
        QCOMPARE(step.state, State::Skipped);
    }

    // --- this computer

    void keychains_data()
    {
        QTest::addColumn<bool>("isLocked");
        QTest::addColumn<bool>("isAbsent");
        QTest::addColumn<bool>("refusesWrites");
        QTest::addColumn<QString>("code");
        QTest::newRow("good") << false << false << false << "RoundTrip";
        QTest::newRow("locked") << true << false << false << "Locked";
        QTest::newRow("absent") << false << true << false << "NoService";
        QTest::newRow("read only") << false << false << true << "Refused";
    }

    void keychains()
    {
        QFETCH(bool, isLocked);
        QFETCH(bool, isAbsent);
        QFETCH(bool, refusesWrites);
        QFETCH(QString, code);
        World world;
        world.world.keychain.isLocked = isLocked;
        world.world.keychain.refusesWrites = refusesWrites;
        if (isAbsent)
            world.world.keychain.trouble = absentKeychain();
        QVERIFY(world.run());
        QCOMPARE(world.codeOf(Kind::Keychain), code);
        QCOMPARE(world.state(Kind::Keychain), code == "RoundTrip"_L1 ? State::Good : State::Failed);
        QCOMPARE(world.world.keychain.prompts, 0);
        QCOMPARE(world.world.keychain.at(KeychainCheck::key()), std::nullopt); // nothing is left
        QCOMPARE(world.state(Kind::Oidc), State::Good);
    }

    void keychainThatSaysNothing()
    {
        World world;
        world.world.keychain.isSlow = true;
        world.doctor->run();
        QVERIFY(waitUntil([&] { return world.state(Kind::Keychain) == State::Running; }));
        world.world.clock.advance(20s);
        QCOMPARE(world.codeOf(Kind::Keychain), u"Timeout"_s);
        world.world.keychain.isSlow = false; // and now it does all of it
        world.world.keychain.finish();
        QVERIFY(waitUntil([&] { return !world.doctor->isRunning(); }));
        QCOMPARE(world.world.keychain.at(KeychainCheck::key()), std::nullopt);
    }

    void configs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("problems");
        QTest::newRow("good") << "[profile a]\nregion = x\n"_ba << QStringList();
        QTest::newRow("broken") << "[profile a]\nregion\n[profile a]\n"_ba
                                << QStringList{u"2 NoDelimiter"_s, u"3 DuplicateSection"_s};
    }

    void configs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, problems);
        World world;
        world.write(text);
        QVERIFY(world.run());
        QStringList found;
        const QList<Error> errors = world.step(Kind::Config).errors;
        for (const Error &error : errors)
            found.append(QString::number(error.line) + u' ' + error.code);
        QCOMPARE(found, problems);
        QCOMPARE(world.state(Kind::Config), problems.isEmpty() ? State::Good : State::Failed);
    }

    void filesAndTray()
    {
        World world;
        world.hasTray = false;
        QVERIFY(world.run());
        QCOMPARE(world.codeOf(Kind::Files), u"NoConfig"_s);
        QCOMPARE(world.state(Kind::Tray), State::Warning);
        QVERIFY(QDir(world.world.dir.path()).mkdir(u"config"_s)); // a folder in its place
        world.hasTray = true;
        QVERIFY(world.run());
        QCOMPARE(world.state(Kind::Config), State::Failed);
        QCOMPARE(world.codeOf(Kind::Tray), u"Shown"_s);
    }

    // --- cancelling

    void cancel()
    {
        World world;
        world.world.server.forget(u"/token"_s);
        world.world.server.answerNever(u"/token"_s);
        world.doctor->run();
        QVERIFY(waitUntil([&] { return world.state(Kind::Certificate) == State::Running; }));
        world.doctor->cancel();
        QVERIFY(!world.doctor->isRunning());
        QCOMPARE(world.codeOf(Kind::Certificate), u"Cancelled"_s);
        QCOMPARE(world.codeOf(Kind::Portal), u"Cancelled"_s);
        QCOMPARE(world.state(Kind::Keychain), State::Good); // what was found stays
        // And from the beginning.
        world.world.server.forget(u"/token"_s);
        world.world.server.answerException(u"/token"_s, 400, "InvalidRequestException"_ba);
        QVERIFY(world.run());
        QCOMPARE(world.codeOf(Kind::Portal), u"Reached"_s);
    }
};

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
