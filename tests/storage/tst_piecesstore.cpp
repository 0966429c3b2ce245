#include "storage/memorystore.h"
#include "storage/piecesstore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

constexpr qsizetype limit = 2000;
const QString key = u"sso-tray/my-sso"_s;

QString textOf(qsizetype size, char16_t first)
{
    QString text;
    for (qsizetype index = 0; index < size; ++index)
        text += QChar(char16_t(first + index % 26));
    return text;
}

// Dies after a number of changes, and refuses entries that Windows would refuse.
class SmallStore : public SecretStore
{
public:
    Async<std::optional<Secret>> read(const QString &name) override { return m_memory.read(name); }

    Async<void> write(const QString &name, const Secret &value) override
    {
        if (value.reveal().toUtf8().size() > limit)
            return failed<void>({Error::Kind::Keychain, u"Refused"_s, {}, {}});
        return change([this, name, value] { m_memory.write(name, value); }, name);
    }

    Async<void> remove(const QString &name) override
    {
        return change([this, name] { m_memory.remove(name); }, name);
    }

    std::optional<QString> at(const QString &name)
    {
        const auto found = m_memory.read(name).result();
        return *found ? std::optional((*found)->reveal()) : std::nullopt;
    }

    int changesLeft = 1'000'000;
    QSet<QString> touched;

private:
    Async<void> change(const std::function<void()> &work, const QString &name)
    {
        if (changesLeft <= 0) // whoever waits is dead
            return m_never.future();
        --changesLeft;
        touched.insert(name);
        work();
        return ready<void>({});
    }

    MemoryStore m_memory;
    Answer<void> m_never;
};

std::optional<QString> valueIn(SmallStore &below)
{
    const auto found = PiecesStore(below, limit).read(key).result();
    return found && *found ? std::optional((*found)->reveal()) : std::nullopt;
}

bool isWritten(SmallStore &below, const QString &text)
{
    PiecesStore store(below, limit);
    return store.write(key, Secret(text)).result().has_value();
}

qsizetype entriesIn(SmallStore &below)
{
    return std::count_if(
        below.touched.cbegin(), below.touched.cend(), [&below](const QString &name) { return below.at(name); });
}

} // namespace

class TestPiecesStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case20_everySizeComesBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const int size : {0, 1, 1999, 2000, 2001, 2559, 2560, 2561, 4000, 4001, 10'000, 60'000})
            QTest::addRow("%d", size) << textOf(size, u'a');
        QTest::newRow("characters of three bytes") << textOf(3000, u'あ');
        QTest::newRow("characters of four bytes") << u"\U0001F511"_s.repeated(2501);
        QTest::newRow("what looks like our own mark") << u"sso-tray-pieces a 1 1 x"_s;
    }

    void case20_everySizeComesBack()
    {
        QFETCH(const QString, text);
        SmallStore below;
        QVERIFY(isWritten(below, text));
        QCOMPARE(valueIn(below), std::optional(text));
        QVERIFY(PiecesStore(below, limit).remove(key).result());
        QCOMPARE(entriesIn(below), 0);
    }

    void case20_whatIsReplacedLeavesNothing()
    {
        SmallStore below;
        for (const int size : {10'000, 5000, 30, 7000, 2001}) {
            QVERIFY(isWritten(below, textOf(size, u'a')));
            QCOMPARE(valueIn(below), std::optional(textOf(size, u'a')));
            QCOMPARE(entriesIn(below), size <= limit ? 1 : 1 + (size + limit - 1) / limit);
        }
    }

    void case20_withoutALimitEverythingGoesThrough()
    {
        MemoryStore below;
        PiecesStore store(below, 0);
        QVERIFY(store.write(key, Secret(textOf(60'000, u'a'))).result());
        QCOMPARE((*below.read(key).result())->reveal().size(), 60'000);
        QVERIFY(store.remove(key).result());
        QVERIFY(!*store.read(key).result());
    }

    void case21_aPieceIsMissing()
    {
        for (int number = 1; number <= 3; ++number) {
            SmallStore below;
            QVERIFY(isWritten(below, textOf(5000, u'a')));
            below.remove(u"%1 a %2"_s.arg(key).arg(number));
            QCOMPARE(valueIn(below), std::nullopt);
            QVERIFY(isWritten(below, textOf(5000, u'b'))); // and it heals
            QCOMPARE(valueIn(below), std::optional(textOf(5000, u'b')));
        }
    }

    void case21_aPieceTooMany()
    {
        SmallStore below;
        QVERIFY(isWritten(below, textOf(5000, u'a')));
        below.write(key + " a 4"_L1, Secret(u"more"_s));
        QCOMPARE(valueIn(below), std::optional(textOf(5000, u'a'))); // nobody asked for it
        QVERIFY(PiecesStore(below, limit).remove(key).result());
        QCOMPARE(entriesIn(below), 0);
    }

    void case21_swapped()
    {
        SmallStore below;
        QVERIFY(isWritten(below, textOf(5000, u'a')));
        const QString first = *below.at(key + " a 1"_L1);
        below.write(key + " a 1"_L1, Secret(*below.at(key + " a 2"_L1)));
        below.write(key + " a 2"_L1, Secret(first));
        QCOMPARE(valueIn(below), std::nullopt);
    }

    void case21_ofAnotherValue()
    {
        SmallStore below;
        QVERIFY(isWritten(below, textOf(5000, u'a')));
        below.write(key + " a 2"_L1, Secret(textOf(2000, u'b')));
        QCOMPARE(valueIn(below), std::nullopt);
    }

    void case21_summaries_data()
    {
        QTest::addColumn<QString>("summary");
        const QString hash = QString(64, u'0');
        QTest::newRow("cut") << u"sso-tray-pieces a 3"_s;
        QTest::newRow("nothing but the mark") << u"sso-tray-pieces "_s;
        QTest::newRow("no pieces") << u"sso-tray-pieces a 0 0 "_s + hash;
        QTest::newRow("below zero") << u"sso-tray-pieces a -1 5 "_s + hash;
        QTest::newRow("too many") << u"sso-tray-pieces a 99999999999999999999 5 "_s + hash;
        QTest::newRow("another generation") << u"sso-tray-pieces c 3 5 "_s + hash;
        QTest::newRow("something after it") << u"sso-tray-pieces a 3 5 "_s + hash + u'\n';
    }

    void case21_summaries()
    {
        QFETCH(const QString, summary);
        SmallStore below;
        below.write(key, Secret(summary));
        QCOMPARE(valueIn(below), std::nullopt);
    }

    // Wherever it dies, there is the old value or the new one.
    void case21_killedWhileWriting()
    {
        const QString before = textOf(5000, u'a');
        for (const QString &after : {textOf(7000, u'B'), textOf(20, u'B')}) {
            bool isFinished = false;
            bool wasNew = false;
            for (int changes = 0; !isFinished; ++changes) {
                SmallStore below;
                QVERIFY(isWritten(below, before));
                {
                    PiecesStore dying(below, limit);
                    below.changesLeft = changes;
                    dying.write(key, Secret(after));
                    isFinished = below.changesLeft > 0;
                    below.changesLeft = 1'000'000;
                }
                const auto found = valueIn(below);
                QVERIFY(found == (wasNew ? after : before) || found == after);
                wasNew = found == after;
                QVERIFY(PiecesStore(below, limit).remove(key).result());
                QCOMPARE(entriesIn(below), 0);
            }
            QVERIFY(wasNew);
        }
    }

    void case21_killedWhileRemoving()
    {
        for (int changes = 0; changes < 4; ++changes) {
            SmallStore below;
            QVERIFY(isWritten(below, textOf(5000, u'a')));
            {
                PiecesStore dying(below, limit);
                below.changesLeft = changes;
                dying.remove(key);
                below.changesLeft = 1'000'000;
            }
            QCOMPARE(valueIn(below), changes == 0 ? std::optional(textOf(5000, u'a')) : std::nullopt);
            QVERIFY(PiecesStore(below, limit).remove(key).result());
            QCOMPARE(entriesIn(below), 0);
        }
    }

    void errorsGoThrough()
    {
        SmallStore below;
        PiecesStore store(below, limit + 1); // so that the store below refuses the pieces
        const auto written = store.write(key, Secret(textOf(5000, u'a'))).result();
        QVERIFY(!written);
        QCOMPARE(written.error().code, u"Refused"_s);
        QVERIFY(!below.at(key));
    }
};

QTEST_GUILESS_MAIN(TestPiecesStore)
#include "tst_piecesstore.moc"
