#include "config/ssosession.h"

#include "config/document.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

class TestSsoSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSessionsInFileOrder();
    void leavesEmptyWhatIsMissing();
    void takesTheOneInForce();
};

void TestSsoSession::readsSessionsInFileOrder()
{
    const Document document("[sso-session z]\nsso_start_url = https://z.awsapps.com/start\nsso_region = eu-west-1\n"
                            "sso_registration_scopes = sso:account:access, other:scope ,,\n"
                            "[profile p]\nsso_session = z\n[sso-session a]\nSSO_REGION=us-east-1\n"_ba);
    const QList<SsoSession> expected{
        {u"z"_s, u"https://z.awsapps.com/start"_s, u"eu-west-1"_s, {u"sso:account:access"_s, u"other:scope"_s}},
        {u"a"_s, {}, u"us-east-1"_s, {}}};
    QCOMPARE(ssoSessions(document), expected);
    QCOMPARE(ssoSessions(Document()), QList<SsoSession>());
}

void TestSsoSession::leavesEmptyWhatIsMissing()
{
    QCOMPARE(ssoSessions(Document("[sso-session a]\nsso_start_url =\n"_ba)), (QList<SsoSession>{{u"a"_s, {}, {}, {}}}));
}

void TestSsoSession::takesTheOneInForce()
{
    const Document document("[sso-session a]\nsso_region = old\n[sso-session 'a']\nsso_region = new\n"_ba);
    QCOMPARE(ssoSessions(document), (QList<SsoSession>{{u"a"_s, {}, u"new"_s, {}}}));
}

QTEST_GUILESS_MAIN(TestSsoSession)
#include "tst_ssosession.moc"
