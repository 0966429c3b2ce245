#include "support/manualclock.h"
#include "ui/common/copymenu.h"
#include "ui/common/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSecretClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void case24_marksAndNoSelection();
    void case25_clearedAfterAMinute();
    void case25_otherContentIsLeftAlone();
    void case26_clearedWithItsOwner();
    void case28_clearedWhenItEnds();
    void clearedNow();
    void anotherCopyStartsAgain();
    void menuOffersEveryFormat();

private:
    static QString shown() { return QGuiApplication::clipboard()->text(); }

    const Secret m_secret{u"canary"_s};
};

void TestSecretClipboard::case24_marksAndNoSelection()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    if (QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(u"selected before"_s, QClipboard::Selection);
    QVERIFY(clipboard.copy(m_secret));
    QCOMPARE(shown(), u"canary"_s);
#ifdef Q_OS_LINUX
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
#endif
    if (QGuiApplication::clipboard()->supportsSelection())
        QCOMPARE(QGuiApplication::clipboard()->text(QClipboard::Selection), u"selected before"_s);
}

void TestSecretClipboard::case25_clearedAfterAMinute()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QSignalSpy changed(&clipboard, &SecretClipboard::changed);
    QVERIFY(clipboard.copy(m_secret));
    QCOMPARE(clipboard.remaining(), 60s);
    clock.advance(59s);
    QCOMPARE(shown(), u"canary"_s);
    QCOMPARE(clipboard.remaining(), 1s);
    QVERIFY(changed.size() >= 59); // a countdown that can be seen
    clock.advance(1s);
    QCOMPARE(shown(), QString());
    QCOMPARE(clipboard.remaining(), 0s);
    QVERIFY(clock.untilNext() < 0s); // no ticking for nothing
}

void TestSecretClipboard::case25_otherContentIsLeftAlone()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret));
    QGuiApplication::clipboard()->setText(u"other"_s);
    clock.advance(2s);
    QCOMPARE(clipboard.remaining(), 0s); // nothing of ours is there
    clock.advance(60s);
    clipboard.clearNow();
    QCOMPARE(shown(), u"other"_s);
}

void TestSecretClipboard::case26_clearedWithItsOwner()
{
    ManualClock clock;
    {
        SecretClipboard clipboard(clock);
        QVERIFY(clipboard.copy(m_secret));
    }
    QCOMPARE(shown(), QString());
}

void TestSecretClipboard::case28_clearedWhenItEnds()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret, clock.now().addSecs(10)));
    clock.advance(9s);
    QCOMPARE(shown(), u"canary"_s);
    clock.advance(1s);
    QCOMPARE(shown(), QString());
}

void TestSecretClipboard::clearedNow()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret));
    clipboard.clearNow();
    QCOMPARE(shown(), QString());
    QCOMPARE(clipboard.remaining(), 0s);
}

void TestSecretClipboard::anotherCopyStartsAgain()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret));
    clock.advance(50s);
    QVERIFY(clipboard.copy(Secret(u"second"_s)));
    clock.advance(20s);
    QCOMPARE(shown(), u"second"_s);
    QCOMPARE(clipboard.remaining(), 40s);
}

void TestSecretClipboard::menuOffersEveryFormat()
{
    CopyMenu menu;
    QSignalSpy chosen(&menu, &CopyMenu::chosen);
    QList<ShellFormat> formats;
    for (QAction *action : menu.actions())
        action->trigger();
    for (const QList<QVariant> &arguments : chosen)
        formats += arguments.at(0).value<ShellFormat>();
    QCOMPARE(formats,
        QList<ShellFormat>({ShellFormat::Posix, ShellFormat::Fish, ShellFormat::PowerShell, ShellFormat::Cmd,
            ShellFormat::DotEnv, ShellFormat::Json, ShellFormat::CredentialsFile}));
}

QTEST_MAIN(TestSecretClipboard)

#include "tst_secretclipboard.moc"
