#include "profiles/profileentry.h"

#include "config/document.h"

#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = ProfileEntry::Kind;

// As the AWS CLI chooses: an assumed role, a web identity, SSO, a login, a process, then keys. spec/aws.md §6.4
Kind kindOf(const SectionValues &profile)
{
    const auto has = [&](const QString &key) { return profile.has(key); };
    if (has(u"web_identity_token_file"_s))
        return Kind::WebIdentity;
    if (has(u"role_arn"_s))
        return Kind::AssumedRole;
    const bool hasRole = has(u"sso_account_id"_s) || has(u"sso_role_name"_s);
    if (hasRole && has(u"sso_session"_s))
        return Kind::Standard;
    if (hasRole || has(u"sso_start_url"_s))
        return Kind::LegacySso;
    if (has(u"login_session"_s))
        return Kind::LoginSession;
    if (has(u"credential_process"_s))
        return Kind::CredentialProcess;
    if (has(u"aws_access_key_id"_s))
        return Kind::StaticKeys;
    return has(u"sso_session"_s) ? Kind::TokenOnly : Kind::SettingsOnly;
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
    entry.program = words.value(0);
    if (!isOurProgram(entry.program))
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

bool isSso(Kind kind)
{
    return kind == Kind::Standard || kind == Kind::TokenOnly || kind == Kind::LegacySso;
}

} // namespace

ProfileEntry profileEntry(const Document &document, const QString &name)
{
    const SectionValues profile = document.valuesOf(SectionName::profile(name));
    const auto value = [&](const QString &key) { return profile.value(key).value_or(QString()); };
    ProfileEntry entry;
    entry.name = name;
    entry.kind = kindOf(profile);
    entry.region = value(u"region"_s);
    entry.output = value(u"output"_s);
    if (isSso(entry.kind)) {
        entry.session = value(u"sso_session"_s);
        if (entry.kind == Kind::LegacySso) {
            entry.startUrl = value(u"sso_start_url"_s);
            entry.ssoRegion = value(u"sso_region"_s);
        }
        entry.accountId = value(u"sso_account_id"_s);
        entry.roleName = value(u"sso_role_name"_s);
    } else if (entry.kind == Kind::AssumedRole || entry.kind == Kind::WebIdentity) {
        entry.roleName = value(u"role_arn"_s);
    } else if (entry.kind == Kind::CredentialProcess) {
        readCommand(value(u"credential_process"_s), entry);
    }
    return entry;
}

QList<ProfileEntry> profileEntries(const Document &document)
{
    QList<ProfileEntry> entries;
    const QStringList names = document.names(SectionKind::Profile);
    entries.reserve(names.size());
    for (const QString &name : names)
        entries.append(profileEntry(document, name));
    return entries;
}

QStringList profilesOfSession(const Document &document, const QString &session)
{
    QStringList names;
    for (const ProfileEntry &entry : profileEntries(document)) {
        const bool isNamed = document.value(SectionName::profile(entry.name), u"sso_session"_s) == session;
        if (isNamed || (entry.kind == Kind::KeychainOnly && entry.session == session))
            names.append(entry.name);
    }
    return names;
}

QStringList profilesAssumingFrom(const Document &document, const QString &profile)
{
    QStringList names;
    for (const QString &name : document.names(SectionKind::Profile)) {
        if (name != profile && document.value(SectionName::profile(name), u"source_profile"_s) == profile)
            names.append(name);
    }
    return names;
}

} // namespace ssotray
