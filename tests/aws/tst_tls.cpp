// Whose certificate is good enough: the system's roots, and what AWS_CA_BUNDLE adds. There is no way round a bad one.

#include "aws/jsonhttp.h"
#include "emulator/certificateauthority.h"
#include "support/manualclock.h"

#include <QFile>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using ssotray::emulator::CertificateAuthority;

// Says {"ok":true} to whoever gets through the handshake.
class TlsServer : public QSslServer
{
public:
    explicit TlsServer(const QSslConfiguration &configuration)
    {
        setSslConfiguration(configuration);
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                received += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 11\r\nConnection: close\r\n\r\n{\"ok\":true}"_ba);
                socket->disconnectFromHost();
            });
        });
    }

    QByteArray received;
};

class TestTls : public QObject
{
    Q_OBJECT

    const CertificateAuthority m_authority;
    const QTemporaryDir m_dir;
    ManualClock m_clock;
    std::shared_ptr<JsonHttp::Encounter> m_met; // by the last request

    QString bundle() const
    {
        QFile file(m_dir.filePath(u"ca.pem"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(m_authority.pem());
        return file.fileName();
    }

    Result<QJsonObject> answerOf(TlsServer &server, const QString &caBundle)
    {
        NetworkOptions options;
        options.caBundle = caBundle;
        JsonHttp http(options, m_clock);
        QUrl url(u"https://localhost/token"_s);
        url.setPort(server.serverPort());
        m_met = std::make_shared<JsonHttp::Encounter>();
        const auto answer =
            http.send({.url = url, .bearerToken = Secret(u"canary-token"_s), .encounter = m_met, .tries = 1});
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
            return failure(Error::Kind::Timeout, u"TestTimeout"_s);
        return answer.result();
    }

private Q_SLOTS:
    void case46_unknownAuthorityIsRefused()
    {
        TlsServer server(m_authority.configurationFor(u"localhost"_s));
        QCOMPARE(answerOf(server, {}).error(), (Error{Error::Kind::Tls, u"NotTrusted"_s, u"localhost"_s, {}}));
        QVERIFY(server.received.isEmpty()); // and nothing was said to it
        QVERIFY(!m_met->isEncrypted);
        QCOMPARE(m_met->authority, u"SSO Tray test CA"_s); // whose word was not good enough
    }

    void case46_theBundlesAuthorityIsTrusted()
    {
        TlsServer server(m_authority.configurationFor(u"localhost"_s));
        QCOMPARE(answerOf(server, bundle()), Result<QJsonObject>(QJsonObject{{u"ok"_s, true}}));
        QVERIFY(m_met->isEncrypted && m_met->isAuthorityOfBundle);
        QCOMPARE(m_met->authority, u"SSO Tray test CA"_s);
    }

    void case46_badCertificates_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("fromHours");
        QTest::addColumn<int>("toHours");
        QTest::addColumn<QString>("code");
        QTest::newRow("wrong host") << "other.example" << -24 << 24 << "WrongHost";
        QTest::newRow("expired") << "localhost" << -48 << -24 << "Expired";
        QTest::newRow("not yet valid") << "localhost" << 24 << 48 << "NotYetValid";
    }

    void case46_badCertificates()
    {
        QFETCH(QString, host);
        QFETCH(int, fromHours);
        QFETCH(int, toHours);
        QFETCH(QString, code);
        TlsServer server(
            m_authority.configurationFor(host, {std::chrono::hours(fromHours), std::chrono::hours(toHours)}));
        QCOMPARE(answerOf(server, bundle()).error(), (Error{Error::Kind::Tls, code, u"localhost"_s, {}}));
        QVERIFY(server.received.isEmpty());
    }

    void case46_selfSignedIsRefused()
    {
        const CertificateAuthority stranger;
        TlsServer server(stranger.configurationFor(u"localhost"_s));
        QCOMPARE(answerOf(server, bundle()).error().code, u"NotTrusted"_s);
    }

    void case46_theBundleIsAddedToTheSystemsRoots()
    {
        NetworkOptions options;
        options.caBundle = bundle();
        const auto before = QSslConfiguration::systemCaCertificates().size();
        if (before == 0)
            QSKIP("This system has no roots to keep.");
        JsonHttp http(options, m_clock);
        http.send({.url = QUrl(u"https://127.0.0.1:1/"_s), .tries = 1}); // the first request reads the bundle
        QCOMPARE(http.connections().tls().caCertificates().size(), before + 1);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
