// Credentials pasted into real shells and read by the real AWS CLI. What is not installed is skipped, and said to be.

#include "aws/types.h"
#include "credentials/shellformat.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

// As AWS makes them, and nothing like it: whatever a shell could take for something else.
const QList<std::pair<const char *, QString>> &keys()
{
    static const QList<std::pair<const char *, QString>> all{
        {"like AWS's", u"wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY=="_s},
        {"quotes", u"a'b''c\"d\"\"'"_s},
        {"dollars, backticks", u"$HOME ${HOME} $(touch x) `touch x` $'\\n'"_s},
        {"history", u"!! !$ !touch 'a'!b ^a^b^"_s},
        {"other signs", u"%PATH% ^& | < > ( ) ; # ~ * ? [a] {a,b} =a \\"_s},
        {"backslashes", u"\\ \\\\ \\' \\n a\\"_s},
        {"an option", u"-e --help"_s},
        {"spaces", u"  a  "_s},
        {"other scripts", u"日本 é \u2018\u2019\u201c \u202e \U0001f511"_s},
    };
    return all;
}

RoleCredentials withKey(const QString &secretAccessKey)
{
    return {u"ASIAEXAMPLE"_s, Secret(secretAccessKey), Secret(secretAccessKey + u"\\t"_s),
        QDateTime(QDate(2036, 11, 22), QTime(13, 0), Qt::UTC)};
}

// As it was for the values that every form can hold.
RoleCredentials plain()
{
    RoleCredentials credentials = withKey(keys().constFirst().second);
    credentials.sessionToken = Secret(u"IQoJb3JpZ2luX2VjEJr//////////wEaDmFwLW5vcnRoZWFzdC0xIkcwRQ=="_s.repeated(12));
    return credentials;
}

QString written(const RoleCredentials &credentials, ShellFormat format)
{
    return formatCredentials(credentials, format, u"123456789012_ReadOnly"_s).value_or(Secret()).reveal();
}

// What the four variables shall be.
QString expected(const RoleCredentials &credentials)
{
    return credentials.accessKeyId + u'\n' + credentials.secretAccessKey.reveal() + u'\n'
        + credentials.sessionToken.reveal() + "\n2036-11-22T13:00:00Z\n"_L1;
}

// Every shell here understands this line.
const QString tell = u"printf '%s\\n' \"$AWS_ACCESS_KEY_ID\" \"$AWS_SECRET_ACCESS_KEY\" \"$AWS_SESSION_TOKEN\" "
                     "\"$AWS_CREDENTIAL_EXPIRATION\" > told\n"_s;

} // namespace

class TestShells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void scripts_data();
    void scripts();
    void terminals_data();
    void terminals();
    void envFiles_data();
    void envFiles();
    void python();
    void pythonDotenv();
    void awsCliByFile();
    void awsCliByProcess_data();
    void awsCliByProcess();
    void powerShell();
    void commandPrompt();

private:
    // Runs it in an empty folder that is its home. False: it failed, and m_process knows how.
    bool run(const QString &program, const QStringList &arguments, const QByteArray &input = {});
    void save(const QString &name, const QString &text) const;
    QString told() const;
    bool touched() const { return QFile::exists(m_folder->filePath(u"x"_s)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
};

void TestShells::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

bool TestShells::run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, m_folder->path());
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TERM"_s, u"xterm"_s);
    environment.insert(u"AWS_EC2_METADATA_DISABLED"_s, u"true"_s);
    m_process->setProcessEnvironment(environment);
    m_process->setWorkingDirectory(m_folder->path());
    m_process->start(program, arguments);
    m_process->write(input);
    m_process->closeWriteChannel();
    return m_process->waitForFinished(20'000) && m_process->exitCode() == 0;
}

void TestShells::save(const QString &name, const QString &text) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

