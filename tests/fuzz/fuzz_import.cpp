// What other tools have written into the AWS config, and lines of credential_process. An import that says it is done
// has made of every profile what it said, and changed the meaning of no other.
#include "fuzz.h"

#include "config/document.h"
#include "profiles/importplan.h"
#include "profiles/profileentry.h"

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
