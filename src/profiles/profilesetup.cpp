#include "profiles/profilesetup.h"

#include "config/configfile.h"
#include "profiles/credentialprocess.h"
#include "profiles/profile.h"
#include "profiles/profilename.h"

namespace ssotray {

ProfileSetup::ProfileSetup(ConfigFile &file, QString credentialsProgram, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    m_spec.credentialsProgram = std::move(credentialsProgram);
}

void ProfileSetup::readConfig()
{
    m_file.read().then(this, [this](const Result<Document> &document) {
        m_configError.reset();
        if (document)
            m_document = *document;
        else
            m_configError = document.error();
        if (document && !m_document.isParsable()) {
            const ConfigProblem &first = m_document.problems().constFirst();
            m_configError = Error{Error::Kind::Config, first.code, first.text, {}, first.line};
        }
        Q_EMIT changed();
    });
}

const QString &ProfileSetup::configPath() const
{
    return m_file.path();
}

QList<SsoSession> ProfileSetup::knownSessions() const
{
    return ssoSessions(m_document);
}

std::optional<SsoSession> ProfileSetup::knownSession(const QString &name) const
{
    for (const SsoSession &session : knownSessions()) {
        if (session.name == name)
            return session;
    }
    return {};
}

QStringList ProfileSetup::profileNames() const
{
    return m_document.names(SectionKind::Profile);
}

template <class T>
void ProfileSetup::change(T ProfileSpec::*member, const T &value)
{
    if (m_spec.*member == value)
        return;
    m_spec.*member = value;
    m_saveError.reset();
    Q_EMIT changed();
}

void ProfileSetup::setSession(const SsoSession &session)
{
    change(&ProfileSpec::session, session);
}

void ProfileSetup::setRole(const QString &accountId, const QString &roleName)
{
    m_spec.accountId = accountId;
    m_spec.roleName = roleName;
    m_saveError.reset();
    Q_EMIT changed();
}

void ProfileSetup::setName(const QString &name)
{
    change(&ProfileSpec::name, name);
}

void ProfileSetup::setRegion(const QString &region)
{
    change(&ProfileSpec::region, region);
}

void ProfileSetup::setOutput(const QString &output)
{
    change(&ProfileSpec::output, output);
}

void ProfileSetup::setWay(CredentialsWay way)
{
    change(&ProfileSpec::way, way);
}

QString ProfileSetup::suggestedName() const
{
    return m_spec.roleName.isEmpty() ? QString()
                                     : defaultProfileName(m_spec.roleName, m_spec.accountId, profileNames());
}

bool ProfileSetup::nameExists() const
{
    return profileKind(m_document, m_spec.name) != ProfileKind::Absent;
}

std::optional<Error> ProfileSetup::keychainOnlyProblem() const
{
    if (m_spec.roleName.isEmpty())
        return {};
    const Result<QString> command = credentialProcessCommand(m_spec);
    return command ? std::nullopt : std::optional(command.error());
}

Result<ConfigChange> ProfileSetup::plan() const
{
    if (m_configError)
        return tl::unexpected(*m_configError);
    return planProfile(m_document, m_spec);
}

void ProfileSetup::save()
{
    if (m_saving)
        return;
    m_saving = true;
    m_saveError.reset();
    Q_EMIT changed();
    saveProfile(m_file, m_spec).then(this, [this, spec = m_spec](const Result<void> &result) {
        m_saving = false;
        if (result)
            m_savedSpec = spec;
        else
            m_saveError = result.error();
        Q_EMIT changed();
        if (result)
            Q_EMIT saved();
        else
            Q_EMIT saveFailed();
    });
}

} // namespace ssotray
