// What is written for each shell, and what is not written at all. tst_shells.cpp lets the shells read it.

#include "aws/types.h"
#include "credentials/shellformat.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QList<ShellFormat> allFormats{ShellFormat::Posix, ShellFormat::Fish, ShellFormat::PowerShell, ShellFormat::Cmd,
    ShellFormat::DotEnv, ShellFormat::Json, ShellFormat::CredentialsFile};

RoleCredentials withKey(const QString &secretAccessKey)
{
    return {u"ASIAEXAMPLE"_s, Secret(secretAccessKey), Secret(u"IQoJb3Jp/+=="_s),
        QDateTime(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC)};
}

Result<Secret> written(const QString &secretAccessKey, ShellFormat format)
{
    return formatCredentials(withKey(secretAccessKey), format, u"123456789012_ReadOnly"_s);
}

} // namespace

class TestShellFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyForm_data();
    void everyForm();
    void json();
    void quotes();
    void controlCharactersAreInNoForm_data();
    void controlCharactersAreInNoForm();
    void everyValueIsLookedAt();
    void whatAFormCannotHold_data();
    void whatAFormCannotHold();
    void sectionsAreSafe();
};

void TestShellFormat::everyForm_data()
{
    QTest::addColumn<ShellFormat>("format");
    QTest::addColumn<QString>("text");
    QTest::newRow("bash, zsh") << ShellFormat::Posix
                               << "export AWS_ACCESS_KEY_ID='ASIAEXAMPLE'\nexport AWS_SECRET_ACCESS_KEY='k/+'\n"
                                  "export AWS_SESSION_TOKEN='IQoJb3Jp/+=='\n"
                                  "export AWS_CREDENTIAL_EXPIRATION='2026-11-22T13:00:00Z'\n";
    QTest::newRow("fish") << ShellFormat::Fish
                          << "set -gx AWS_ACCESS_KEY_ID 'ASIAEXAMPLE'\nset -gx AWS_SECRET_ACCESS_KEY 'k/+'\n"
                             "set -gx AWS_SESSION_TOKEN 'IQoJb3Jp/+=='\n"
                             "set -gx AWS_CREDENTIAL_EXPIRATION '2026-11-22T13:00:00Z'\n";
    QTest::newRow("PowerShell") << ShellFormat::PowerShell
                                << "$Env:AWS_ACCESS_KEY_ID='ASIAEXAMPLE'\n$Env:AWS_SECRET_ACCESS_KEY='k/+'\n"
                                   "$Env:AWS_SESSION_TOKEN='IQoJb3Jp/+=='\n"
                                   "$Env:AWS_CREDENTIAL_EXPIRATION='2026-11-22T13:00:00Z'\n";
    QTest::newRow("cmd") << ShellFormat::Cmd
                         << "set \"AWS_ACCESS_KEY_ID=ASIAEXAMPLE\"\nset \"AWS_SECRET_ACCESS_KEY=k/+\"\n"
                            "set \"AWS_SESSION_TOKEN=IQoJb3Jp/+==\"\n"
                            "set \"AWS_CREDENTIAL_EXPIRATION=2026-11-22T13:00:00Z\"\n";
    QTest::newRow(".env") << ShellFormat::DotEnv
                          << "AWS_ACCESS_KEY_ID=ASIAEXAMPLE\nAWS_SECRET_ACCESS_KEY=k/+\n"
                             "AWS_SESSION_TOKEN=IQoJb3Jp/+==\nAWS_CREDENTIAL_EXPIRATION=2026-11-22T13:00:00Z\n";
    QTest::newRow("credentials file") << ShellFormat::CredentialsFile
                                      << "[123456789012_ReadOnly]\naws_access_key_id = ASIAEXAMPLE\n"
                                         "aws_secret_access_key = k/+\naws_session_token = IQoJb3Jp/+==\n";
}

void TestShellFormat::everyForm()
{
    QFETCH(ShellFormat, format);
    QFETCH(QString, text);
    const Result<Secret> made = written(u"k/+"_s, format);
    QVERIFY(made);
    QCOMPARE(made->reveal(), text);
}

void TestShellFormat::json()
{
    const Result<Secret> made = written(u"k\"\\'"_s, ShellFormat::Json);
    QVERIFY(made && made->reveal().endsWith(u'\n'));
    const QJsonObject object = QJsonDocument::fromJson(made->reveal().toUtf8()).object();
    QCOMPARE(object,
        QJsonObject({{u"Version"_s, 1}, {u"AccessKeyId"_s, u"ASIAEXAMPLE"_s}, {u"SecretAccessKey"_s, u"k\"\\'"_s},
            {u"SessionToken"_s, u"IQoJb3Jp/+=="_s}, {u"Expiration"_s, u"2026-11-22T13:00:00Z"_s}}));
}

