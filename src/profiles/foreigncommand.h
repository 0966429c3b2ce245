#pragma once

#include <QString>
#include <QStringList>

namespace ssotray {

// The tools whose profiles can become profiles of this app.
enum class ForeignTool {
    AwsCli, // its legacy SSO profiles, which other tools write as well
    Granted,
    AwsSsoCli,
    AwsVault,
    Leapp,
    None, // what nobody of them has written
};

// What the credential_process line of such a tool says; a part that it does not say is empty.
struct ForeignCommand
{
    ForeignTool tool = ForeignTool::None;
    QString instance; // which of its portals aws-sso-cli means; their start URLs are in a file of its own
    QString accountId;
    QString roleName;
    QStringList names; // aws-vault: words of which one is the profile that it is asked for
    bool requestsAccess = false; // Granted: a role that one does not have is asked for at the address in the line
};

// Understands the line of a tool that is known, whatever its folder is. A line of any other program is of ForeignTool
// None, with nothing else.
ForeignCommand foreignCommand(const QString &command);

} // namespace ssotray
