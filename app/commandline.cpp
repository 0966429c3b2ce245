#include "app/commandline.h"

#include <QHash>

#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Action = CommandLine::Action;

std::optional<Action> actionOf(const QString &option)
{
    static const QHash<QString, Action> actions{
        {u"--background"_s, Action::Background},
        {u"--wizard"_s, Action::Wizard},
        {u"--accounts"_s, Action::Accounts},
        {u"--profiles"_s, Action::Profiles},
        {u"--sign-in"_s, Action::SignIn},
        {u"--quit"_s, Action::Quit},
        {u"--print-credentials"_s, Action::PrintCredentials},
        {u"--help"_s, Action::Help},
        {u"-h"_s, Action::Help},
        {u"--version"_s, Action::Version},
    };
    const auto found = actions.constFind(option);
    return found == actions.cend() ? std::nullopt : std::optional(*found);
}

auto usageError(const QString &what)
{
    return failure(Error::Kind::Input, u"Usage"_s, what);
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    QHash<QString, QString *> valueOptions{
        {u"--sso-session"_s, &line.session},
        {u"--account-id"_s, &line.accountId},
        {u"--role-name"_s, &line.roleName},
    };
    bool hasAction = false;
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        const std::optional<Action> action = actionOf(*argument);
        if (!action && !valueOptions.contains(*argument))
            return usageError(*argument);
        if (action && hasAction)
            return usageError(*argument);
        QString *value = valueOptions.value(*argument);
        if (action) {
            hasAction = true;
            line.action = *action;
            value = line.action == Action::SignIn ? &line.session : nullptr;
        }
        if (value) {
            if (std::next(argument) == arguments.end())
                return usageError(*argument);
            *value = *++argument;
        }
    }
    const bool hasRole = !line.session.isEmpty() && !line.accountId.isEmpty() && !line.roleName.isEmpty();
    const bool hasStrayRole = !line.accountId.isEmpty() || !line.roleName.isEmpty()
        || (!line.session.isEmpty() && line.action != Action::SignIn);
    if (line.action == Action::PrintCredentials ? !hasRole : hasStrayRole)
        return usageError(u"--sso-session, --account-id, --role-name"_s);
    return line;
}

QString usageText()
{
    return u"Usage: sso-tray [--background | --wizard | --accounts | --profiles | --sign-in SESSION | --quit | --help "
           u"|\n"
           "                 --version]\n"
           "\n"
           "  --background       start with the tray icon alone, as at login\n"
           "  --wizard           set up a profile\n"
           "  --accounts         show accounts and roles\n"
           "  --profiles         show the profiles of the AWS config\n"
           "  --sign-in SESSION  sign in to a session of ~/.aws/config\n"
           "  --quit             end the program that is running\n"
           "\n"
           "A second sso-tray hands its request to the first one.\n"_s;
}

} // namespace ssotray
