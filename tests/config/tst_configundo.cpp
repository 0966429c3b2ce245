#include "config/configundo.h"

#include "config/configfile.h"
#include "support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;
using namespace std::chrono_literals;

class TestConfigUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void takesBackInOrderAlsoAfterARestart();
    void makesAgainWhatWasTakenBack();
    void namesWhatItWouldMakeAgain();
    void aNewChangeEndsMakingAgain();
    void refusesWhereOthersChangedTheSameLines();
    void othersEditsElsewhereStay();
    void settlesWhatWasNeverMade();
    void saysWhatItWouldDo();
    void aRepairIsTakenBackThoughNobodyCanReadIt();
    void tellsWhichSessionGetsItsOldName();

private:
    // An empty file is looked at for a while: it may be just being written.
    template <class T>
    Result<T> answerOf(const Async<T> &answer) const
    {
        for (int i = 0; i < 1000 && !answer.isFinished(); ++i)
            m_clock->advance(5ms);
        return answer.isFinished() ? answer.result() : failure(Error::Kind::Timeout, u"TestTimeout"_s);
    }

    // Each time as after a restart.
    struct Program
    {
        explicit Program(const TestConfigUndo &test)
            : file(test.path(u"config"_s), test.path(u"backups"_s), test.path(u"lock"_s), *test.m_clock)
            , undo(file)
        {
        }
        ConfigFile file;
        ConfigUndo undo;
    };

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray config() const
    {
        QFile file(path(u"config"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    void write(const QByteArray &text) const
    {
        QFile file(path(u"config"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void set(const QString &profile, const QString &region) const
    {
        Program program(*this);
        const auto saved = program.file.apply(
            [&](Document &document) {
                return document.set(SectionName::profile(profile), {{u"region"_s, region}});
            },
            {u"Profile"_s, profile});
        QVERIFY(answerOf(saved));
        m_clock->advance(1s);
    }
    Result<void> undo() const
    {
        Program program(*this);
        const auto next = program.undo.nextUndo();
        return next ? answerOf(program.undo.takeBack(*next)) : failure(Error::Kind::Input, u"Nothing"_s);
    }
    Result<void> redo() const
    {
        Program program(*this);
        const auto next = program.undo.nextRedo();
        return next ? answerOf(program.undo.takeBack(*next)) : failure(Error::Kind::Input, u"Nothing"_s);
    }
    // "a b!" : newest first, with ! behind what is taken back
    QString entries() const
    {
        QStringList names;
        for (const ConfigUndo::Entry &entry : Program(*this).undo.entries())
            names += entry.change.note.subject + (entry.isTakenBack ? u"!"_s : QString());
        return names.join(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
};

void TestConfigUndo::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>(QDateTime::currentDateTimeUtc().addDays(1));
}

void TestConfigUndo::takesBackInOrderAlsoAfterARestart()
{
    QCOMPARE(undo().error().code, u"Nothing"_s);
    set(u"a"_s, u"eu-west-1"_s);
    const QByteArray one = config();
    set(u"b"_s, u"eu-west-1"_s);
    const QByteArray two = config();
    set(u"a"_s, u"us-east-1"_s);
    QCOMPARE(entries(), u"a b a"_s);
    QVERIFY(undo());
    QCOMPARE(config(), two);
    QCOMPARE(entries(), u"a! b a"_s);
    QVERIFY(undo());
    QCOMPARE(config(), one);
    QVERIFY(undo());
    QCOMPARE(config(), QByteArray());
    QCOMPARE(entries(), u"a! b! a!"_s);
    QCOMPARE(undo().error().code, u"Nothing"_s);
}

void TestConfigUndo::makesAgainWhatWasTakenBack()
{
    QCOMPARE(redo().error().code, u"Nothing"_s);
    set(u"a"_s, u"eu-west-1"_s);
    const QByteArray one = config();
    set(u"b"_s, u"eu-west-1"_s);
    const QByteArray two = config();
    QCOMPARE(redo().error().code, u"Nothing"_s);
    QVERIFY(undo());
    QVERIFY(undo());
    QVERIFY(redo());
    QCOMPARE(config(), one);
    QVERIFY(redo());
    QCOMPARE(config(), two);
    QCOMPARE(entries(), u"b a"_s);
    QCOMPARE(redo().error().code, u"Nothing"_s);
    // And once more all the way back.
    QVERIFY(undo());
    QCOMPARE(config(), one);
    QVERIFY(undo());
    QCOMPARE(config(), QByteArray());
}

void TestConfigUndo::namesWhatItWouldMakeAgain()
{
    set(u"a"_s, u"eu-west-1"_s);
    const ChangeNote made{u"Profile"_s, u"a"_s};
    const auto named = [this] {
        Program program(*this);
        return program.undo.madeAgainBy(program.undo.nextRedo().value());
    };
    QVERIFY(undo());
    QCOMPARE(named(), made);
    QVERIFY(redo());
    QVERIFY(undo()); // of the redo: the change itself is further back
    QCOMPARE(named(), made);
    QDir backups(path(u"backups"_s));
    QVERIFY(backups.remove(backups.entryList(QDir::Files, QDir::Name).first()));
    QCOMPARE(named().subject, u"a"_s); // nobody knows any more what it was
}

void TestConfigUndo::aNewChangeEndsMakingAgain()
{
    set(u"a"_s, u"eu-west-1"_s);
    set(u"b"_s, u"eu-west-1"_s);
    QVERIFY(undo());
    set(u"c"_s, u"eu-west-1"_s);
    QCOMPARE(redo().error().code, u"Nothing"_s);
    QCOMPARE(entries(), u"c b! a"_s);
    QVERIFY(undo());
    QVERIFY(undo());
    QCOMPARE(config(), QByteArray());
}

void TestConfigUndo::refusesWhereOthersChangedTheSameLines()
{
    set(u"a"_s, u"eu-west-1"_s);
    const QByteArray theirs = "[profile a]\nregion = sa-east-1\n";
    write(theirs);
    QCOMPARE(undo().error(), (Error{Error::Kind::Config, u"ChangedSince"_s, u"profile a"_s}));
    QCOMPARE(config(), theirs);
    QCOMPARE(entries(), u"a"_s); // it can be tried again, for instance after looking at both

    Program program(*this);
    const UndoPreview preview = program.undo.preview(*program.undo.nextUndo()).result().value();
    QCOMPARE(preview.conflicts, QStringList{u"profile a"_s});
    QCOMPARE(preview.diff, QList<DiffLine>());
    QCOMPARE(preview.made.size(), 2);
    QCOMPARE(preview.since,
        (QList<DiffLine>{{DiffLine::Kind::Same, u"[profile a]"_s, 1, 1},
            {DiffLine::Kind::Removed, u"region = eu-west-1"_s, 2, 0},
            {DiffLine::Kind::Added, u"region = sa-east-1"_s, 0, 2}}));
}

void TestConfigUndo::othersEditsElsewhereStay()
{
    set(u"a"_s, u"eu-west-1"_s);
    write("# theirs\n" + config() + "\n[profile b]\n");
    QVERIFY(undo());
    QCOMPARE(config(), "# theirs\n\n[profile b]\n"_ba);
}

// The program died between noting the change down and making it.
void TestConfigUndo::settlesWhatWasNeverMade()
{
    set(u"a"_s, u"eu-west-1"_s);
    const QByteArray one = config();
    QVERIFY(Program(*this).file.history().keep({one, one + "\n[profile b]\n"}, {u"Profile"_s, u"b"_s}));
    m_clock->advance(1s);
    QCOMPARE(entries(), u"b a"_s);
    QVERIFY(undo());
    QCOMPARE(config(), one);
    QCOMPARE(entries(), u"b! a"_s);
    QVERIFY(undo());
    QCOMPARE(config(), QByteArray());
}

void TestConfigUndo::saysWhatItWouldDo()
{
    set(u"a"_s, u"eu-west-1"_s);
    Program program(*this);
    const UndoPreview preview = program.undo.preview(*program.undo.nextUndo()).result().value();
    QVERIFY(preview.isPossible());
    QCOMPARE(preview.diff,
        (QList<DiffLine>{{DiffLine::Kind::Removed, u"[profile a]"_s, 1, 0},
            {DiffLine::Kind::Removed, u"region = eu-west-1"_s, 2, 0}}));
    QCOMPARE(preview.since, QList<DiffLine>());
    QCOMPARE(program.undo.nextUndo()->note, (ChangeNote{u"Profile"_s, u"a"_s}));

    QVERIFY(QFile::remove(program.undo.nextUndo()->path));
    QVERIFY(!program.undo.nextUndo());
}

void TestConfigUndo::aRepairIsTakenBackThoughNobodyCanReadIt()
{
    const QByteArray broken = "[profile a]\n\n[profile a]\n";
    write(broken);
    Program program(*this);
    QVERIFY(program.file
                .apply(
                    [](Document &document) -> Result<void> {
                        document = Document("[profile a]\n");
                        return {};
                    },
                    {u"Repair"_s})
                .result());
    QCOMPARE(config(), "[profile a]\n"_ba);
    QVERIFY(undo());
    QCOMPARE(config(), broken);
    QVERIFY(redo());
    QCOMPARE(config(), "[profile a]\n"_ba);
}

// Whoever takes it back takes the session's sign-in along.
void TestConfigUndo::tellsWhichSessionGetsItsOldName()
{
    write("[sso-session other]\nsso_region = eu-west-1\n\n[sso-session my-sso]\nsso_region = eu-west-1\n");
    m_clock->advance(1s);
    {
        Program program(*this);
        const auto saved = program.file.apply(
            [](Document &document) { return document.rename(SectionName::ssoSession(u"my-sso"_s), u"work"_s); },
            {u"RenameSession"_s, u"my-sso"_s});
        QVERIFY(answerOf(saved));
        m_clock->advance(1s);
        const ConfigUndo::Renaming back{u"work"_s, u"my-sso"_s};
        QCOMPARE(program.undo.sessionRenamedBack(*program.undo.nextUndo()), std::optional(back));
    }
    QVERIFY(undo());
    m_clock->advance(1s);
    {
        // Taking the taking back back renames once more; and so on.
        Program program(*this);
        const ConfigUndo::Renaming again{u"my-sso"_s, u"work"_s};
        QCOMPARE(program.undo.sessionRenamedBack(*program.undo.nextRedo()), std::optional(again));
    }
    QVERIFY(redo());
    m_clock->advance(1s);
    const ConfigUndo::Renaming back{u"work"_s, u"my-sso"_s};
    QCOMPARE(Program(*this).undo.sessionRenamedBack(*Program(*this).undo.nextUndo()), std::optional(back));
    set(u"a"_s, u"eu-west-1"_s);
    QVERIFY(!Program(*this).undo.sessionRenamedBack(*Program(*this).undo.nextUndo()));
}

QTEST_GUILESS_MAIN(TestConfigUndo)
#include "tst_configundo.moc"