QString TestShells::told() const
{
    QFile file(m_folder->filePath(u"told"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestShells::scripts_data()
{
    QTest::addColumn<ShellFormat>("format");
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("key");
    for (const auto &[what, key] : keys()) {
        for (const char *shell : {"sh", "dash", "bash", "zsh"})
            QTest::addRow("%s: %s", shell, what) << ShellFormat::Posix << shell << key;
        QTest::addRow("fish: %s", what) << ShellFormat::Fish << "fish" << key;
    }
}

void TestShells::scripts()
{
    QFETCH(ShellFormat, format);
    QFETCH(QString, shell);
    QFETCH(QString, key);
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("This shell is not installed.");
    const RoleCredentials credentials = withKey(key);
    QVERIFY(run(shell, {u"-c"_s, written(credentials, format) + tell}));
    QCOMPARE(told(), expected(credentials));
    QCOMPARE(m_process->readAllStandardError(), QByteArray());
    QVERIFY(!touched());
}

void TestShells::terminals_data()
{
    QTest::addColumn<ShellFormat>("format");
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("key");
    for (const auto &[what, key] : keys()) {
        QTest::addRow("bash: %s", what) << ShellFormat::Posix << "bash --norc" << key;
        QTest::addRow("zsh: %s", what) << ShellFormat::Posix << "zsh -f" << key;
        QTest::addRow("fish: %s", what) << ShellFormat::Fish << "fish --no-config" << key;
    }
}

// Typed at the prompt of a terminal, where ! means the line before, and completion and highlighting are at work.
void TestShells::terminals()
{
    QFETCH(ShellFormat, format);
    QFETCH(QString, shell);
    QFETCH(QString, key);
    if (QStandardPaths::findExecutable(shell.section(u' ', 0, 0)).isEmpty())
        QSKIP("This shell is not installed.");
    if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
        QSKIP("The program \"script\", which makes a terminal, is not installed.");
    const RoleCredentials credentials = withKey(key);
    const bool hasHistory = format == ShellFormat::Posix;
    const QString control = hasHistory ? u"echo \"!!\" > history\n"_s : QString();
    const QString typed = written(credentials, format) + tell + control + u"exit\n"_s;
    run(u"script"_s, {u"-qec"_s, shell + " -i"_L1, u"/dev/null"_s}, typed.toUtf8());
    QCOMPARE(told(), expected(credentials));
    QVERIFY(!touched());
    if (!hasHistory)
        return;
    QFile history(m_folder->filePath(u"history"_s));
    QVERIFY(history.open(QIODevice::ReadOnly));
    QVERIFY(history.readAll().startsWith("printf")); // ! does mean something there
}

void TestShells::envFiles_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    const QString source = u"set -a; . ./.env; set +a; "_s + tell;
    for (const char *shell : {"sh", "dash", "bash", "zsh"})
        QTest::newRow(shell) << shell << QStringList{u"-c"_s, source};
    // docker run --env-file: each line up to the first = is the name, and the rest the value as it stands.
    QTest::newRow("letter for letter") << "sh" << QStringList{u"-c"_s, u"env $(cat .env) sh ./tell"_s};
}

void TestShells::envFiles()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP("This shell is not installed.");
    save(u".env"_s, written(plain(), ShellFormat::DotEnv));
    save(u"tell"_s, tell);
    QVERIFY2(run(program, arguments), m_process->readAllStandardError());
    QCOMPARE(told(), expected(plain()));
}

void TestShells::python()
{
    for (const auto &[what, key] : keys()) {
        save(u"json"_s, written(withKey(key), ShellFormat::Json));
        QVERIFY2(run(u"/usr/bin/python3"_s,
                     {u"-c"_s,
                         u"import json; c = json.load(open('json', encoding='utf-8'))\n"
                         "print(c['AccessKeyId'], c['SecretAccessKey'], c['SessionToken'], c['Expiration'], sep='\\n', "
                         "file=open('told', 'w'))"_s}),
            m_process->readAllStandardError());
        QVERIFY2(told() == expected(withKey(key)), what);
    }
}

void TestShells::pythonDotenv()
{
    if (!run(u"/usr/bin/python3"_s, {u"-c"_s, u"import dotenv"_s}))
        QSKIP("python-dotenv is not installed: no .env file was read by it.");
    save(u".env"_s, written(plain(), ShellFormat::DotEnv));
    QVERIFY(run(u"/usr/bin/python3"_s,
        {u"-c"_s,
            u"import dotenv; print(*dotenv.dotenv_values('.env').values(), sep='\\n', file=open('told', 'w'))"_s}));
    QCOMPARE(told(), expected(plain()));
}

namespace {

// What `aws configure export-credentials` says, or what is wrong.
QJsonObject exported(QProcess &aws)
{
    return QJsonDocument::fromJson(aws.readAllStandardOutput()).object();
}

} // namespace

void TestShells::awsCliByFile()
{
    if (!QFile::exists(u"/usr/bin/aws"_s))
        QSKIP("The AWS CLI is not installed.");
    QVERIFY(QDir(m_folder->path()).mkdir(u".aws"_s));
    const QString section = u"[other]\naws_access_key_id = AKIAOTHER\naws_secret_access_key = other\n\n"_s;
    save(u".aws/credentials"_s, section + written(plain(), ShellFormat::CredentialsFile));
    QVERIFY2(
        run(u"/usr/bin/aws"_s, {u"configure"_s, u"export-credentials"_s, u"--profile"_s, u"123456789012_ReadOnly"_s}),
        m_process->readAllStandardError());
    const QJsonObject read = exported(*m_process);
    QCOMPARE(read.value("AccessKeyId"_L1).toString(), plain().accessKeyId);
    QCOMPARE(read.value("SecretAccessKey"_L1).toString(), plain().secretAccessKey.reveal());
    QCOMPARE(read.value("SessionToken"_L1).toString(), plain().sessionToken.reveal());
}

void TestShells::awsCliByProcess_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("plain") << keys().constFirst().second;
    QTest::newRow("quotes") << keys().at(1).second;
    QTest::newRow("other scripts") << keys().constLast().second;
}

