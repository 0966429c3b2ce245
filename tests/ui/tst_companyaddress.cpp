// The first page of the wizard with an address of the company's own as start URL: it is asked where it leads when the
// person leaves the page, and never before.

#include "ui/common/languages.h"
#include "ui/common/regionbox.h"
#include "ui/uiworld.h"
#include "ui/windowdriver.h"

#include <QLineEdit>
#include <QPointer>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString address = u"https://aws.company.example"_s;

} // namespace

class TestCompanyAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isAskedOnLeavingAlone();
    void regionComesFromThePortal();
    void portalWithoutARegion();
    void askingCanBeStopped();
    void anotherAddressStopsIt();
    void goesOnWithoutAnAnswer_data();
    void goesOnWithoutAnAnswer();
    void addressOfAwsIsNotAsked();
    void remarksAboutRegions_data();
    void remarksAboutRegions();

private:
    void start();
    void fill(const QString &url, const QString &region = {});
    int page() const { return m_wizard->currentId(); }
    bool comesTo(int id)
    {
        return m_world->advanceUntil([&] { return page() == id; });
    }
    QString region() const { return m_wizard->findChild<RegionBox *>()->region(); }

    Languages m_languages;
    std::unique_ptr<UiWorld> m_world;
    QPointer<Wizard> m_wizard;
    std::unique_ptr<WindowDriver> m_person;
    QStringList m_asked;
    Answer<QString> m_portal; // what the address says
};

void TestCompanyAddress::init()
{
    m_languages.use(QLocale(QLocale::English));
    m_world = std::make_unique<UiWorld>();
    m_world->answerEverything();
    m_asked.clear();
    m_portal = Answer<QString>();
    start();
}

void TestCompanyAddress::cleanup()
{
    delete m_wizard;
    m_world.reset();
}

void TestCompanyAddress::start()
{
    WizardServices services = m_world->services();
    services.portalOf = [this](const QString &url, QObject *) {
        m_asked.append(url);
        m_portal = Answer<QString>();
        return m_portal.future();
    };
    m_wizard = new Wizard(services);
    m_person = std::make_unique<WindowDriver>(m_wizard);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard));
}

void TestCompanyAddress::fill(const QString &url, const QString &region)
{
    QVERIFY(m_person->type(u"SSO session name"_s, u"my-sso"_s));
    QVERIFY(m_person->type(u"SSO start URL"_s, url));
    if (!region.isEmpty())
        QVERIFY(m_person->type(u"SSO region"_s, region));
}

void TestCompanyAddress::isAskedOnLeavingAlone()
{
    fill(address, u"eu-west-1"_s);
    QVERIFY(m_asked.isEmpty());
    QVERIFY(m_person->says(u"The app will ask it for your access portal when you press Next."_s));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(m_asked, QStringList{address});
    QCOMPARE(page(), int(Wizard::SessionPageId));
    QVERIFY(m_person->says(u"Asking aws.company.example for your access portal…"_s));
    QVERIFY(!m_person->canClick(u"Next"_s));
    m_portal.give(u"https://d-1234567890.awsapps.com/start"_s);
    QVERIFY(comesTo(Wizard::SignInPageId));
    QCOMPARE(m_asked.size(), 1);
    // The config will say what the person typed.
    const Session &session = m_world->sessions.open({u"my-sso"_s, address, u"eu-west-1"_s, {u"sso:account:access"_s}});
    QCOMPARE(session.definition().startUrl, address);
}

void TestCompanyAddress::regionComesFromThePortal()
{
    for (const QString &typed : {QString(), u"eu-west-1"_s}) {
        delete m_wizard;
        start();
        fill(address, typed);
        QVERIFY(m_person->click(u"Next"_s));
        m_portal.give(u"https://ssoins-1.portal.eu-central-1.app.aws"_s);
        QVERIFY(comesTo(Wizard::SignInPageId));
        QCOMPARE(region(), u"eu-central-1"_s);
    }
}

void TestCompanyAddress::portalWithoutARegion()
{
    fill(address);
    QVERIFY(m_person->click(u"Next"_s));
    m_portal.give(u"https://d-1234567890.awsapps.com/start"_s);
    QVERIFY(m_world->advanceUntil([&] { return m_person->says(u"please fill that in"_s); }));
    QCOMPARE(page(), int(Wizard::SessionPageId));
    QVERIFY(!m_person->canClick(u"Next"_s));
    QVERIFY(m_person->type(u"SSO region"_s, u"eu-west-1"_s));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(page(), int(Wizard::SignInPageId));
    QCOMPARE(m_asked.size(), 1);
}

