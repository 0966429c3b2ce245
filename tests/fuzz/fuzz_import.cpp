// What other tools have written into the AWS config, and lines of credential_process. An import that says it is done
// has made of every profile what it said, and changed the meaning of no other.
#include "fuzz.h"

#include "config/document.h"
#include "profiles/importplan.h"
#include "profiles/profileentry.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

QList<std::pair<QString, std::optional<QString>>> meaningOf(const Document &document, const QString &profile)
{
    QList<std::pair<QString, std::optional<QString>>> values;
    for (const QString &key : document.keys(SectionName::profile(profile)))
        values.append({key, document.value(SectionName::profile(profile), key)});
    return values;
}

// What no import touches.
QList<std::pair<QString, std::optional<QString>>> restOf(const Document &document, const QString &profile)
{
    QList<std::pair<QString, std::optional<QString>>> values = meaningOf(document, profile);
    values.removeIf([](const std::pair<QString, std::optional<QString>> &value) {
        return value.first.startsWith("sso_"_L1) || value.first.startsWith("granted_sso_"_L1)
            || value.first == "credential_process"_L1;
    });
    return values;
}

bool isSession(const Document &document, const SsoSession &session)
{
    return ssoSessions(document).contains(session);
}

// The choices of somebody who wants all of it.
ImportChoices everything(const ForeignProfiles &found, CredentialsWay way)
{
    ImportChoices choices;
    choices.way = way;
    choices.credentialsProgram = u"/opt/sso-tray-credentials"_s;
    const QList<SsoSession> sessions = found.sessions + found.newSessions;
    for (const QString &instance : found.instances)
        choices.sessions.insert(instance, sessions.value(0).name);
    for (const ForeignProfile &profile : found.profiles)
        choices.profiles.insert(profile.name);
    return choices;
}

void import(const Document &before, CredentialsWay way)
{
    const ForeignProfiles found = foreignProfiles(before);
    const ImportChoices choices = everything(found, way);
    const Result<ConfigChange> change = planOperation(before, importOperation(found, choices));
    if (!change)
        return;
    const Document after(change->after);
    require(after.isParsable(), "an imported config can be read");
    const QStringList imported = importPlan(found, choices).profiles;
    for (const ForeignProfile &profile : found.profiles) {
        if (!imported.contains(profile.name))
            continue;
        const ProfileEntry entry = profileEntry(after, profile.name);
        require(entry.kind
                == (way == CredentialsWay::Standard ? ProfileEntry::Kind::Standard : ProfileEntry::Kind::KeychainOnly),
            "an imported profile is one of ours");
        require(entry.session == sessionOf(profile, choices) && entry.accountId == profile.accountId
                && entry.roleName == profile.roleName,
            "and means what was shown");
        require(restOf(before, profile.name) == restOf(after, profile.name), "its other keys stay");
        const QList<SsoSession> sessions = found.sessions + found.newSessions;
        const auto session = std::find_if(
            sessions.begin(), sessions.end(), [&](const SsoSession &known) { return known.name == entry.session; });
        require(
            session != sessions.end() && isSession(after, *session), "and its session is the portal that was shown");
    }
    for (const QString &name : before.names(SectionKind::Profile))
        require(
            imported.contains(name) || meaningOf(before, name) == meaningOf(after, name), "the others mean the same");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    (void)foreignCommand(QString::fromUtf8(bytes));
    const Document document(bytes);
    if (!document.isParsable()) {
        require(foreignProfiles(document) == ForeignProfiles(), "nothing is found where it is not sure what is said");
        return 0;
    }
    import(document, CredentialsWay::Standard);
    import(document, CredentialsWay::KeychainOnly);
    return 0;
}
