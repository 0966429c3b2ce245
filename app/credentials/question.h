#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

// What sso-tray-credentials asks the running app over the local socket, and the answer. Both sides know it from here.
namespace ssotray {

struct CredentialsQuestion
{
    QString session;
    QString accountId;
    QString roleName;
    // As the caller's environment has them: they say which AWS config its profile is from. What else is there
    // changes how AWS is reached, and not which credentials are meant.
    QString configFile = {}; // AWS_CONFIG_FILE, empty when it is not set
    QString home = {};

    // From the command line, without the program's name: the three options in any order, each once and with a value.
    static std::optional<CredentialsQuestion> fromArguments(const QStringList &arguments);

    // Nothing when it is another kind of question.
    static std::optional<CredentialsQuestion> fromJson(const QJsonObject &question);
    QJsonObject toJson() const;

    bool operator==(const CredentialsQuestion &) const = default;
};

// The program ends with exitCode, after it has written text to standard output and line to standard error.
struct CredentialsAnswer
{
    int exitCode = 0;
    QString text = {}; // a JSON object as spec/aws.md §7 has it; a secret
    QString line = {};

    // Nothing when it is no answer: the app works with another config, or does not know the question.
    static std::optional<CredentialsAnswer> fromJson(const QJsonObject &answer);
    QJsonObject toJson() const;
};

} // namespace ssotray
