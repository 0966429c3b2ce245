#include "profiles/credentialprocess.h"

#include "aws/identifiers.h"
#include "profiles/change.h"

#include <QDir>
#include <QOperatingSystemVersion>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(u"\\A(?:"_s + pattern + u")\\z"_s).match(text).hasMatch();
}

// Absolute, and what AWS documents for paths: letters, digits, - _ . and space. A folder of the network
// ("\\server\…") is none: cmd does not go there.
bool isPlainPath(const QString &path, CommandSystem system)
{
    return system == CommandSystem::Windows ? matches(path, u"[A-Za-z]:(\\\\[A-Za-z0-9_.~-]+)+"_s)
                                            : matches(path, u"(/[A-Za-z0-9_. -]+)+"_s);
}

bool isFlatpak(const QString &program, CommandSystem system)
{
    return system == CommandSystem::Posix
        && matches(program, flatpakCredentialsProgram(u"[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_-]+)+"_s));
}

// As it stands in the command, or nothing when no spelling of it is read alike everywhere. The first character is no
// space, so that nobody has to see one.
std::optional<QString> argument(const QString &text, CommandSystem system)
{
    static const QString plain = u"[A-Za-z0-9_+=,.@:/-]+"_s;
    if (matches(text, plain))
        return text;
    const bool isQuotable = system == CommandSystem::Posix && matches(text, plain + u"( +"_s + plain + u")*"_s);
    return isQuotable ? std::optional(u'"' + text + u'"') : std::nullopt;
}

} // namespace

CommandSystem thisSystem()
{
    return QOperatingSystemVersion::currentType() == QOperatingSystemVersion::Windows ? CommandSystem::Windows
                                                                                      : CommandSystem::Posix;
}

QString credentialsProgramIn(const QString &folder, CommandSystem system)
{
    const QString path = QDir::cleanPath(folder) + "/sso-tray-credentials"_L1;
    return system == CommandSystem::Windows ? QString(path + ".exe"_L1).replace(u'/', u'\\') : path;
}

QString flatpakCredentialsProgram(const QString &id)
{
    return "flatpak run --command=sso-tray-credentials "_L1 + id;
}

Result<QString> credentialProcessCommand(const ProfileSpec &spec, CommandSystem system)
{
    const bool isFlatpakRun = isFlatpak(spec.credentialsProgram, system);
    if (!isFlatpakRun && !isPlainPath(spec.credentialsProgram, system))
        return failure(Error::Kind::Input, u"HelperPath"_s, spec.credentialsProgram);
    const std::optional<QString> session = argument(spec.session.name, system);
    if (!session)
        return failure(Error::Kind::Input, u"SessionName"_s, spec.session.name);
    // Whether it is an account's is for others to say: a session's new name is also written into odd profiles.
    if (!matches(spec.accountId, u"[0-9]+"_s))
        return failure(Error::Kind::Input, u"AccountId"_s, spec.accountId);
    // Role names come from the network, and none that AWS lets people give needs quotes.
    if (!isRoleName(spec.roleName))
        return failure(Error::Kind::Input, u"RoleName"_s, spec.roleName);
    const QString program = isFlatpakRun || system == CommandSystem::Windows ? spec.credentialsProgram
                                                                             : u'"' + spec.credentialsProgram + u'"';
    return QString(program + " --sso-session "_L1 + *session + " --account-id "_L1 + spec.accountId + " --role-name "_L1
        + spec.roleName);
}

} // namespace ssotray
