#include "app/installation.h"
#include "profiles/change.h"
#include "profiles/credentialprocess.h"
#include "storage/safefile.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

QByteArray contentOf(const QString &path)
{
    return readFile(path).value().value_or("missing");
}

} // namespace

class TestInstallation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ordinaryOneIsCalledWhereItLies();
    void profileOfAnAppImagePointsOutOfItsMount();
    void copyOfAnAppImageRuns();
    void anotherVersionReplacesTheCopy();
    void movedAppImageIsFoundAgain();
    void otherAppImagesVariablesAreIgnored();
    void appImageWithoutTheProgramSaysSo();
    void flatpakIsCalledThroughFlatpak();

private:
    Installation appImage() const;
    void write(const QString &path, const QByteArray &content, bool isProgram = false) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestInstallation::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"mount/usr/lib/sso-tray/portable/sso-tray-credentials"_s, "#!/bin/sh\nexec \"${0%/*}/sso-tray\" \"$@\"\n",
        true);
    write(u"mount/usr/lib/sso-tray/portable/lib/libQt6Core.so.6"_s, "a library");
    write(u"it's mine/SSO_Tray.AppImage"_s, "#!/bin/sh\necho \"the app: $*\"\n", true);
}

Installation TestInstallation::appImage() const
{
    return {m_folder->filePath(u"mount/usr/bin"_s), m_folder->filePath(u"data/sso-tray"_s),
        m_folder->filePath(u"it's mine/SSO_Tray.AppImage"_s), m_folder->filePath(u"mount"_s), {}};
}

void TestInstallation::write(const QString &path, const QByteArray &content, bool isProgram) const
{
    const QString whole = m_folder->filePath(path);
    QVERIFY(replaceFile(whole, content));
    if (isProgram)
        QVERIFY(QFile::setPermissions(whole, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestInstallation::ordinaryOneIsCalledWhereItLies()
{
    const Installation installed{u"/usr/bin"_s, m_folder->filePath(u"data"_s), {}, {}, {}};
    QCOMPARE(installed.credentialsProgram(), u"/usr/bin/sso-tray-credentials"_s);
    QCOMPARE(installed.app(), QCoreApplication::applicationFilePath());
    QVERIFY(keepCredentialsProgram(installed, u"1"_s));
    QVERIFY(!QFile::exists(installed.data));
}

void TestInstallation::profileOfAnAppImagePointsOutOfItsMount()
{
    ProfileSpec spec;
    spec.session.name = u"my-sso"_s;
    spec.accountId = u"123456789012"_s;
    spec.roleName = u"Admin"_s;
    spec.credentialsProgram = appImage().credentialsProgram();
    const QString command = credentialProcessCommand(spec).value();
    QVERIFY2(!command.contains(appImage().appImageFolder), qPrintable(command));
    QVERIFY2(command.startsWith(u"\"%1/programs/sso-tray-credentials\" "_s.arg(appImage().data)), qPrintable(command));
    QCOMPARE(appImage().app(), appImage().appImage);
}

void TestInstallation::copyOfAnAppImageRuns()
{
    QVERIFY(keepCredentialsProgram(appImage(), u"1"_s));
    QVERIFY(QDir(appImage().appImageFolder).removeRecursively()); // unmounted
    QCOMPARE(contentOf(appImage().data + "/programs/lib/libQt6Core.so.6"_L1), "a library");
    QProcess program;
    program.start(appImage().credentialsProgram(), {u"--role-name"_s, u"a b"_s});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.readAllStandardOutput(), "the app: --role-name a b\n");
}

void TestInstallation::anotherVersionReplacesTheCopy()
{
    QVERIFY(keepCredentialsProgram(appImage(), u"1"_s));
    write(u"mount/usr/lib/sso-tray/portable/lib/libQt6Core.so.6"_s, "a newer library");
    QVERIFY(keepCredentialsProgram(appImage(), u"1"_s));
    QCOMPARE(contentOf(appImage().data + "/programs/lib/libQt6Core.so.6"_L1), "a library"); // not looked at each time
    QVERIFY(keepCredentialsProgram(appImage(), u"2"_s));
    QCOMPARE(contentOf(appImage().data + "/programs/lib/libQt6Core.so.6"_L1), "a newer library");
}

void TestInstallation::movedAppImageIsFoundAgain()
{
    QVERIFY(keepCredentialsProgram(appImage(), u"1"_s));
    Installation moved = appImage();
    moved.appImage = u"/opt/SSO_Tray.AppImage"_s;
    QVERIFY(keepCredentialsProgram(moved, u"1"_s));
    QCOMPARE(contentOf(moved.data + "/programs/sso-tray"_L1), "#!/bin/sh\nexec '/opt/SSO_Tray.AppImage' \"$@\"\n");
}

void TestInstallation::otherAppImagesVariablesAreIgnored()
{
    Installation installed = appImage();
    installed.programs = u"/usr/bin"_s;
    QCOMPARE(installed.credentialsProgram(), u"/usr/bin/sso-tray-credentials"_s);
    QVERIFY(keepCredentialsProgram(installed, u"1"_s));
    QVERIFY(!QFile::exists(installed.data));
}

void TestInstallation::appImageWithoutTheProgramSaysSo()
{
    QVERIFY(QFile::remove(appImage().appImageFolder + "/usr/lib/sso-tray/portable/sso-tray-credentials"_L1));
    QCOMPARE(keepCredentialsProgram(appImage(), u"1"_s).error().code, u"NoCredentialsProgram"_s);
}

void TestInstallation::flatpakIsCalledThroughFlatpak()
{
    const Installation flatpak{u"/app/bin"_s, m_folder->filePath(u"data"_s), {}, {}, u"io.github.sso_tray.SsoTray"_s};
    ProfileSpec spec;
    spec.session.name = u"my-sso"_s;
    spec.accountId = u"123456789012"_s;
    spec.roleName = u"Admin"_s;
    spec.credentialsProgram = flatpak.credentialsProgram();
    QCOMPARE(credentialProcessCommand(spec, CommandSystem::Posix).value(),
        u"flatpak run --command=sso-tray-credentials io.github.sso_tray.SsoTray --sso-session my-sso "
        "--account-id 123456789012 --role-name Admin"_s);
    spec.credentialsProgram = u"flatpak run --command=sh io.github.sso_tray.SsoTray"_s;
    QCOMPARE(credentialProcessCommand(spec, CommandSystem::Posix).error().code, u"HelperPath"_s);
}

QTEST_GUILESS_MAIN(TestInstallation)
#include "tst_installation.moc"
