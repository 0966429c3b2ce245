// The part of the catalog about roles: whose are asked for next, and what becomes of a failure.

#include "aws/portalclient.h"
#include "catalog/catalog.h"
#include "session/session.h"

#include <algorithm>
#include <utility>

namespace ssotray {

namespace {

using Urgency = RateLimiter::Urgency;

// What is in the way of one account is in the way of all others: asking for them, too, would bring nothing.
bool isAboutAll(const Error &error)
{
    return error.kind != Error::Kind::Service && error.kind != Error::Kind::BadAnswer;
}

} // namespace

void Catalog::loadRoles(const QString &accountId)
{
    const Progress progress = m_roles.value(accountId).progress;
    if (progress != Progress::Loading && progress != Progress::Loaded)
        askForRoles(accountId, Urgency::Seen);
}

void Catalog::wantRoles(const QStringList &accountIds)
{
    m_wanted = accountIds;
    askForMore();
}

void Catalog::goOn()
{
    m_isAskedFor = true;
    m_isAllAskedFor = true;
    if (m_progress == Progress::Failed || m_progress == Progress::NotLoaded) {
        askForAccounts();
        return;
    }
    m_stoppedBy.reset();
    m_again.clear();
    m_rest.clear();
    for (const Account &account : std::as_const(m_accounts)) {
        Roles &roles = m_roles[account.id];
        if (roles.progress == Progress::Failed) {
            roles.progress = Progress::NotLoaded;
            m_failed -= m_counted.remove(account.id) ? 1 : 0;
        }
        m_rest.append(account.id);
    }
    askForMore();
    Q_EMIT readingChanged();
}

void Catalog::stop()
{
    m_rest.clear();
    m_again.clear();
    m_wanted.clear();
    if (m_progress == Progress::Loading) {
        m_listing.reset();
        m_progress = Progress::NotLoaded; // what is there may be a part, or old: nobody is to take it for all
        Q_EMIT accountsChanged();
    }
    Q_EMIT readingChanged();
}

Catalog::Reading Catalog::reading() const
{
    const bool isReadingRoles = m_isAllAskedFor && (m_asking > 0 || !m_rest.isEmpty());
    const bool isUnderWay = m_progress == Progress::Loading || isReadingRoles;
    const bool isStopped = m_isAllAskedFor && !isUnderWay && !m_stoppedBy
        && (m_progress == Progress::NotLoaded
            || (m_progress == Progress::Loaded && m_counted.size() < m_accounts.size()));
    return {isUnderWay, isStopped, int(m_counted.size()) - m_failed, m_failed, int(m_accounts.size()), m_stoppedBy};
}

// Only as many as can be under way: what comes into view meanwhile goes first.
void Catalog::askForMore()
{
    while (m_asking <= m_session.limiter().room()) {
        if (const std::optional<QString> wanted = nextOf(m_wanted)) {
            askForRoles(*wanted, Urgency::Seen);
        } else if (const std::optional<QString> other = nextOf(m_rest)) {
            askForRoles(*other, Urgency::Later);
        } else {
            const bool isOver = m_asking == 0 && m_progress == Progress::Loaded && !m_again.isEmpty();
            if (!isOver || std::exchange(m_hasTriedAgain, true))
                return;
            m_rest = std::exchange(m_again, {});
            for (const QString &id : std::as_const(m_rest)) {
                m_roles[id].progress = Progress::NotLoaded;
                m_failed -= m_counted.remove(id) ? 1 : 0;
            }
        }
    }
}

// The first that nobody has asked for yet.
std::optional<QString> Catalog::nextOf(QStringList &accountIds) const
{
    while (!accountIds.isEmpty()) {
        QString id = accountIds.takeFirst();
        if (m_roles.value(id).progress == Progress::NotLoaded)
            return id;
    }
    return {};
}

void Catalog::askForRoles(const QString &accountId, Urgency urgency)
{
    Roles &roles = m_roles[accountId];
    if (roles.progress == Progress::Failed)
        m_failed -= m_counted.remove(accountId) ? 1 : 0;
    roles.progress = Progress::Loading;
    ++m_asking;
    Q_EMIT rolesChanged(accountId);
    m_session
        .call<QStringList>(this,
            [this, accountId, urgency](const Secret &token) {
                return m_portal.listAccountRoles({m_session.limiter(), m_session.definition().region, token,
                                                     {.urgency = urgency, .waiter = RateLimiter::Waiter(this)}},
                    accountId);
            })
        .then(this, [this, accountId, round = m_round](const Result<QStringList> &found) {
            if (round != m_round)
                return;
            --m_asking;
            takeRoles(accountId, found);
            askForMore();
            Q_EMIT readingChanged();
        });
}

void Catalog::takeRoles(const QString &accountId, const Result<QStringList> &found)
{
    Roles &roles = m_roles[accountId];
    roles.progress = found ? Progress::Loaded : Progress::Failed;
    if (found) {
        roles.names = sortedRoles(*found);
        roles.added = m_changes.addedRoles(accountId, roles.names);
        roles.gone = m_changes.goneRoles(accountId, roles.names);
    } else {
        noteFailure(accountId, found.error());
    }
    if (m_ids.contains(accountId))
        m_counted.insert(accountId);
    Q_EMIT rolesChanged(accountId);
}

void Catalog::noteFailure(const QString &accountId, const Error &error)
{
    m_roles[accountId].error = error;
    if (m_ids.contains(accountId))
        ++m_failed;
    if (isAboutAll(error)) {
        m_rest.clear();
        m_again.clear();
        if (m_isAllAskedFor)
            m_stoppedBy = error;
    } else if (m_isAllAskedFor && !m_hasTriedAgain && m_ids.contains(accountId)) {
        m_again.append(accountId);
    }
}

QStringList Catalog::sortedRoles(QStringList names)
{
    names.removeDuplicates(); // a role that came while we were paging stands on two pages
    names.sort(Qt::CaseInsensitive);
    for (QString &name : names)
        name = *m_roleNames.insert(name);
    return names;
}

} // namespace ssotray
