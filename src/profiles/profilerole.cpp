#include "profiles/profilerole.h"

#include "aws/starturl.h"
#include "config/document.h"
#include "config/ssosession.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

bool isCredentialsProgram(const QString &path)
{
    const QString file = path.mid(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\')) + 1);
    return file == "sso-tray-credentials"_L1 || file.compare("sso-tray-credentials.exe"_L1, Qt::CaseInsensitive) == 0;
}

// What credentialProcessCommand() writes.
void takeCommand(const QString &command, RoleProfile &profile)
{
    const QStringList words = QProcess::splitCommand(command);
    if (words.isEmpty() || !isCredentialsProgram(words.constFirst()))
        return;
    for (qsizetype word = 1; word + 1 < words.size(); word += 2) {
        if (words[word] == "--sso-session"_L1)
            profile.session = words[word + 1];
        else if (words[word] == "--account-id"_L1)
            profile.accountId = words[word + 1];
        else if (words[word] == "--role-name"_L1)
            profile.roleName = words[word + 1];
    }
}

} // namespace

QList<RoleProfile> profilesWithRoles(const Document &document)
{
    const QList<SsoSession> sessions = ssoSessions(document);
    QList<RoleProfile> profiles;
    const auto add = [&](const RoleProfile &profile) {
        if (!profile.session.isEmpty() && !profile.accountId.isEmpty() && !profile.roleName.isEmpty())
            profiles.append(profile);
    };
    for (const QString &name : document.names(SectionKind::Profile)) {
        const SectionName section = SectionName::profile(name);
        const auto value = [&](const QString &key) { return document.value(section, key).value_or(QString()); };
        RoleProfile profile{name, value(u"sso_session"_s), value(u"sso_account_id"_s), value(u"sso_role_name"_s)};
        if (!profile.session.isEmpty()) {
            add(profile);
        } else if (const QString startUrl = value(u"sso_start_url"_s); !startUrl.isEmpty()) {
            for (const SsoSession &session : sessions) {
                profile.session = session.name;
                if (session.region == value(u"sso_region"_s)
                    && normalisedStartUrl(session.startUrl) == normalisedStartUrl(startUrl))
                    add(profile);
            }
        } else if (const QString command = value(u"credential_process"_s); !command.isEmpty()) {
            takeCommand(command, profile);
            add(profile);
        }
    }
    return profiles;
}

} // namespace ssotray
