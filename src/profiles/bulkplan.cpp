#include "profiles/bulkplan.h"

#include "config/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

struct RoleKey
{
    QString session;
    QString accountId;
    QString roleName;

    bool operator==(const RoleKey &) const = default;
};

size_t qHash(const RoleKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.accountId, key.roleName); // nearly always there is one session
}

// One change in the making.
class BulkChange
{
public:
    BulkChange(Document &document, const BulkRequest &request)
        : m_document(document)
        , m_request(request)
        , m_before(profilesWithRoles(document))
    {
        m_withProfile.reserve(m_before.size());
        for (const RoleProfile &profile : m_before) {
            QString &first = m_withProfile[{profile.session, profile.accountId, profile.roleName}];
            if (first.isEmpty())
                first = profile.name;
        }
    }

    Result<void> removeGone(const BulkRecords &records)
    {
        if (records.profiles.isEmpty())
            return {};
        QSet<RoleKey> known;
        known.reserve(m_request.roles.known.size());
        for (const NamedTarget &target : m_request.roles.known)
            known.insert({target.session, target.accountId, target.roleName});
        for (const QString &name : m_document.names(SectionKind::Profile)) {
            const auto record = records.profiles.constFind(name);
            if (record == records.profiles.constEnd() || !isGone(*record, known)
                || !records.isUnchanged(m_document, name))
                continue;
            plan.gone += name;
        }
        if (!m_request.removeGone)
            return {};
        for (const QString &name : std::as_const(plan.gone)) {
            if (auto removed = m_document.removeSection(SectionName::profile(name)); !removed)
                return removed;
        }
        return {};
    }

    void add(const NamedTarget &target, const QString &plain)
    {
        const RoleKey key{target.session, target.accountId, target.roleName};
        if (const auto with = m_withProfile.constFind(key);
            with != m_withProfile.constEnd() && !m_request.alsoWithProfile) {
            leave(key, *with);
            return;
        }
        QString name = plain;
        for (int step = 1; isTaken(name); ++step) {
            if (roleOf(name) == key) {
                leave(key, name);
                return;
            }
            name = distinctName(plain, target, step);
        }
        const auto session = m_request.sessions.constFind(target.session);
        if (session == m_request.sessions.constEnd()) {
            refuse({Error::Kind::Config, u"SessionMissing"_s, target.session});
            return;
        }
        const ProfileSpec spec{name, *session, target.accountId, target.roleName, m_request.choices.region,
            m_request.choices.output, m_request.choices.way, m_request.credentialsProgram};
        if (const Result<void> written = writeProfile(m_document, spec); !written) {
            refuse(written.error());
            return;
        }
        plan.added += name;
        plan.profiles += {name, key.session, key.accountId, key.roleName};
    }

    BulkPlan plan;

private:
    // Of a taken name: as it was before the change, or else as the change has made it.
    RoleKey roleOf(const QString &name)
    {
        if (m_roleOf.isEmpty()) { // it is seldom asked for
            for (const RoleProfile &profile : m_before)
                m_roleOf.insert(profile.name, {profile.session, profile.accountId, profile.roleName});
        }
        if (const auto before = m_roleOf.constFind(name); before != m_roleOf.constEnd())
            return *before;
        const auto made = std::find_if(plan.profiles.begin(), plan.profiles.end(),
            [&](const RoleProfile &profile) { return profile.name == name; });
        return made == plan.profiles.end() ? RoleKey() : RoleKey{made->session, made->accountId, made->roleName};
    }

    // The role has this profile already.
    void leave(const RoleKey &key, const QString &name)
    {
        ++plan.present;
        plan.profiles += {name, key.session, key.accountId, key.roleName};
    }

    void refuse(const Error &why)
    {
        ++plan.refused;
        if (!plan.refusal)
            plan.refusal = why;
    }

    // The default profile is not one among many.
    bool isTaken(const QString &name) const
    {
        return name == "default"_L1 || m_document.contains(SectionName::profile(name));
    }

    bool isGone(const BulkRecords::Profile &profile, const QSet<RoleKey> &known) const
    {
        const BulkRoles &roles = m_request.roles;
        const std::pair account(profile.session, profile.accountId);
        if (!roles.sessions.contains(profile.session))
            return false;
        return !roles.accounts.contains(account)
            || (roles.listedAccounts.contains(account)
                && !known.contains({profile.session, profile.accountId, profile.roleName}));
    }

    Document &m_document;
    const BulkRequest &m_request;
    const QList<RoleProfile> m_before; // profiles as they were before the change
    QHash<QString, RoleKey> m_roleOf; // by the name of m_before's profiles, once roleOf() is called
    QHash<RoleKey, QString> m_withProfile; // before the change; the first profile of each role
};

} // namespace

Result<BulkPlan> makeBulkChange(Document &document, const BulkRequest &request, const BulkRecords &records)
{
    const Result<NameTemplate> pattern = NameTemplate::parse(request.choices.pattern);
    if (!pattern)
        return tl::unexpected(pattern.error());
    if (!document.isParsable()) {
        const ConfigProblem &first = document.problems().constFirst();
        return failure(Error::Kind::Config, first.code, first.text, first.line);
    }
    BulkChange change(document, request);
    if (Result<void> removed = change.removeGone(records); !removed)
        return tl::unexpected(removed.error());
    const QStringList names = uniqueNames(*pattern, request.roles.known);
    for (const int number : request.roles.chosen)
        change.add(request.roles.known[number], names[number]);
    return change.plan;
}

BulkRecords recordsAfter(
    const BulkRecords &before, const BulkRequest &request, const BulkPlan &plan, const Document &saved)
{
    BulkRecords records;
    records.choices = request.choices;
    const QSet<QString> removed(plan.gone.begin(), plan.gone.end());
    for (auto record = before.profiles.begin(); record != before.profiles.end(); ++record) {
        if (removed.contains(record.key()) || saved.contains(SectionName::profile(record.key())))
            records.profiles.insert(record.key(), *record);
    }
    const QSet<QString> added(plan.added.begin(), plan.added.end());
    for (const RoleProfile &profile : profilesWithRoles(saved)) {
        if (added.contains(profile.name))
            records.profiles.insert(profile.name,
                {profile.session, profile.accountId, profile.roleName, BulkRecords::fingerprint(saved, profile.name)});
    }
    return records;
}

} // namespace ssotray
