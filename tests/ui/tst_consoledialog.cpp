// The dialog before the console: what it offers, and what it says that a person wants.

#include "ui/console/consoledialog.h"

#include "base/error.h"
#include "windowdriver.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const NamedRole ops{{u"my-sso"_s, u"012345678901"_s, u"Ops"_s}, u"Production"_s};
const QString portalWay = u"Sign in through the access portal"_s;
const QString credentialsWay = u"Sign in with the role's credentials (a session of its own)"_s;

} // namespace

class TestConsoleDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { delete m_dialog; }

    void beginsWithThePortalAndTheRolesRegion();
    void saysWhatWasChosen();
    void theSessionsRegionWhenNobodyKnows();
    void linkOfThePortalIsCopied();
    void noLinkWithCredentials();
    void regionsThatCannotBeOpened_data();
    void regionsThatCannotBeOpened();
    void issuerUrlHasNoPortal();
    void opening();
    void keyboard();

private:
    void show(const ConsoleDialog::Start &start = {
                  ops, u"https://d-1.awsapps.com/start#/"_s, u"eu-west-1"_s, u"ap-northeast-1"_s});
    ConsoleChoice pressOpen();

    QPointer<ConsoleDialog> m_dialog;
    std::optional<WindowDriver> m_person;
};

void TestConsoleDialog::show(const ConsoleDialog::Start &start)
{
    m_dialog = new ConsoleDialog(start);
    m_dialog->show();
    m_person.emplace(m_dialog);
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

ConsoleChoice TestConsoleDialog::pressOpen()
{
    const QSignalSpy spy(m_dialog, &ConsoleDialog::openRequested);
    if (!m_person->click(u"Open console"_s) || spy.size() != 1)
        return {};
    return spy.at(0).at(0).value<ConsoleChoice>();
}

void TestConsoleDialog::beginsWithThePortalAndTheRolesRegion()
{
    show();
    QVERIFY(m_person->says(u"Ops — Production (012345678901)"_s));
    QVERIFY(m_person->find<QRadioButton>(portalWay)->isChecked());
    QVERIFY(m_person->find<QComboBox>(u"Service"_s)->itemText(0) == u"Console home"_s);
    QCOMPARE(pressOpen(), (ConsoleChoice{ops, u"ap-northeast-1"_s, {}, ConsoleChoice::Way::Portal}));
    QVERIFY(m_dialog); // whoever opens says what came of it
}

void TestConsoleDialog::saysWhatWasChosen()
{
    show();
    QVERIFY(m_person->type(u"Region"_s, u"us-west-2"_s));
    auto *services = m_person->find<QComboBox>(u"Service"_s);
    services->setCurrentIndex(services->findText(u"Lambda"_s));
    m_person->find<QRadioButton>(credentialsWay)->click();
    QCOMPARE(pressOpen(), (ConsoleChoice{ops, u"us-west-2"_s, u"lambda"_s, ConsoleChoice::Way::Credentials}));
}

void TestConsoleDialog::theSessionsRegionWhenNobodyKnows()
{
    show({ops, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {}});
    QCOMPARE(pressOpen().region, u"eu-west-1"_s);
}

void TestConsoleDialog::linkOfThePortalIsCopied()
{
    show();
    QVERIFY(m_person->click(u"Copy link"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"https://d-1.awsapps.com/start/#/console?account_id=012345678901&role_name=Ops&destination=https%3A%2F%2F"
        "ap-northeast-1.console.aws.amazon.com%2Fconsole%2Fhome%3Fregion%3Dap-northeast-1"_s);
    QVERIFY(m_person->says(u"The link is on the clipboard. It holds no secret."_s));
}

void TestConsoleDialog::noLinkWithCredentials()
{
    show();
    m_person->find<QRadioButton>(credentialsWay)->click();
    QVERIFY(!m_person->canClick(u"Copy link"_s));
    QVERIFY(m_person->canClick(u"Open console"_s));
    m_person->find<QRadioButton>(portalWay)->click();
    QVERIFY(m_person->canClick(u"Copy link"_s));
}

void TestConsoleDialog::regionsThatCannotBeOpened_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << QString() << u"A region is needed."_s;
    QTest::newRow("no name") << u"Tokyo!"_s << u"“Tokyo!” is not the name of a region."_s;
    QTest::newRow("partition") << u"cn-north-1"_s << u"cn-north-1 is in another AWS partition than your session"_s;
    QTest::newRow("unknown") << u"us-iso-east-1"_s << u"Where the AWS console of the region us-iso-east-1 is"_s;
}

void TestConsoleDialog::regionsThatCannotBeOpened()
{
    QFETCH(const QString, region);
    QFETCH(const QString, sentence);
    show();
    m_person->find<QComboBox>(u"Region"_s)->setEditText(region);
    QVERIFY2(m_person->says(sentence), qPrintable(m_person->visibleText()));
    QVERIFY(!m_person->canClick(u"Open console"_s));
    QVERIFY(!m_person->canClick(u"Copy link"_s));
    m_person->find<QComboBox>(u"Region"_s)->setEditText(u"eu-west-2"_s);
    QVERIFY(!m_person->says(sentence));
    QVERIFY(m_person->canClick(u"Open console"_s));
}

void TestConsoleDialog::issuerUrlHasNoPortal()
{
    show({ops, u"https://identitycenter.amazonaws.com/ssoins-1234567890abcdef"_s, u"eu-west-1"_s, {}});
    QVERIFY(!m_person->find<QRadioButton>(portalWay)->isEnabled());
    QVERIFY(m_person->says(u"is an issuer URL, which has no portal page"_s));
    QVERIFY(!m_person->canClick(u"Copy link"_s));
    QCOMPARE(pressOpen().way, ConsoleChoice::Way::Credentials);
}

void TestConsoleDialog::opening()
{
    show();
    m_dialog->showOpening();
    QVERIFY(m_person->says(u"Opening the browser…"_s));
    m_person->find<QRadioButton>(credentialsWay)->click();
    m_dialog->showOpening();
    QVERIFY(m_person->says(u"Getting a sign-in for the console from AWS…"_s));
    QVERIFY(!m_person->canClick(u"Open console"_s));
    QVERIFY(m_person->canClick(u"Cancel"_s));
    m_dialog->showFailed({Error::Kind::Service, u"FederationRefused"_s, {}, {}});
    QVERIFY(m_person->says(u"The console was not opened. AWS did not accept the role's credentials"_s));
    QVERIFY(m_person->canClick(u"Open console"_s));
    m_dialog->showOpened();
    QTRY_VERIFY(!m_dialog); // it deletes itself
}

void TestConsoleDialog::keyboard()
{
    show();
    QSignalSpy spy(m_dialog, &ConsoleDialog::openRequested);
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

QTEST_MAIN(TestConsoleDialog)
#include "tst_consoledialog.moc"
