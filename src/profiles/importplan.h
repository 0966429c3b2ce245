#pragma once

#include "profiles/change.h"
#include "profiles/foreignprofiles.h"

#include <QHash>
#include <QSet>

namespace ssotray {

// What a person has chosen of it.
struct ImportChoices
{
    QSet<QString> profiles; // that shall become profiles of this app
    QHash<QString, QString> sessions; // of the profiles that do not tell theirs: aws-sso-cli's name for it, and ours
    CredentialsWay way = CredentialsWay::Standard;
    QString credentialsProgram; // for KeychainOnly: the absolute path of sso-tray-credentials, or its Flatpak form

    bool operator==(const ImportChoices &) const = default;
};

// The session that the profile gets with these choices; empty while somebody has to say it.
QString sessionOf(const ForeignProfile &profile, const ImportChoices &choices);

// Whether it is ticked before anybody has said anything: it can be imported, and whatever asks for it gets the same
// role as before.
bool isUsuallyImported(const ForeignProfile &profile, const ImportChoices &choices);

// What importing would do.
struct ImportPlan
{
    QStringList profiles; // that change
    QStringList sessions; // that they use then, each once
    QList<SsoSession> newSessions; // those of them that are not in the config yet
    int refused = 0; // chosen ones that cannot be written in this way, and why the first of them cannot
    std::optional<Error> refusal;
};
ImportPlan importPlan(const ForeignProfiles &found, const ImportChoices &choices);

// The change: every profile of the plan names a session, or asks sso-tray-credentials, and nothing else of it changes
// but the keys with which its tool said the same: names, region, output and all other keys stay. Whoever has seen what
// was found gets that or nothing: Config "LineChanged" when the config says something else of one of the profiles
// meanwhile. Errors: those of writeProfile() and convertToSession(), too.
ConfigOperation importOperation(const ForeignProfiles &found, const ImportChoices &choices);

} // namespace ssotray
