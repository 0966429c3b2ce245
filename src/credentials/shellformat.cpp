#include "credentials/shellformat.h"

#include "aws/types.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

// AWS's own values are letters, digits and a few signs (spec/aws.md §1.6). The rest here is for a portal that is broken
// or means harm: what it sends ends up in somebody's shell.
namespace ssotray {

namespace {

struct NamedValue
{
    QString name;
    QString value;
};

// How a form writes one value, or nothing when it cannot.
using Quoting = std::optional<QString> (*)(const QString &value);

template <class Allowed>
bool consistsOf(const QString &text, Allowed allowed)
{
    return std::all_of(text.begin(), text.end(), allowed);
}

bool isPlainLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z')
        || (letter >= u'0' && letter <= u'9');
}

// A control character acts on the terminal before any shell sees its quotes.
bool isText(const QString &value)
{
    return value.isValidUtf16()
        && consistsOf(value, [](QChar letter) { return letter.category() != QChar::Other_Control; });
}

std::optional<QString> posixQuoted(QString value)
{
    return u'\'' + value.replace(u'\'', u"'\\''"_s) + u'\'';
}

std::optional<QString> fishQuoted(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

// PowerShell takes typographic quotes for plain ones.
std::optional<QString> powerShellQuoted(QString value)
{
    for (const QChar quote : {u'\'', u'\u2018', u'\u2019', u'\u201a', u'\u201b'})
        value.replace(quote, QString(2, quote));
    return u'\'' + value + u'\'';
}

// Between quotes there is no way to write a quote; % stands for variables in spite of them, and with delayed expansion
// ! does too.
std::optional<QString> cmdQuoted(const QString &value)
{
    if (!consistsOf(value, [](QChar letter) { return !u"\"%!"_s.contains(letter); }))
        return {};
    return value;
}

// Bare, because the readers of such files do not agree about quotes: a shell, Docker, each language's library. At the
// beginning, = means something to zsh.
std::optional<QString> dotEnvPlain(const QString &value)
{
    if (value.startsWith(u'=')
        || !consistsOf(value, [](QChar letter) { return isPlainLetter(letter) || u"+/=_-.,:@%"_s.contains(letter); }))
        return {};
    return value;
}

// Not every SDK agrees with botocore about quotes, backslashes, comments and % in a line.
std::optional<QString> filePlain(const QString &value)
{
    if (!consistsOf(
            value, [](QChar letter) { return letter > u' ' && letter <= u'~' && !u"\"'#;\\%"_s.contains(letter); }))
        return {};
    return value;
}

Result<QString> lines(const QList<NamedValue> &values, const QString &pattern, Quoting quoted)
{
    QString text;
    for (const auto &[name, value] : values) {
        const std::optional<QString> written = quoted(value);
        if (!written)
            return failure(Error::Kind::BadAnswer, u"CredentialsText"_s, name);
        text += pattern.arg(name, *written) + u'\n'; // both at once: a value may hold a %1
    }
    return text;
}

// spec/aws.md §7
QString processJson(const QList<NamedValue> &values)
{
    QJsonObject object{{u"Version"_s, 1}};
    for (const auto &[name, value] : values)
        object.insert(name, value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

bool isSection(const QString &name)
{
    return !name.isEmpty()
        && consistsOf(name, [](QChar letter) { return isPlainLetter(letter) || u"_-/.%@:+"_s.contains(letter); });
}

Result<QString> text(const RoleCredentials &credentials, ShellFormat format, const QString &section)
{
    const QString end = credentials.expiration.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    const auto named = [&](const QString &id, const QString &secret, const QString &token, const QString &expiration) {
        return QList<NamedValue>{{id, credentials.accessKeyId}, {secret, credentials.secretAccessKey.reveal()},
            {token, credentials.sessionToken.reveal()}, {expiration, end}};
    };
    const QList<NamedValue> variables = named(
        u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"AWS_SESSION_TOKEN"_s, u"AWS_CREDENTIAL_EXPIRATION"_s);
    for (const auto &[name, value] : variables) {
        if (!isText(value))
            return failure(Error::Kind::BadAnswer, u"CredentialsText"_s, name);
    }
    switch (format) {
    case ShellFormat::Posix:
        return lines(variables, u"export %1=%2"_s, [](const QString &value) { return posixQuoted(value); });
    case ShellFormat::Fish:
        return lines(variables, u"set -gx %1 %2"_s, [](const QString &value) { return fishQuoted(value); });
    case ShellFormat::PowerShell:
        return lines(variables, u"$Env:%1=%2"_s, [](const QString &value) { return powerShellQuoted(value); });
    case ShellFormat::Cmd:
        return lines(variables, u"set \"%1=%2\""_s, cmdQuoted);
    case ShellFormat::DotEnv:
        return lines(variables, u"%1=%2"_s, dotEnvPlain);
    case ShellFormat::Json:
        return processJson(named(u"AccessKeyId"_s, u"SecretAccessKey"_s, u"SessionToken"_s, u"Expiration"_s));
    case ShellFormat::CredentialsFile:
        if (!isSection(section))
            return failure(Error::Kind::Input, u"SectionName"_s, section);
        return lines(named(u"aws_access_key_id"_s, u"aws_secret_access_key"_s, u"aws_session_token"_s, {}).mid(0, 3),
            u"%1 = %2"_s, filePlain)
            .map([&](const QString &keys) { return u"[%1]\n"_s.arg(section) + keys; });
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Secret> formatCredentials(const RoleCredentials &credentials, ShellFormat format, const QString &section)
{
    return text(credentials, format, section).map([](const QString &plain) { return Secret(plain); });
}

QString credentialsSection(const QString &accountId, const QString &roleName)
{
    QString section = accountId + u'_' + roleName;
    for (QChar &letter : section) {
        if (!isSection(QString(letter)))
            letter = u'-';
    }
    return section;
}

} // namespace ssotray
