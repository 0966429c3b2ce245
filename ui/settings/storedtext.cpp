#include "ui/settings/storedtext.h"

#include "storage/paths.h"
#include "ui/common/errortext.h"

using namespace Qt::StringLiterals;

namespace ssotray {

using Kind = StoredPlace::Kind;

QString StoredText::nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Keychain:
        return tr("Sign-ins");
    case Kind::ProxyPassword:
        return tr("Proxy password");
    case Kind::TokenFiles:
        return tr("Access tokens for AWS tools");
    case Kind::CliCache:
        return tr("Role credentials of the AWS CLI");
    case Kind::RoleCredentials:
        return tr("Role credentials");
    case Kind::Clipboard:
        return tr("Clipboard");
    case Kind::Backups:
        return tr("Backups of the AWS config");
    case Kind::Lists:
        return tr("Lists of accounts and roles");
    case Kind::Records:
        return tr("Records of sessions");
    case Kind::Settings:
        return tr("Settings");
    case Kind::StartAtLogin:
        return tr("Start at login");
    case Kind::Locks:
        return tr("Locks");
    }
    return {};
}

QString StoredText::contentOf(Kind kind)
{
    switch (kind) {
    case Kind::Keychain:
        return tr("For each session the refresh token, the client secret and the access token, in the keychain of "
                  "this computer. They are good for hours to 90 days.");
    case Kind::ProxyPassword:
        return tr("User name and password for the proxy, in the keychain of this computer.");
    case Kind::TokenFiles:
        return tr("The access token of each session that has Standard profiles, in files that the AWS CLI and the "
                  "SDKs read. It is good for about an hour.");
    case Kind::CliCache:
        return tr("Credentials that the AWS CLI keeps for profiles. Signing out removes those of your sessions; the "
                  "others stay.");
    case Kind::RoleCredentials:
        return tr("Credentials of roles that you or AWS tools have used lately. They are never on the disk.");
    case Kind::Clipboard:
        return tr("Credentials that you have copied. They go by themselves after the time that you have set.");
    case Kind::Backups:
        return tr("The last 50 changes that this app made to the AWS config, and how it was before each of them, so "
                  "that they "
                  "can be undone. They may hold what your config holds.");
    case Kind::Lists:
        return tr("Names of accounts and roles, favourites, what was used lately, and which profiles were created for "
                  "many roles "
                  "at once. No secrets.");
    case Kind::Records:
        return tr("Names of sessions, when you signed in, and how long it lasted. No secrets.");
    case Kind::Settings:
        return tr("What is chosen in this window. No secrets.");
    case Kind::StartAtLogin:
        return tr("Where the system reads that it shall start the app when you log in. No secrets.");
    case Kind::Locks:
        return tr("Empty files that keep two copies of the app from getting in each other's way. They stay while the "
                  "app runs.");
    }
    return {};
}

QString StoredText::stateOf(const StoredPlace &place)
{
    if (!place.problem)
        return place.count == 0 ? tr("not there", "nothing is stored in that place") : countOf(place);
    if (place.problem->code == "Locked"_L1)
        return tr("locked (%1)", "%1 is such as “2 entries”").arg(countOf(place));
    if (place.problem->code == "NoService"_L1)
        return tr("no keychain");
    return tr("not known", "what is stored in that place");
}

QString StoredText::countOf(const StoredPlace &place)
{
    switch (place.kind) {
    case Kind::Keychain:
    case Kind::ProxyPassword:
    case Kind::RoleCredentials:
    case Kind::Clipboard:
    case Kind::StartAtLogin:
        return tr("%n entry(s)", nullptr, place.count);
    default:
        return tr("%n file(s)", nullptr, place.count);
    }
}

QString StoredText::whereIs(const StoredPlace &place)
{
    if (place.where.isEmpty())
        return tr("in memory only");
    if (place.kind == Kind::Keychain || place.kind == Kind::ProxyPassword)
        return tr("keychain, as “%1”").arg(place.where);
    return shownPath(place.where);
}

QString StoredText::of(const NotErased &left)
{
    const QString text = tr("%1: %2", "a name and a sentence").arg(nameOf(left.kind), ErrorText::of(left.error));
    return left.kind != Kind::Keychain
        ? text
        : tr("%1 The entries already count as gone, and are removed as soon as the keychain can be used.").arg(text);
}

} // namespace ssotray