void TestShells::awsCliByProcess()
{
    QFETCH(QString, key);
    if (!QFile::exists(u"/usr/bin/aws"_s))
        QSKIP("The AWS CLI is not installed.");
    QVERIFY(QDir(m_folder->path()).mkdir(u".aws"_s));
    save(u"json"_s, written(withKey(key), ShellFormat::Json));
    save(u".aws/config"_s, u"[profile copied]\ncredential_process = cat json\n"_s);
    QVERIFY2(run(u"/usr/bin/aws"_s, {u"configure"_s, u"export-credentials"_s, u"--profile"_s, u"copied"_s}),
        m_process->readAllStandardError());
    const QJsonObject read = exported(*m_process);
    QCOMPARE(read.value("SecretAccessKey"_L1).toString(), key);
    QCOMPARE(QDateTime::fromString(read.value("Expiration"_L1).toString(), Qt::ISODate), plain().expiration);
}

void TestShells::powerShell()
{
    const QString pwsh = QStandardPaths::findExecutable(u"pwsh"_s);
    if (pwsh.isEmpty())
        QSKIP("PowerShell is not installed: nothing was pasted into it.");
    for (const auto &[what, key] : keys()) {
        save(u"paste.ps1"_s,
            written(withKey(key), ShellFormat::PowerShell)
                + "[IO.File]::WriteAllText('told', \"$Env:AWS_ACCESS_KEY_ID`n$Env:AWS_SECRET_ACCESS_KEY`n"
                  "$Env:AWS_SESSION_TOKEN`n$Env:AWS_CREDENTIAL_EXPIRATION`n\")\n"_L1);
        QVERIFY(run(pwsh, {u"-NoProfile"_s, u"-File"_s, u"paste.ps1"_s}));
        QVERIFY2(told() == expected(withKey(key)), what);
    }
}

void TestShells::commandPrompt()
{
    QSKIP("There is no Command Prompt (cmd) here: nothing was pasted into it.");
}

QTEST_GUILESS_MAIN(TestShells)

#include "tst_shells.moc"
