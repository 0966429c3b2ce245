#include "ui/profiles/profileentry.h"

#include "aws/starturl.h"
#include "config/document.h"
#include "config/ssosession.h"
#include "profiles/profile.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = ProfileEntry::Kind;

Kind kindOfOther(const QStringList &keys)
{
    // As the AWS CLI chooses: an assumed role, a web identity, then keys. spec/aws.md §6.4
    if (keys.contains("role_arn"_L1) && !keys.contains("web_identity_token_file"_L1))
        return Kind::AssumedRole;
    return keys.contains("aws_access_key_id"_L1) && !keys.contains("role_arn"_L1) ? Kind::StaticKeys : Kind::Other;
}

Kind kindOf(const Document &document, const QString &name)
{
    switch (profileKind(document, name)) {
    case ProfileKind::Standard:
        return Kind::SsoSession;
    case ProfileKind::LegacySso:
        return Kind::LegacySso;
    case ProfileKind::CredentialProcess:
        return Kind::CredentialProcess;
    case ProfileKind::Other:
        return kindOfOther(document.keys(SectionName::profile(name)));
    case ProfileKind::Absent:
    case ProfileKind::Empty:
        break;
    }
    return Kind::SettingsOnly;
}

bool isOurProgram(const QString &path)
{
    const qsizetype folder = std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\'));
    const QString file = path.mid(folder + 1);
    return file == "sso-tray-credentials"_L1 || file.compare("sso-tray-credentials.exe"_L1, Qt::CaseInsensitive) == 0;
}

// What product.md §4 writes: "<path>/sso-tray-credentials" --sso-session S --account-id A --role-name R.
void readCommand(const QString &command, ProfileEntry &entry)
{
    const QStringList words = QProcess::splitCommand(command);
    if (words.isEmpty() || !isOurProgram(words.constFirst()))
        return;
    entry.kind = Kind::KeychainOnly;
    for (qsizetype word = 1; word + 1 < words.size(); word += 2) {
        const QString &value = words.at(word + 1);
        if (words.at(word) == "--sso-session"_L1)
            entry.session = value;
        else if (words.at(word) == "--account-id"_L1)
            entry.accountId = value;
        else if (words.at(word) == "--role-name"_L1)
            entry.roleName = value;
    }
}

ProfileEntry entryOf(const Document &document, const QString &name)
{
    const SectionName section = SectionName::profile(name);
    const auto value = [&](const QString &key) { return document.value(section, key).value_or(QString()); };
    ProfileEntry entry;
    entry.name = name;
    entry.kind = kindOf(document, name);
    entry.region = value(u"region"_s);
    if (entry.kind == Kind::SsoSession || entry.kind == Kind::LegacySso) {
        entry.session = value(u"sso_session"_s);
        entry.startUrl = entry.kind == Kind::LegacySso ? value(u"sso_start_url"_s) : QString();
        entry.accountId = value(u"sso_account_id"_s);
        entry.roleName = value(u"sso_role_name"_s);
    } else if (entry.kind == Kind::AssumedRole) {
        entry.roleName = value(u"role_arn"_s);
    } else if (entry.kind == Kind::CredentialProcess) {
        readCommand(value(u"credential_process"_s), entry);
    }
    return entry;
}

} // namespace

QList<ProfileEntry> profileEntries(const Document &document)
{
    QList<ProfileEntry> entries;
    const QStringList names = document.names(SectionKind::Profile);
    entries.reserve(names.size());
    for (const QString &name : names)
        entries.append(entryOf(document, name));
    return entries;
}

QHash<RoleRef, QStringList> profilesOfRoles(const Document &document)
{
    const QList<SsoSession> sessions = ssoSessions(document);
    QHash<RoleRef, QStringList> profiles;
    for (const ProfileEntry &entry : profileEntries(document)) {
        if (entry.accountId.isEmpty() || entry.roleName.isEmpty())
            continue;
        if (entry.kind != Kind::LegacySso) {
            profiles[{entry.session, entry.accountId, entry.roleName}].append(entry.name);
            continue;
        }
        const auto region = document.value(SectionName::profile(entry.name), u"sso_region"_s);
        for (const SsoSession &session : sessions) {
            if (session.region == region && normalisedStartUrl(session.startUrl) == normalisedStartUrl(entry.startUrl))
                profiles[{session.name, entry.accountId, entry.roleName}].append(entry.name);
        }
    }
    return profiles;
}

} // namespace ssotray
