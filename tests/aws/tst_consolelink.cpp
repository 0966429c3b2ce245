// Addresses of the console, of its sign-in and of the access portal's shortcuts. spec/aws.md §8

#include "aws/consolelink.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace ssotray;

class TestConsoleLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hosts_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("federation");
        QTest::addColumn<QString>("page");
        const auto row = [](const char *region, const QString &signIn, const QString &console) {
            QTest::newRow(region) << QString::fromLatin1(region) << u"https://%1/federation"_s.arg(signIn)
                                  << u"https://%1/s3/home?region=%2"_s.arg(console, QLatin1StringView(region));
        };
        row("us-east-1", u"signin.aws.amazon.com"_s, u"us-east-1.console.aws.amazon.com"_s);
        row("eu-west-1", u"eu-west-1.signin.aws.amazon.com"_s, u"eu-west-1.console.aws.amazon.com"_s);
        row("xx-new-9", u"xx-new-9.signin.aws.amazon.com"_s, u"xx-new-9.console.aws.amazon.com"_s);
        row("us-gov-west-1", u"signin.amazonaws-us-gov.com"_s, u"console.amazonaws-us-gov.com"_s);
        row("us-gov-east-1", u"us-gov-east-1.signin.amazonaws-us-gov.com"_s, u"console.amazonaws-us-gov.com"_s);
        row("cn-north-1", u"signin.amazonaws.cn"_s, u"console.amazonaws.cn"_s);
        row("cn-northwest-1", u"cn-northwest-1.signin.amazonaws.cn"_s, u"console.amazonaws.cn"_s);
        row("eusc-de-east-1", u"eusc-de-east-1.signin.amazonaws-eusc.eu"_s, u"console.amazonaws-eusc.eu"_s);
    }

    void hosts()
    {
        QFETCH(const QString, region);
        QTEST(federationEndpoint(region)->toString(QUrl::FullyEncoded), "federation");
        QTEST(consolePage(region, u"s3"_s)->toString(QUrl::FullyEncoded), "page");
    }

    void noHost_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *region : {"us-iso-east-1", "us-isob-east-1", "eu-isoe-west-1", "us-isof-south-1"})
            QTest::newRow(region) << u"ConsoleUnknown"_s;
        for (const char *region : {"", "evil.example/", "a.b-1", "eu-west-1.evil.example#", "EU-WEST-1", "eu west-1"})
            QTest::newRow(region) << u"Region"_s;
    }

    void noHost()
    {
        QFETCH(const QString, code);
        const QString region = QString::fromLatin1(QTest::currentDataTag());
        const Error expected{Error::Kind::Input, code, region, {}};
        QCOMPARE(federationEndpoint(region).error(), expected);
        QCOMPARE(consolePage(region, {}).error(), expected);
    }

    void servicesHavePages()
    {
        QSet<QString> ids;
        for (const ConsoleService &service : consoleServices()) {
            ids.insert(service.id);
            static const QRegularExpression form(u"\\A[a-z0-9-]+(/[a-z0-9-]+)?\\z"_s);
            QVERIFY2(form.match(service.path).hasMatch(), qPrintable(service.path));
            QCOMPARE(service.name.isEmpty(), service.id.isEmpty());
            QCOMPARE(consolePage(u"us-west-2"_s, service.id)->toString(),
                u"https://us-west-2.console.aws.amazon.com/%1/home?region=us-west-2"_s.arg(service.path));
        }
        QCOMPARE(ids.size(), consoleServices().size());
        QVERIFY(consoleServices().constFirst().id.isEmpty());
        QCOMPARE(consolePage(u"us-west-2"_s, u"no-such"_s), consolePage(u"us-west-2"_s, {}));
        QCOMPARE(consolePage(u"us-west-2"_s, {})->path(), u"/console/home"_s);
    }

    void partitions()
    {
        QVERIFY(isSamePartition(u"eu-west-1"_s, u"us-east-1"_s));
        QVERIFY(!isSamePartition(u"us-gov-west-1"_s, u"us-west-1"_s));
        QVERIFY(!isSamePartition(u"us-gov-west-1"_s, u"cn-north-1"_s));
    }

    // The shape that is verified: https://nixos.awsapps.com/start/#/console?account_id=…&destination=https%3A%2F%2F…
    void shortcutWithADestination()
    {
        const QUrl link = consoleShortcut(u"https://d-1.awsapps.com/start"_s, u"012345678901"_s, u"Ops+A&B"_s,
            consolePage(u"us-east-1"_s, u"ec2"_s).value());
        QCOMPARE(link.toEncoded(),
            "https://d-1.awsapps.com/start/#/console?account_id=012345678901&role_name=Ops%2BA%26B"
            "&destination=https%3A%2F%2Fus-east-1.console.aws.amazon.com%2Fec2%2Fhome%3Fregion%3Dus-east-1"_ba);
    }

    void issuersHaveNoPage_data()
    {
        QTest::addColumn<bool>("hasPage");
        for (const char *url :
            {"https://d-1.awsapps.com/start", "https://ssoins-1234567890abcdef.eu-west-1.portal.amazonaws.com",
                "https://start.us-gov-home.awsapps.com/directory/d-1", "https://aws.example.com",
                "d-1.awsapps.com/start#/"})
            QTest::newRow(url) << true;
        for (const char *url : {"https://identitycenter.amazonaws.com/ssoins-1234567890abcdef",
                 "https://IdentityCenter.amazonaws.com.cn/ssoins-1",
                 "https://identitycenter.us-gov.amazonaws.com/ssoins-1", "https://identitycenter.amazonaws.eu/ssoins-1",
                 "http://d-1.awsapps.com/start", "", "x"})
            QTest::newRow(url) << false;
    }

    void issuersHaveNoPage()
    {
        QFETCH(const bool, hasPage);
        const QString url = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(hasPortalPage(url), hasPage);
        QCOMPARE(consoleShortcut(url, u"1"_s, u"R"_s).isValid(), hasPage);
    }
};

QTEST_GUILESS_MAIN(TestConsoleLink)
#include "tst_consolelink.moc"
