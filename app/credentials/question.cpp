#include "app/credentials/question.h"

using namespace Qt::StringLiterals;

namespace ssotray {

std::optional<CredentialsQuestion> CredentialsQuestion::fromArguments(const QStringList &arguments)
{
    CredentialsQuestion question;
    if (arguments.size() != 6)
        return {};
    for (qsizetype index = 0; index < arguments.size(); index += 2) {
        const QString &option = arguments[index];
        QString *value = option == "--sso-session"_L1 ? &question.session
            : option == "--account-id"_L1             ? &question.accountId
            : option == "--role-name"_L1              ? &question.roleName
                                                      : nullptr;
        if (!value || !value->isEmpty() || arguments[index + 1].isEmpty())
            return {};
        *value = arguments[index + 1];
    }
    return question;
}

std::optional<CredentialsQuestion> CredentialsQuestion::fromJson(const QJsonObject &question)
{
    if (question.value("ask"_L1).toString() != "credentials"_L1)
        return {};
    const auto text = [&question](QLatin1StringView name) { return question.value(name).toString(); };
    return CredentialsQuestion{
        text("session"_L1), text("account"_L1), text("role"_L1), text("configFile"_L1), text("home"_L1)};
}

QJsonObject CredentialsQuestion::toJson() const
{
    return {{u"ask"_s, u"credentials"_s}, {u"session"_s, session}, {u"account"_s, accountId}, {u"role"_s, roleName},
        {u"configFile"_s, configFile}, {u"home"_s, home}};
}

std::optional<CredentialsAnswer> CredentialsAnswer::fromJson(const QJsonObject &answer)
{
    const QJsonValue exitCode = answer.value("exit"_L1);
    const CredentialsAnswer read{
        exitCode.toInt(-1), answer.value("text"_L1).toString(), answer.value("line"_L1).toString()};
    const bool isWhole = read.exitCode == 0 ? !read.text.isEmpty() : !read.line.isEmpty();
    return read.exitCode >= 0 && isWhole ? std::optional(read) : std::nullopt;
}

QJsonObject CredentialsAnswer::toJson() const
{
    return exitCode == 0 ? QJsonObject{{u"exit"_s, 0}, {u"text"_s, text}}
                         : QJsonObject{{u"exit"_s, exitCode}, {u"line"_s, line}};
}

} // namespace ssotray