void TestShellFormat::quotes()
{
    const auto lineOf = [](const QString &key, ShellFormat format) {
        return written(key, format).value_or(Secret()).reveal().split(u'\n').value(1);
    };
    QCOMPARE(lineOf(u"a'b"_s, ShellFormat::Posix), u"export AWS_SECRET_ACCESS_KEY='a'\\''b'"_s);
    QCOMPARE(lineOf(u"a'b\\"_s, ShellFormat::Fish), u"set -gx AWS_SECRET_ACCESS_KEY 'a\\'b\\\\'"_s);
    // To PowerShell all of these are single quotes.
    QCOMPARE(lineOf(u"a'b\u2018c\u2019d\u201ae\u201bf\\"_s, ShellFormat::PowerShell),
        u"$Env:AWS_SECRET_ACCESS_KEY='a''b\u2018\u2018c\u2019\u2019d\u201a\u201ae\u201b\u201bf\\'"_s);
    QCOMPARE(lineOf(u"a^b&c|d\\"_s, ShellFormat::Cmd), u"set \"AWS_SECRET_ACCESS_KEY=a^b&c|d\\\""_s);
    QCOMPARE(lineOf(u"%1%2"_s, ShellFormat::Posix), u"export AWS_SECRET_ACCESS_KEY='%1%2'"_s);
}

void TestShellFormat::controlCharactersAreInNoForm_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("newline") << u"a\nid"_s;
    QTest::newRow("carriage return") << u"a\rid"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"id"_s);
    QTest::newRow("tab") << u"a\tid"_s; // completes words
    QTest::newRow("escape") << u"a\u001b[201~id"_s; // ends a bracketed paste
    QTest::newRow("end of file") << u"a\u0004"_s;
    QTest::newRow("delete") << u"a\u007fid"_s;
    QTest::newRow("next line") << u"a\u0085id"_s;
    QTest::newRow("half a character") << QString(u"a"_s + QChar(0xd800) + u"b"_s);
}

void TestShellFormat::controlCharactersAreInNoForm()
{
    QFETCH(QString, key);
    for (const ShellFormat format : allFormats) {
        const Result<Secret> made = written(key, format);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::BadAnswer);
        QCOMPARE(made.error().code, u"CredentialsText"_s);
        QCOMPARE(made.error().detail, u"AWS_SECRET_ACCESS_KEY"_s); // and nothing of the value
    }
}

void TestShellFormat::everyValueIsLookedAt()
{
    for (const ShellFormat format : allFormats) {
        RoleCredentials credentials = withKey(u"k"_s);
        credentials.accessKeyId += u'\n';
        QVERIFY(!formatCredentials(credentials, format, u"s"_s));
        credentials = withKey(u"k"_s);
        credentials.sessionToken = Secret(u"t\n"_s);
        QVERIFY(!formatCredentials(credentials, format, u"s"_s));
    }
}

void TestShellFormat::whatAFormCannotHold_data()
{
    QTest::addColumn<ShellFormat>("format");
    QTest::addColumn<QString>("letters");
    QTest::newRow("cmd") << ShellFormat::Cmd << "\"%!";
    QTest::newRow(".env") << ShellFormat::DotEnv << "'\"$`\\#; ~*?&|<>(){}[]!^\u00e9=";
    QTest::newRow("credentials file") << ShellFormat::CredentialsFile << "'\"\\#;% \u00e9\u2028";
}

void TestShellFormat::whatAFormCannotHold()
{
    QFETCH(ShellFormat, format);
    QFETCH(QString, letters);
    for (const QChar letter : letters) {
        const Result<Secret> made = written(letter + u"k"_s, format);
        QVERIFY2(!made, qPrintable(QString(letter)));
        QCOMPARE(made.error().code, u"CredentialsText"_s);
        for (const ShellFormat other :
            {ShellFormat::Posix, ShellFormat::Fish, ShellFormat::PowerShell, ShellFormat::Json})
            QVERIFY(written(letter + u"k"_s, other));
    }
    QVERIFY(written(u"k="_s, format)); // at the end it is part of many keys
}

void TestShellFormat::sectionsAreSafe()
{
    QCOMPARE(credentialsSection(u"000000000042"_s, u"ReadOnly"_s), u"000000000042_ReadOnly"_s);
    QCOMPARE(credentialsSection(u"1"_s, u"R]\n[default] #;'日 x"_s), u"1_R---default-------x"_s);
    for (const QString &section : {u""_s, u"a]"_s, u"a\nb"_s, u"a b"_s, u"a#"_s}) {
        const Result<Secret> made = formatCredentials(withKey(u"k"_s), ShellFormat::CredentialsFile, section);
        QVERIFY(!made);
        QCOMPARE(made.error(), (Error{Error::Kind::Input, u"SectionName"_s, section, {}}));
        QVERIFY(formatCredentials(withKey(u"k"_s), ShellFormat::Posix, section));
    }
}

QTEST_GUILESS_MAIN(TestShellFormat)

#include "tst_shellformat.moc"
