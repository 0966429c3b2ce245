#include "profiles/profilesetup.h"

#include "config/configfile.h"
#include "profiles/credentialprocess.h"
#include "profiles/profile.h"
#include "profiles/profilename.h"

#include <QSignalBlocker>

namespace ssotray {

ProfileSetup::ProfileSetup(ConfigFile &file, const QString &recordsPath, const QString &credentialsProgram)
    : m_file(file)
    , m_bulk(file, recordsPath, credentialsProgram)
{
    m_spec.credentialsProgram = credentialsProgram;
    m_bulk.setAlsoWithProfile(true); // whoever chooses a role here wants a profile of this name
    connect(&m_bulk, &BulkSetup::changed, this, [this] {
        m_preview.reset();
        Q_EMIT changed();
    });
    connect(&m_bulk, &BulkSetup::saved, this, [this] { take({}, m_bulk.savedPlan().profiles); });
    connect(&m_bulk, &BulkSetup::saveFailed, this, [this] { take(tl::unexpected(*m_bulk.saveError()), {}); });
}

void ProfileSetup::readConfig()
{
    m_bulk.readConfig();
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

// --- what is chosen ---

void ProfileSetup::noteChange()
{
    ++m_edition;
    m_saveError.reset();
    m_preview.reset();
    Q_EMIT changed();
}

template <class T>
void ProfileSetup::change(T ProfileSpec::*member, const T &value)
{
    if (m_spec.*member == value)
        return;
    m_spec.*member = value;
    tellBulk();
    noteChange();
}

void ProfileSetup::setSession(const SsoSession &session)
{
    change(&ProfileSpec::session, session);
}

void ProfileSetup::setRole(const QString &accountId, const QString &roleName)
{
    m_isSeveral = false;
    m_spec.accountId = accountId;
    m_spec.roleName = roleName;
    noteChange();
}

void ProfileSetup::setRoles(const BulkRoles &roles)
{
    const NamedTarget &first = roles.known[roles.chosen.front()];
    m_isSeveral = true;
    m_spec.accountId = first.accountId;
    m_spec.roleName = first.roleName;
    m_bulk.setRoles(roles);
    tellBulk();
    noteChange();
}

// Quietly: whoever calls it tells of the whole change then, once.
void ProfileSetup::tellBulk()
{
    if (!m_isSeveral)
        return;
    const QSignalBlocker quiet(m_bulk);
    m_bulk.setSession(m_spec.session);
    m_bulk.setChoices({pattern(), m_spec.way, m_spec.region, m_spec.output});
}

void ProfileSetup::setName(const QString &name)
{
    change(&ProfileSpec::name, name);
}

void ProfileSetup::setPattern(const QString &pattern)
{
    if (pattern == this->pattern())
        return;
    const QSignalBlocker quiet(m_bulk); // noteChange() tells of it
    BulkChoices choices = m_bulk.choices();
    choices.pattern = pattern;
    m_bulk.setChoices(choices);
    noteChange();
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

Result<QString> ProfileSetup::example() const
{
    const Result<BulkPlan> planned = bulkPlan();
    return planned && !planned->profiles.isEmpty() ? planned->profiles.constFirst().name : m_bulk.example();
}

std::optional<Error> ProfileSetup::keychainOnlyProblem() const
{
    const auto problemOf = [](const ProfileSpec &spec) {
        const Result<QString> command = credentialProcessCommand(spec);
        return command ? std::nullopt : std::optional(command.error());
    };
    if (m_spec.roleName.isEmpty())
        return {};
    if (!m_isSeveral)
        return problemOf(m_spec);
    ProfileSpec spec = m_spec;
    for (const int number : m_bulk.roles().chosen) {
        spec.accountId = m_bulk.roles().known[number].accountId;
        spec.roleName = m_bulk.roles().known[number].roleName;
        if (std::optional<Error> problem = problemOf(spec))
            return problem;
    }
    return {};
}

// --- what comes of it ---

const Result<BulkSetup::Preview> &ProfileSetup::preview() const
{
    if (!m_preview)
        m_preview = m_bulk.preview();
    if (*m_preview && (*m_preview)->plan.refusal) {
        const Error why = *(*m_preview)->plan.refusal;
        m_preview = Result<BulkSetup::Preview>(tl::unexpected(why));
    }
    return *m_preview;
}

Result<ConfigChange> ProfileSetup::plan() const
{
    if (m_configError)
        return tl::unexpected(*m_configError);
    if (!m_isSeveral)
        return planProfile(m_document, m_spec);
    return preview().map([](const BulkSetup::Preview &preview) { return preview.change; });
}

Result<BulkPlan> ProfileSetup::bulkPlan() const
{
    return preview().map([](const BulkSetup::Preview &preview) { return preview.plan; });
}

void ProfileSetup::save()
{
    if (m_isSaving)
        return;
    m_isSaving = true;
    m_savingEdition = m_edition;
    m_saveError.reset();
    Q_EMIT changed();
    if (m_isSeveral) {
        m_bulk.save();
        return;
    }
    const RoleProfile profile{m_spec.name, m_spec.session.name, m_spec.accountId, m_spec.roleName};
    saveProfile(m_file, m_spec).then(this, [this, profile](const Result<void> &result) { take(result, {profile}); });
}

void ProfileSetup::take(const Result<void> &result, const QList<RoleProfile> &profiles)
{
    m_isSaving = false;
    if (result) {
        m_savedEdition = m_savingEdition;
        m_savedProfiles = profiles;
    } else {
        m_saveError = result.error();
    }
    Q_EMIT changed();
    if (result)
        Q_EMIT saved();
    else
        Q_EMIT saveFailed();
}

} // namespace ssotray
