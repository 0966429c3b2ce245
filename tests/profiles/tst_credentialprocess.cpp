// What stands in credential_process, read by those who will read it: botocore's splitters, shells. spec/aws.md §7

#include "profiles/change.h"
#include "profiles/credentialprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

constexpr auto posix = CommandSystem::Posix;
constexpr auto windows = CommandSystem::Windows;

ProfileSpec keychainOnlySpec(const QString &program)
{
    ProfileSpec spec;
    spec.name = u"a"_s;
    spec.session.name = u"my-sso"_s;
    spec.accountId = u"012345678901"_s;
    spec.roleName = u"Admin"_s;
    spec.way = CredentialsWay::KeychainOnly;
    spec.credentialsProgram = program;
    return spec;
}

QStringList wordsOf(const ProfileSpec &spec)
{
    return {spec.credentialsProgram, u"--sso-session"_s, spec.session.name, u"--account-id"_s, spec.accountId,
        u"--role-name"_s, spec.roleName};
}

QString codeOf(const ProfileSpec &spec, CommandSystem system)
{
    const Result<QString> command = credentialProcessCommand(spec, system);
    return command ? QString() : command.error().code;
}

// Every printable character of ASCII, what moves a cursor, and some beyond ASCII.
QStringList allCharacters()
{
    QStringList characters;
    for (char16_t unit = 1; unit < 0x80; ++unit)
        characters.append(QChar(unit));
    return characters << u"é"_s << u"日"_s << u"\u00a0"_s << u"\u202e"_s << u"“"_s << u"😀"_s;
}

} // namespace

class TestCredentialProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void vectorsAreWhatBotocoreDoes();
    void programs_data();
    void programs();
    void everyCharacterIsReadAlikeOrRefused();
    void onWindowsThereIsNothingToUnquote();
    void refusals_data();
    void refusals();

private:
    // As botocore splits each; see splitters.py.
    QJsonArray split(const QStringList &commands) const;
    QStringList splitOne(const QString &command, const QString &system) const
    {
        return split({command}).at(0)[system].toVariant().toStringList();
    }
    // A program at this path, in the test's folder, that prints its name and arguments with a NUL behind each.
    QString install(const QString &name) const;
    QStringList runIn(const QString &shell, const QString &command) const;

    QTemporaryDir m_folder;
    QStringList m_shells;
};

void TestCredentialProcess::initTestCase()
{
    QVERIFY(m_folder.isValid());
    for (const QString &shell : {u"sh"_s, u"bash"_s, u"zsh"_s, u"busybox"_s}) {
        if (!QStandardPaths::findExecutable(shell).isEmpty())
            m_shells.append(shell);
    }
    QVERIFY(m_shells.contains(u"sh"_s));
}

QJsonArray TestCredentialProcess::split(const QStringList &commands) const
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-B"_s, QFINDTESTDATA("splitters.py")});
    python.write(QJsonDocument(QJsonArray::fromStringList(commands)).toJson());
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("splitters.py: %s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

QString TestCredentialProcess::install(const QString &name) const
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\nprintf '%s\\0' \"$0\" \"$@\"\n") < 0)
        return {};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

QStringList TestCredentialProcess::runIn(const QString &shell, const QString &command) const
{
    QProcess process;
    const QStringList start = shell == "busybox"_L1 ? QStringList{u"sh"_s, u"-c"_s} : QStringList{u"-c"_s};
    process.start(shell, start + QStringList{command});
    process.waitForFinished();
    QStringList words = QString::fromUtf8(process.readAllStandardOutput()).split(u'\0');
    words.removeLast();
    return words;
}

