#include "profiles/bulksetup.h"

#include "config/configfile.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int linesAroundBulk = 3;

const NamedTarget &madeUpTarget()
{
    static const NamedTarget target{u"my-sso"_s, u"us-east-1"_s, u"123456789012"_s, u"Production"_s,
        u"production@example.com"_s, u"AdministratorAccess"_s};
    return target;
}

} // namespace

BulkSetup::BulkSetup(ConfigFile &file, QString recordsPath, QString credentialsProgram, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_recordsPath(std::move(recordsPath))
{
    m_request.credentialsProgram = std::move(credentialsProgram);
    m_request.choices = {NameTemplate::standard(), CredentialsWay::Standard, {}, u"json"_s};
}

void BulkSetup::readConfig()
{
    m_records = BulkRecords::read(m_recordsPath);
    // What was chosen the last time is where a person goes on.
    if (!std::exchange(m_hasRead, true) && !m_records.choices.pattern.isEmpty())
        m_request.choices = m_records.choices;
    m_file.read().then(this, [this](const Result<Document> &document) {
        m_configError.reset();
        if (document)
            m_document = *document;
        else
            m_configError = document.error();
        gatherSessions();
        Q_EMIT changed();
    });
}

void BulkSetup::gatherSessions()
{
    m_request.sessions.clear();
    for (const SsoSession &session : ssoSessions(m_document))
        m_request.sessions.insert(session.name, session);
    if (m_session)
        m_request.sessions.insert(m_session->name, *m_session);
}

const QString &BulkSetup::configPath() const
{
    return m_file.path();
}

void BulkSetup::setRoles(const BulkRoles &roles)
{
    m_request.roles = roles;
    m_saveError.reset();
    Q_EMIT changed();
}

void BulkSetup::setSession(const SsoSession &session)
{
    if (m_session == session)
        return;
    m_session = session;
    gatherSessions();
    Q_EMIT changed();
}

void BulkSetup::setChoices(const BulkChoices &choices)
{
    if (choices == m_request.choices)
        return;
    m_request.choices = choices;
    m_saveError.reset();
    Q_EMIT changed();
}

void BulkSetup::setAlsoWithProfile(bool also)
{
    m_request.alsoWithProfile = also;
    Q_EMIT changed();
}

void BulkSetup::setRemoveGone(bool remove)
{
    m_request.removeGone = remove;
    Q_EMIT changed();
}

Result<QString> BulkSetup::example() const
{
    const BulkRoles &roles = m_request.roles;
    const NamedTarget &target = roles.chosen.empty() ? madeUpTarget() : roles.known[roles.chosen.front()];
    return NameTemplate::parse(m_request.choices.pattern).map([&](const NameTemplate &pattern) {
        return pattern.nameOf(target);
    });
}

Result<BulkSetup::Preview> BulkSetup::preview() const
{
    if (m_configError)
        return tl::unexpected(*m_configError);
    Document changed = m_document;
    const Result<BulkPlan> plan = makeBulkChange(changed, m_request, m_records);
    if (!plan)
        return tl::unexpected(plan.error());
    const QByteArray before = m_document.text();
    const QByteArray after = changed.text();
    const QList<DiffLine> diff =
        before == after ? QList<DiffLine>() : withContext(lineDiff(before, after), linesAroundBulk);
    return Preview{*plan, {before, after, diff}};
}

void BulkSetup::save()
{
    if (m_saving)
        return;
    const Result<Preview> expected = preview();
    m_saving = true;
    m_saveError.reset();
    m_recordsError.reset();
    Q_EMIT changed();
    ChangeNote note{u"Bulk"_s, {}, 0};
    if (expected) {
        const QStringList names = expected->plan.added + (m_request.removeGone ? expected->plan.gone : QStringList());
        note.count = int(names.size());
        note.subject = names.value(0);
    }
    // The plan is made for the file as it is then.
    const auto plan = std::make_shared<BulkPlan>();
    const auto edit = [plan, request = m_request, records = m_records](Document &document) -> Result<void> {
        const Result<BulkPlan> made = makeBulkChange(document, request, records);
        if (!made)
            return tl::unexpected(made.error());
        *plan = *made;
        return {};
    };
    m_file.apply(edit, note).then(this, [this, plan, request = m_request](const Result<SavedConfig> &saved) {
        m_savedPlan = *plan;
        take(saved.map([](const SavedConfig &config) { return config.after; }), request);
    });
}

void BulkSetup::take(const Result<QByteArray> &after, const BulkRequest &request)
{
    m_saving = false;
    if (!after) {
        m_saveError = after.error();
        Q_EMIT changed();
        Q_EMIT saveFailed();
        return;
    }
    m_document = Document(*after);
    BulkPlan made = m_savedPlan;
    if (!request.removeGone)
        made.gone.clear();
    // Read again: another window may have made profiles since.
    m_records = recordsAfter(BulkRecords::read(m_recordsPath), request, made, m_document);
    if (const Result<void> kept = m_records.save(m_recordsPath); !kept)
        m_recordsError = kept.error();
    Q_EMIT changed();
    Q_EMIT saved();
}

} // namespace ssotray
