// The window that asks for a proxy's password.

#include "ui/proxy/proxydialog.h"

#include "windowdriver.h"

#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QString refusedSentence = u"The proxy did not accept the user name and password that it got."_s;

} // namespace

class TestProxyDialog : public QObject
{
    Q_OBJECT

    void open(const QString &user = {})
    {
        m_dialog = new ProxyDialog(u"proxy.example:3128"_s, user);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    QPointer<ProxyDialog> m_dialog;

private Q_SLOTS:
    void cleanup() { delete m_dialog; }

    void case47_namesTheProxyAndTakesBoth()
    {
        open();
        const WindowDriver driver(m_dialog);
        QVERIFY(driver.says(u"The proxy proxy.example:3128 asks for a user name and a password."_s));
        QVERIFY(!driver.says(refusedSentence));
        QVERIFY(m_dialog->focusWidget() == driver.find<QLineEdit>(u"User name"_s));
        QVERIFY(!driver.canClick(u"Continue"_s));
        QVERIFY(driver.type(u"User name"_s, u"mori"_s));
        QVERIFY(driver.type(u"Password"_s, u" p@ss "_s));
        QSignalSpy accepted(m_dialog, &QDialog::accepted);
        QVERIFY(driver.click(u"Continue"_s));
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(m_dialog->user(), u"mori"_s);
        QCOMPARE(m_dialog->password(), u" p@ss "_s); // to the letter
        QTRY_VERIFY(!m_dialog);
    }

    void theKeyboardIsEnough()
    {
        open(u"mori"_s);
        const WindowDriver driver(m_dialog);
        QVERIFY(m_dialog->focusWidget() == driver.find<QLineEdit>(u"Password"_s));
        QSignalSpy accepted(m_dialog, &QDialog::accepted);
        QTest::keyClicks(m_dialog->focusWidget(), u"secret"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
    }

    void thePasswordIsNotReadable()
    {
        open(u"mori"_s);
        const WindowDriver driver(m_dialog);
        QCOMPARE(driver.find<QLineEdit>(u"Password"_s)->echoMode(), QLineEdit::Password);
    }

    void case47_saysThatItWasWrong()
    {
        open(u"mori"_s);
        m_dialog->showRefused();
        QVERIFY(WindowDriver(m_dialog).says(refusedSentence));
    }

    void closingIsCancelling()
    {
        open();
        QSignalSpy rejected(m_dialog, &QDialog::rejected);
        m_dialog->close();
        QCOMPARE(rejected.size(), 1);
    }
};

QTEST_MAIN(TestProxyDialog)
#include "tst_proxydialog.moc"
