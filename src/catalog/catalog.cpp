#include "catalog/catalog.h"

#include "aws/portalclient.h"
#include "session/session.h"

#include <algorithm>

namespace ssotray {

namespace {

// spec/aws.md §1.1, since CLI 2.34.24
bool comesBefore(const Account &left, const Account &right)
{
    const auto key = [](const Account &account) {
        const QString &shown = account.name.isEmpty() ? account.email : account.name;
        return std::make_tuple(shown.isEmpty(), shown.toCaseFolded(), account.id);
    };
    return key(left) < key(right);
}

} // namespace

Catalog::Catalog(Session &session, const PortalClient &portal, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_portal(portal)
{
}

void Catalog::load()
{
    if (m_progress == Progress::Loading)
        return;
    m_progress = Progress::Loading;
    Q_EMIT accountsChanged();
    m_session
        .call<QList<Account>>(
            this, [this](const Secret &token) { return m_portal.listAccounts(m_session.definition().region, token); })
        .then(this, [this](const Result<QList<Account>> &found) {
            m_progress = found ? Progress::Loaded : Progress::Failed;
            if (found) {
                m_accounts = *found;
                m_roles.clear();
                std::sort(m_accounts.begin(), m_accounts.end(), comesBefore);
            } else {
                m_error = found.error();
            }
            Q_EMIT accountsChanged();
        });
}

void Catalog::loadRoles(const QString &accountId)
{
    Roles &roles = m_roles[accountId];
    if (roles.progress == Progress::Loading || roles.progress == Progress::Loaded)
        return;
    roles.progress = Progress::Loading;
    Q_EMIT rolesChanged(accountId);
    m_session
        .call<QStringList>(this,
            [this, accountId](const Secret &token) {
                return m_portal.listAccountRoles(m_session.definition().region, token, accountId);
            })
        .then(this, [this, accountId](const Result<QStringList> &found) {
            Roles &answered = m_roles[accountId];
            answered.progress = found ? Progress::Loaded : Progress::Failed;
            if (found) {
                answered.names = *found;
                answered.names.sort(Qt::CaseInsensitive);
            } else {
                answered.error = found.error();
            }
            Q_EMIT rolesChanged(accountId);
        });
}

} // namespace ssotray
