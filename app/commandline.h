#pragma once

#include "base/error.h"

#include <QStringList>

namespace ssotray {

// What a person or the desktop asked the program to do. product.md §1
struct CommandLine
{
    enum class Action {
        Start, // the tray and a window: the wizard while there is no session, else the accounts
        Background, // only the tray
        Wizard,
        Accounts,
        Profiles,
        SignIn, // in session
        Quit, // the one that is running
        PrintCredentials,
        Help,
        Version,
    };

    Action action = Action::Start;
    QString session; // with SignIn and PrintCredentials
    QString accountId; // with PrintCredentials
    QString roleName; // the same
};

// arguments: without the program's name. Error Input "Usage", detail what is wrong with them.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

QString usageText();

} // namespace ssotray
