// The two forms in which a session's tokens rest: the keychain entry and the published file.

#include "session/publishedtoken.h"
#include "session/tokenstore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QDateTime end(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC);

SessionTokens fullTokens()
{
    return {u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {u"sso:account:access"_s},
        {u"client"_s, Secret(u"client-secret"_s), end.addDays(90)}, Secret(u"refresh"_s), Secret(u"access"_s),
        end.addSecs(-3600), end};
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTokenFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entryIsReadBackEqual()
    {
        SessionTokens tokens = fullTokens();
        QCOMPARE(tokensFromText(textOfTokens(tokens)), std::optional(tokens));
        tokens.refreshToken.reset();
        tokens.client.method = SignInMethod::Browser;
        QCOMPARE(tokensFromText(textOfTokens(tokens)), std::optional(tokens));
    }

    void case22_garbageIsNoEntry()
    {
        for (const QString &text : {u""_s, u"{}"_s, u"garbage"_s, u"{\"version\":2}"_s,
                 textOfTokens(fullTokens()).replace("\"version\":1"_L1, "\"version\":99"_L1),
                 textOfTokens(fullTokens()).replace("\"accessToken\""_L1, "\"other\""_L1)})
            QVERIFY(!tokensFromText(text));
    }

    // spec/vectors/cache-key-vectors.json
    void fileNames_data()
    {
        QTest::addColumn<QString>("session");
        QTest::addColumn<QString>("name");
        QTest::newRow("my-sso") << "my-sso"
                                << "0ad374308c5a4e22f723adf10145eafad7c4031c.json";
        QTest::newRow("admin") << "admin"
                               << "d033e22ae348aeb5660fc2140aec35850c4da997.json";
        QTest::newRow("space") << "session with space"
                               << "d7bae08cd2c9763c7489d99e4252876509f3fabe.json";
        QTest::newRow("unicode") << u"日本"_s << "44da6bbcf285cdb317aa91174217990d1b94d64d.json";
    }

    void fileNames()
    {
        QFETCH(QString, session);
        QFETCH(QString, name);
        QCOMPARE(PublishedTokens(u"/f"_s).pathOf(session), QString(u"/f/"_s + name));
    }

    void case73_publishedFile()
    {
#ifdef Q_OS_UNIX
        const QTemporaryDir dir;
        const PublishedTokens published(dir.filePath(u".aws/sso/cache"_s));
        const mode_t before = umask(0);
        const auto written =
            published.write(u"admin"_s, {Secret(u"access"_s), end, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s},
                PublishedTokens::Foreign::Keep);
        umask(before);
        QVERIFY(written);
        const QString path = published.pathOf(u"admin"_s);
        QCOMPARE(QFileInfo(path).fileName(), u"d033e22ae348aeb5660fc2140aec35850c4da997.json"_s);
        QCOMPARE(QJsonDocument::fromJson(contentOf(path)).object(),
            (QJsonObject{{u"accessToken"_s, u"access"_s}, {u"expiresAt"_s, u"2026-11-22T13:00:00Z"_s},
                {u"startUrl"_s, u"https://d-1.awsapps.com/start"_s},
                { u"region"_s,
                    u"eu-west-1"_s }}));
        struct stat file
        {
        };
        struct stat folder
        {
        };
        QCOMPARE(stat(QFile::encodeName(path).constData(), &file), 0);
        QCOMPARE(stat(QFile::encodeName(QFileInfo(path).path()).constData(), &folder), 0);
        QCOMPARE(file.st_mode & 07777, mode_t(0600));
        QCOMPARE(folder.st_mode & 07777, mode_t(0700));
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
#else
        QSKIP("POSIX modes");
#endif
    }

    // Whoever made the file let others read it; and it may be a link.
    void case73_fileThatOthersCouldRead_data()
    {
        QTest::addColumn<bool>("isLink");
        QTest::addColumn<PublishedTokens::Foreign>("foreign");
        QTest::newRow("file") << false << PublishedTokens::Foreign::Keep;
        QTest::newRow("file, with consent") << false << PublishedTokens::Foreign::Replace;
        QTest::newRow("link") << true << PublishedTokens::Foreign::Keep;
    }

    void case73_fileThatOthersCouldRead()
    {
#ifdef Q_OS_UNIX
        QFETCH(bool, isLink);
        QFETCH(PublishedTokens::Foreign, foreign);
        const QTemporaryDir dir;
        const PublishedTokens published(dir.path());
        const QString path = published.pathOf(u"s"_s);
        const QString target = isLink ? dir.filePath(u"elsewhere.json"_s) : path;
        if (isLink)
            QVERIFY(QFile::link(target, path));
        writeFile(target, R"({"accessToken":"before","expiresAt":"2026-11-22T12:00:00Z"})");
        QVERIFY(::chmod(QFile::encodeName(target).constData(), 0644) == 0);
#ifdef Q_OS_LINUX
        // user::rw-, user:65534:r--, group::---, mask::r--, other::---
        const QByteArray list = QByteArray::fromHex("02000000"
                                                    "01000600ffffffff"
                                                    "02000400feff0000"
                                                    "04000000ffffffff"
                                                    "10000400ffffffff"
                                                    "20000000ffffffff");
        (void)::setxattr(QFile::encodeName(target).constData(), "system.posix_acl_access", list.constData(),
            size_t(list.size()), 0); // where the file system knows access lists
#endif
        QVERIFY(published.write(u"s"_s, {Secret(u"ours"_s), end, u"u"_s, u"r"_s}, foreign));
        QVERIFY(contentOf(target).contains("ours"));
        struct stat file = {};
        QCOMPARE(stat(QFile::encodeName(target).constData(), &file), 0);
        QCOMPARE(file.st_mode & 07777, mode_t(0600));
#ifdef Q_OS_LINUX
        QVERIFY(::getxattr(QFile::encodeName(target).constData(), "system.posix_acl_access", nullptr, 0) < 0);
#endif
        QVERIFY(published.remove(u"s"_s));
        QVERIFY(dir.isValid() && QDir(dir.path()).isEmpty(QDir::Files | QDir::Hidden | QDir::System));
#else
        QSKIP("POSIX modes");
#endif
    }

    void removesNothingButTheLinkToAnythingElse_data()
    {
        QTest::addColumn<bool>("leadsToFolder");
        QTest::newRow("file") << false;
        QTest::newRow("folder") << true;
    }

    void removesNothingButTheLinkToAnythingElse()
    {
        QFETCH(bool, leadsToFolder);
        const QTemporaryDir dir;
        const PublishedTokens published(dir.path());
        const QString target = dir.filePath(u"letter.json"_s);
        if (leadsToFolder)
            QVERIFY(QDir(dir.path()).mkdir(target));
        else
            writeFile(target, R"({"dear":"reader"})");
        if (!QFile::link(target, published.pathOf(u"s"_s)))
            QSKIP("links");
        QVERIFY(published.remove(u"s"_s));
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
            QStringList{u"letter.json"_s});
    }

    void case74_foreignFileStaysWithoutConsent()
    {
        const QTemporaryDir dir;
        const PublishedTokens published(dir.path());
        const QString path = published.pathOf(u"s"_s);
        const QByteArray foreign =
            R"({"accessToken":"cli","expiresAt":"2026-11-22T20:21:54UTC","refreshToken":"r","clientId":"c"})";
        writeFile(path, foreign);
        const auto found = published.read(u"s"_s);
        QVERIFY(found && found->isForeign);
        QCOMPARE(found->expiresAt, QDateTime(QDate(2026, 11, 22), QTime(20, 21, 54), Qt::UTC));

        const TokenFile ours{Secret(u"ours"_s), end, u"u"_s, u"r"_s};
        QVERIFY(published.write(u"s"_s, ours, PublishedTokens::Foreign::Keep));
        QVERIFY(published.withdraw(u"s"_s));
        QCOMPARE(contentOf(path), foreign);
        QVERIFY(published.write(u"s"_s, ours, PublishedTokens::Foreign::Replace));
        QCOMPARE(published.read(u"s"_s), std::optional(ours));
        QVERIFY(published.withdraw(u"s"_s));
        QVERIFY(!QFile::exists(path));
    }

    void case74_whatIsNoTokenFile()
    {
        const QTemporaryDir dir;
        const PublishedTokens published(dir.path());
        QVERIFY(!published.read(u"s"_s));
        for (const QByteArray &content :
            {""_ba, "{"_ba, R"({"accessToken":"a"})"_ba, R"({"accessToken":"a","expiresAt":"soon"})"_ba,
                R"({"accessToken":5,"expiresAt":"2026-11-22T13:00:00Z"})"_ba}) {
            writeFile(published.pathOf(u"s"_s), content);
            QVERIFY(!published.read(u"s"_s));
        }
    }

    // spec/aws.md §5.1: what tools have written over the years
    void tokenDates()
    {
        for (const QString &text : {u"2026-11-22T13:00:00Z"_s, u"2026-11-22T13:00:00UTC"_s,
                 u"2026-11-22T14:00:00+01:00"_s, u"2026-11-22T13:00:00.000Z"_s, u"2026-11-22T13:00:00"_s})
            QVERIFY2(tokenDate(text) == end, qPrintable(text));
        QVERIFY(!tokenDate(u"tomorrow"_s).isValid());
    }
};

QTEST_GUILESS_MAIN(TestTokenFiles)
#include "tst_tokenfiles.moc"