void TestCompanyAddress::askingCanBeStopped()
{
    fill(address, u"eu-west-1"_s);
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(m_person->click(u"Stop asking"_s));
    QVERIFY(!m_person->button(u"Stop asking"_s));
    QVERIFY(m_person->canClick(u"Next"_s));
    m_portal.give(u"https://d-1234567890.awsapps.com/start"_s); // too late
    QTest::qWait(0);
    QCOMPARE(page(), int(Wizard::SessionPageId));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(m_asked.size(), 2);
}

void TestCompanyAddress::anotherAddressStopsIt()
{
    fill(address, u"eu-west-1"_s);
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(m_person->type(u"SSO start URL"_s, u"https://d-1234567890.awsapps.com/start"_s));
    QVERIFY(!m_person->says(u"Asking"_s));
    m_portal.give(u"https://ssoins-1.portal.eu-central-1.app.aws"_s);
    QTest::qWait(0);
    QCOMPARE(page(), int(Wizard::SessionPageId));
    QCOMPARE(region(), u"eu-west-1"_s);
}

void TestCompanyAddress::goesOnWithoutAnAnswer_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("words");
    QTest::newRow("no redirect") << Error{Error::Kind::Input, u"StartUrlNoRedirect"_s, u"aws.company.example"_s, {}}
                                 << u"does not lead to an AWS access portal"_s;
    QTest::newRow("elsewhere") << Error{Error::Kind::Input, u"StartUrlElsewhere"_s, u"https://evil.example"_s, {}}
                               << u"leads to https://evil.example"_s;
    QTest::newRow("no network") << Error{Error::Kind::Offline, {}, u"aws.company.example"_s, {}}
                                << u"aws.company.example cannot be reached."_s;
}

void TestCompanyAddress::goesOnWithoutAnAnswer()
{
    QFETCH(Error, error);
    QFETCH(QString, words);
    fill(address);
    QVERIFY(m_person->click(u"Next"_s));
    m_portal.give(tl::unexpected(error));
    QVERIFY(m_world->advanceUntil([&] { return m_person->says(words); }));
    QVERIFY(m_person->says(u"If you are sure of the address, fill in the region"_s));
    QCOMPARE(page(), int(Wizard::SessionPageId));
    QVERIFY(!m_person->canClick(u"Next"_s));
    QVERIFY(m_person->type(u"SSO region"_s, u"eu-west-1"_s));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(page(), int(Wizard::SignInPageId));
    QCOMPARE(m_asked.size(), 1);
}

void TestCompanyAddress::addressOfAwsIsNotAsked()
{
    fill(u"https://d-12345xxxxx.awsapps.com/start"_s);
    QVERIFY(!m_person->canClick(u"Next"_s)); // the region is missing, and nobody will tell it
    QVERIFY(m_person->type(u"SSO region"_s, u"ap-northeast-1"_s));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(page(), int(Wizard::SignInPageId));
    QVERIFY(m_asked.isEmpty());
}

void TestCompanyAddress::remarksAboutRegions_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("words");
    const QString plain = u"https://d-1234567890.awsapps.com/start"_s;
    QTest::newRow("availability zone") << plain << u"us-east-1a"_s << u"Its region is us-east-1."_s;
    QTest::newRow("capital letters") << plain << u"EU-WEST-1"_s << u"small letters: eu-west-1"_s;
    QTest::newRow("display name") << plain << u"Tokyo"_s << u"Region names look like"_s;
    QTest::newRow("another partition") << u"https://start.home.awsapps.cn/directory/corp"_s << u"us-east-1"_s
                                       << u"another AWS partition (aws-cn)"_s;
    QTest::newRow("e-mail") << u"jane@company.com"_s << u"us-east-1"_s << u"This is an e-mail address."_s;
    QTest::newRow("console") << u"https://eu-west-1.console.aws.amazon.com/console/home"_s << u"eu-west-1"_s
                             << u"This is another page of AWS"_s;
}

void TestCompanyAddress::remarksAboutRegions()
{
    QFETCH(QString, url);
    QFETCH(QString, region);
    QFETCH(QString, words);
    fill(url, region);
    QVERIFY2(m_person->says(words), qPrintable(m_person->visibleText()));
}

QTEST_MAIN(TestCompanyAddress)
#include "tst_companyaddress.moc"