// So that the splitters that decide below are those which were observed.
void TestCredentialProcess::vectorsAreWhatBotocoreDoes()
{
    QFile file(QFINDTESTDATA("data/observed-awscli-credential-process-split.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll())[u"cases"_s].toArray();
    QCOMPARE(cases.size(), 21);
    QStringList commands;
    for (const auto &known : cases)
        commands.append(known[u"command"_s].toString());
    QCOMPARE(split(commands), cases);
}

void TestCredentialProcess::programs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("session");
    QTest::addColumn<QString>("role");
    QTest::newRow("plain") << u"plain/sso-tray-credentials"_s << u"my-sso"_s << u"AdministratorAccess"_s;
    QTest::newRow("spaces") << u"My  Apps/SSO Tray/sso-tray-credentials"_s << u"my sso"_s << u"Ops+A=B,c.d@e-f_1"_s;
    QTest::newRow("odd, and plain all the same")
        << u"a.b-c_d 1/- e/sso-tray-credentials"_s << u"a/b.c@d:e+f=g,-"_s << u"-"_s;
}

void TestCredentialProcess::programs()
{
    QFETCH(const QString, name);
    QFETCH(const QString, session);
    QFETCH(const QString, role);
    ProfileSpec spec = keychainOnlySpec(install(name));
    spec.session.name = session;
    spec.roleName = role;
    const Result<QString> command = credentialProcessCommand(spec, posix);
    QVERIFY2(command, qPrintable(codeOf(spec, posix)));
    QCOMPARE(splitOne(*command, u"posix"_s), wordsOf(spec));
    QCOMPARE(splitOne(*command, u"windows"_s), wordsOf(spec));
    for (const QString &shell : std::as_const(m_shells))
        QCOMPARE(runIn(shell, *command), wordsOf(spec));
}

void TestCredentialProcess::everyCharacterIsReadAlikeOrRefused()
{
    QList<ProfileSpec> specs;
    const QString usual = install(u"plain/sso-tray-credentials"_s);
    for (const QString &character : allCharacters()) {
        const QString odd = u"a%1b"_s.arg(character);
        ProfileSpec spec = keychainOnlySpec(usual);
        for (const QString &session : {odd, QString(character + u'x'), QString(u'x' + character)}) {
            spec.session.name = session;
            specs.append(spec);
        }
        spec = keychainOnlySpec(usual);
        spec.roleName = odd;
        specs.append(spec);
        specs.append(keychainOnlySpec(install(odd + "/sso-tray-credentials"_L1)));
    }
    QStringList commands;
    QList<ProfileSpec> written;
    for (const ProfileSpec &spec : specs) {
        if (const Result<QString> command = credentialProcessCommand(spec, posix)) {
            commands.append(*command);
            written.append(spec);
        }
    }
    // Letters, digits and _ . - in all five places; + = , @ : / in sessions, + = , @ in roles, space and / in paths,
    // and the space inside a session's name.
    QCOMPARE(written.size(), 65 * 5 + 6 * 3 + 4 + 2 + 1);
    const QJsonArray splits = split(commands);
    for (qsizetype i = 0; i < written.size(); ++i) {
        const QStringList words = wordsOf(written.at(i));
        QCOMPARE(splits.at(i)[u"posix"_s].toVariant().toStringList(), words);
        QCOMPARE(splits.at(i)[u"windows"_s].toVariant().toStringList(), words);
        QCOMPARE(runIn(u"sh"_s, commands.at(i)), words);
    }
}

// `cmd /C` takes quotes away by rules of its own, and Go escapes them on the way there.
void TestCredentialProcess::onWindowsThereIsNothingToUnquote()
{
    const QString program = credentialsProgramIn(u"C:/PROGRA~1/SSO-Tray"_s, windows);
    QCOMPARE(program, u"C:\\PROGRA~1\\SSO-Tray\\sso-tray-credentials.exe"_s);
    const ProfileSpec spec = keychainOnlySpec(program);
    const Result<QString> command = credentialProcessCommand(spec, windows);
    QVERIFY(command);
    QCOMPARE(splitOne(*command, u"windows"_s), wordsOf(spec));
    QStringList commands;
    QList<ProfileSpec> written;
    for (const QString &character : allCharacters()) {
        for (const QString &odd : {u"a%1b"_s.arg(character), QString(character + u'b'), QString(u'a' + character)}) {
            ProfileSpec other = spec;
            other.session.name = odd;
            other.roleName = odd;
            if (const Result<QString> line = credentialProcessCommand(other, windows)) {
                commands.append(*line);
                written.append(other);
            }
        }
    }
    QCOMPARE(written.size(), (65 + 4) * 3);
    const QJsonArray splits = split(commands);
    for (qsizetype i = 0; i < written.size(); ++i) {
        QCOMPARE(splits.at(i)[u"windows"_s].toVariant().toStringList(), wordsOf(written.at(i)));
        for (const QChar special : u"\"%^&|<>()!;'`\n\r\t"_s)
            QVERIFY2(!commands.at(i).contains(special), qPrintable(commands.at(i)));
    }
}

void TestCredentialProcess::refusals_data()
{
    QTest::addColumn<ProfileSpec>("spec");
    QTest::addColumn<bool>("isWindows");
    QTest::addColumn<QString>("code");
    const auto programRow = [](const char *name, const QString &program, bool isWindows) {
        QTest::newRow(name) << keychainOnlySpec(program) << isWindows << u"HelperPath"_s;
    };
    programRow("relative", u"bin/sso-tray-credentials"_s, false);
    programRow("none", QString(), false);
    programRow("home", u"~/sso-tray-credentials"_s, false);
    programRow("folder", u"/opt/x/"_s, false);
    programRow("line", u"/opt/a\nb/x"_s, false);
    programRow("line at the end", u"/opt/x\n"_s, false);
    programRow("letters beyond ASCII", u"/home/büro/x"_s, false);
    programRow("variable", u"/home/$USER/x"_s, false);
    programRow("a path of Windows", u"C:\\x\\y.exe"_s, false);
    programRow("a path of POSIX", u"/opt/x"_s, true);
    programRow("space", u"C:\\Program Files\\x.exe"_s, true);
    programRow("slashes", u"C:/x/y.exe"_s, true);
    programRow("of the network", u"\\\\server\\share\\x.exe"_s, true);
    programRow("of this disk", u"C:x.exe"_s, true);
    programRow("variable of cmd", u"C:\\%USERNAME%\\x.exe"_s, true);
    programRow("two commands", u"C:\\a&b\\x.exe"_s, true);
    const auto row = [](const char *name, QString ProfileSpec::*member, const QString &value, const QString &code) {
        ProfileSpec spec = keychainOnlySpec(u"/usr/bin/sso-tray-credentials"_s);
        spec.*member = value;
        QTest::newRow(name) << spec << false << code;
    };
    row("account", &ProfileSpec::accountId, u"1;id"_s, u"AccountId"_s);
    row("no account", &ProfileSpec::accountId, QString(), u"AccountId"_s);
    row("space in a role", &ProfileSpec::roleName, u"a b"_s, u"RoleName"_s);
    row("no role", &ProfileSpec::roleName, QString(), u"RoleName"_s);
    for (const QString &name : {u""_s, u" a"_s, u"a "_s, u" "_s, u"a\"b"_s, u"a'b"_s, u"a%b"_s, u"$a"_s, u"日本"_s}) {
        ProfileSpec spec = keychainOnlySpec(u"/usr/bin/sso-tray-credentials"_s);
        spec.session.name = name;
        QTest::addRow("session <%s>", qPrintable(name)) << spec << false << u"SessionName"_s;
    }
    ProfileSpec spec = keychainOnlySpec(u"C:\\x\\y.exe"_s);
    spec.session.name = u"my sso"_s;
    QTest::newRow("session with a space, Windows") << spec << true << u"SessionName"_s;
}

void TestCredentialProcess::refusals()
{
    QFETCH(const ProfileSpec, spec);
    QFETCH(const bool, isWindows);
    QTEST(codeOf(spec, isWindows ? windows : posix), "code");
}

QTEST_GUILESS_MAIN(TestCredentialProcess)
#include "tst_credentialprocess.moc"
