#include "credentials/shellformat.h"

#include "aws/types.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

// 'value', where the shell needs another way to write a quote inside it.
QString quoted(QString value, const QString &innerQuote)
{
    return u'\'' + value.replace(u'\'', innerQuote) + u'\'';
}

QString fishQuoted(QString value)
{
    return quoted(value.replace(u'\\', u"\\\\"_s), u"\\'"_s);
}

// Quotes protect everything but % and ", which no key of AWS holds (spec/aws.md §1.6).
QString cmdLine(const QString &name, const QString &value)
{
    return "set \""_L1 + name + u'=' + value + "\"\n"_L1;
}

QString lines(
    const RoleCredentials &credentials, const std::function<QString(const QString &name, const QString &value)> &line)
{
    return line(u"AWS_ACCESS_KEY_ID"_s, credentials.accessKeyId)
        + line(u"AWS_SECRET_ACCESS_KEY"_s, credentials.secretAccessKey.reveal())
        + line(u"AWS_SESSION_TOKEN"_s, credentials.sessionToken.reveal())
        + line(u"AWS_CREDENTIAL_EXPIRATION"_s, isoTime(credentials.expiration));
}

// spec/aws.md §7
QString processJson(const RoleCredentials &credentials)
{
    const QJsonObject object{
        {u"Version"_s, 1},
        {u"AccessKeyId"_s, credentials.accessKeyId},
        {u"SecretAccessKey"_s, credentials.secretAccessKey.reveal()},
        {u"SessionToken"_s, credentials.sessionToken.reveal()},
        {u"Expiration"_s, isoTime(credentials.expiration)},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

QString credentialsSection(const RoleCredentials &credentials, const QString &profile)
{
    return u"[%1]\naws_access_key_id = %2\naws_secret_access_key = %3\naws_session_token = %4\n"_s.arg(
        profile, credentials.accessKeyId, credentials.secretAccessKey.reveal(), credentials.sessionToken.reveal());
}

QString text(const RoleCredentials &credentials, ShellFormat format, const QString &profile)
{
    switch (format) {
    case ShellFormat::Posix:
        return lines(credentials, [](const QString &name, const QString &value) {
            return QString("export "_L1 + name + u'=' + quoted(value, u"'\\''"_s) + u'\n');
        });
    case ShellFormat::Fish:
        return lines(credentials, [](const QString &name, const QString &value) {
            return QString("set -gx "_L1 + name + u' ' + fishQuoted(value) + u'\n');
        });
    case ShellFormat::PowerShell:
        return lines(credentials, [](const QString &name, const QString &value) {
            return QString("$Env:"_L1 + name + u'=' + quoted(value, u"''"_s) + u'\n');
        });
    case ShellFormat::Cmd:
        return lines(credentials, cmdLine);
    case ShellFormat::DotEnv:
        return lines(credentials, [](const QString &name, const QString &value) {
            return QString(name + u'=' + quoted(value, u"'\\''"_s) + u'\n');
        });
    case ShellFormat::Json:
        return processJson(credentials);
    case ShellFormat::CredentialsFile:
        return credentialsSection(credentials, profile);
    }
    Q_UNREACHABLE();
}

} // namespace

Secret formatCredentials(const RoleCredentials &credentials, ShellFormat format, const QString &profile)
{
    return Secret(text(credentials, format, profile));
}

} // namespace ssotray
