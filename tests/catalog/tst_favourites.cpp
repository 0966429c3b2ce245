// Marked roles and those used last, from one run to the next.

#include "catalog/favourites.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

NamedRole role(const QString &name, const QString &accountName = u"Production"_s)
{
    return {{u"my-sso"_s, u"000000000042"_s, name}, accountName};
}

QStringList namesOf(const QList<NamedRole> &roles)
{
    QStringList names;
    for (const NamedRole &named : roles)
        names += named.role.roleName;
    return names;
}

} // namespace

class TestFavourites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void favouritesKeepTheirOrder()
    {
        Favourites favourites(path());
        QSignalSpy changed(&favourites, &Favourites::changed);
        QStringList many;
        for (int number = 0; number < 30; ++number) {
            many += u"role-%1"_s.arg(99 - number);
            QVERIFY(favourites.setFavourite(role(many.constLast()), true));
        }
        QCOMPARE(changed.size(), 30);
        QVERIFY(favourites.setFavourite(role(many.constFirst()), true)); // is one already
        QCOMPARE(changed.size(), 30);
        QCOMPARE(namesOf(favourites.favourites()), many);
        QCOMPARE(namesOf(Favourites(path()).favourites()), many);

        QVERIFY(favourites.setFavourite(role(many.at(3)), false));
        QVERIFY(!favourites.isFavourite(role(many.at(3)).role));
        QVERIFY(favourites.isFavourite(role(many.at(4)).role));
        QCOMPARE(Favourites(path()).favourites().size(), 29);
        QVERIFY(favourites.recents().isEmpty());
    }

    void recentsAreTheLastFive()
    {
        Favourites favourites(path());
        for (const QString &name : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"4"_s})
            QVERIFY(favourites.noteUse(role(name)));
        const QStringList expected{u"4"_s, u"6"_s, u"5"_s, u"3"_s, u"2"_s};
        QCOMPARE(namesOf(favourites.recents()), expected);
        QCOMPARE(namesOf(Favourites(path()).recents()), expected);
        QVERIFY(favourites.favourites().isEmpty());
        // The same one once more changes nothing.
        QSignalSpy changed(&favourites, &Favourites::changed);
        QVERIFY(favourites.noteUse(role(u"4"_s)));
        QCOMPARE(changed.size(), 0);
    }

    void rolesOfOtherAccountsAndSessionsAreOthers()
    {
        Favourites favourites(path());
        NamedRole other = role(u"Admin"_s);
        other.role.session = u"work"_s;
        QVERIFY(favourites.setFavourite(role(u"Admin"_s), true));
        QVERIFY(!favourites.isFavourite(other.role));
        other = role(u"Admin"_s);
        other.role.accountId = u"000000000043"_s;
        QVERIFY(!favourites.isFavourite(other.role));
        QVERIFY(favourites.noteUse(role(u"Admin"_s)));
        QVERIFY(favourites.noteUse(other));
        QCOMPARE(favourites.recents().size(), 2);
    }

    void anAccountMayGetAnotherName()
    {
        Favourites favourites(path());
        QVERIFY(favourites.setFavourite(role(u"Admin"_s, u"Old"_s), true));
        QVERIFY(favourites.noteUse(role(u"Admin"_s, u"Old"_s)));
        QVERIFY(favourites.noteUse(role(u"Admin"_s, u"New"_s)));
        QCOMPARE(favourites.recents(), QList{role(u"Admin"_s, u"New"_s)});
        QCOMPARE(Favourites(path()).favourites(), QList{role(u"Admin"_s, u"New"_s)});
    }

    void aRenamedSessionTakesItsRolesAlong()
    {
        Favourites favourites(path());
        NamedRole other = role(u"A"_s);
        other.role.session = u"other"_s;
        QVERIFY(favourites.setFavourite(role(u"A"_s), true));
        QVERIFY(favourites.setFavourite(other, true));
        QVERIFY(favourites.noteUse(role(u"B"_s)));

        NamedRole renamed = role(u"A"_s);
        QVERIFY(favourites.renameSession(renamed.role.session, u"new"_s));
        renamed.role.session = u"new"_s;
        QCOMPARE(favourites.favourites(), (QList<NamedRole>{renamed, other}));
        QCOMPARE(favourites.recents().constFirst().role.session, u"new"_s);
        QCOMPARE(Favourites(path()).favourites(), favourites.favourites());
        QCOMPARE(Favourites(path()).recents(), favourites.recents());

        QSignalSpy changed(&favourites, &Favourites::changed);
        QVERIFY(favourites.renameSession(u"unknown"_s, u"newer"_s));
        QCOMPARE(changed.size(), 0);
    }

    void namesMayHoldAnyCharacter()
    {
        const NamedRole odd{{u"a/b [c] \"d\"\\"_s, u"012345678901"_s, u"日本,\n;#=\t%41 🚀"_s}, u"\u0001 é 本番"_s};
        QVERIFY(Favourites(path()).setFavourite(odd, true));
        QVERIFY(Favourites(path()).noteUse(odd));
        const Favourites again(path());
        QCOMPARE(again.favourites(), QList{odd});
        QCOMPARE(again.recents(), QList{odd});
    }

    void aBrokenFileIsEmpty_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"version\":1,\"favourites\":[{\"session\":");
        QTest::newRow("another form") << QByteArray("[1,2]");
        QTest::newRow("another version") << QByteArray(
            "{\"version\":2,\"favourites\":[{\"session\":\"s\",\"accountId\":\"1\",\"roleName\":\"r\"}]}");
        QTest::newRow("no roles") << QByteArray(
            "{\"version\":1,\"favourites\":[7,{\"session\":\"s\"}],\"recents\":{}}");
    }

    void aBrokenFileIsEmpty()
    {
        QFETCH(QByteArray, text);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        Favourites favourites(path());
        QVERIFY(favourites.favourites().isEmpty());
        QVERIFY(favourites.recents().isEmpty());
        QVERIFY(favourites.noteUse(role(u"Admin"_s))); // and it mends itself
        QCOMPARE(Favourites(path()).recents().size(), 1);
    }

    // A later version's, perhaps, which the person may go back to.
    void whatIsNotUnderstoodIsKeptAside()
    {
        const QByteArray later = "{\"version\":2}";
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(later);
        file.close();
        Favourites favourites(path());
        QVERIFY(favourites.noteUse(role(u"Admin"_s)));
        QVERIFY(favourites.noteUse(role(u"Other"_s)));
        QFile aside(path() + u".old"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), later);
        QCOMPARE(Favourites(path()).recents().size(), 2);
    }

    void whatIsGoodInTheFileStays()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray good = "{\"session\":\"s\",\"accountId\":\"1\",\"roleName\":\"r\"}";
        file.write("{\"version\":1,\"favourites\":[{}," + good + ',' + good + "]}");
        file.close();
        const Favourites favourites(path());
        QCOMPARE(favourites.favourites(), QList{(NamedRole{{u"s"_s, u"1"_s, u"r"_s}, {}})});
    }

    void whatCannotBeSavedHoldsForThisRun()
    {
        QVERIFY(QDir().mkpath(path()));
        Favourites favourites(path());
        const Result<void> saved = favourites.setFavourite(role(u"Admin"_s), true);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::File);
        QVERIFY(favourites.isFavourite(role(u"Admin"_s).role));
    }

    void erasedMeansGone()
    {
        Favourites favourites(path());
        QVERIFY(favourites.setFavourite(role(u"Admin"_s), true));
        QFile::remove(path());
        QSignalSpy changed(&favourites, &Favourites::changed);
        favourites.reload();
        QCOMPARE(changed.size(), 1);
        QVERIFY(favourites.favourites().isEmpty());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(u"lists"_s));
    }

private:
    QString path() const { return m_folder->filePath(u"lists/favourites.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFavourites)
#include "tst_favourites.moc"
