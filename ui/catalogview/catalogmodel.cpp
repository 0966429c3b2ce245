#include "ui/catalogview/catalogmodel.h"

#include "session/session.h"

#include <algorithm>
#include <utility>

namespace ssotray {

namespace {

// They come last.
qsizetype goneRowsOf(const SessionRow &session)
{
    return std::count_if(session.accounts.begin(), session.accounts.end(),
        [](const AccountRow &row) { return row.mark == CatalogMark::Gone; });
}

} // namespace

CatalogModel::CatalogModel(Top top, QObject *parent)
    : QAbstractItemModel(parent)
    , m_top(top)
{
}

CatalogModel::~CatalogModel() = default;

// --- what is there ---

void CatalogModel::setCatalogs(const QList<Catalog *> &catalogs)
{
    beginResetModel();
    for (const auto &session : m_sessions) {
        if (!session->catalog)
            continue;
        session->catalog->session().disconnect(this);
        session->catalog->disconnect(this);
    }
    m_sessions.clear();
    for (Catalog *catalog : m_top == Top::Accounts ? catalogs.mid(0, 1) : catalogs)
        addSession(catalog);
    addProfiles();
    applyFilter();
    endResetModel();
}

void CatalogModel::addSession(Catalog *catalog)
{
    m_sessions.push_back(std::make_unique<SessionRow>());
    SessionRow *row = m_sessions.back().get();
    row->catalog = catalog;
    row->name = catalog->session().definition().name;
    row->searchable = m_top == Top::Sessions ? CatalogFilter::searchable(row->name) : QString();
    row->isStopped = isStopped(*catalog);
    fill(*row);
    connect(catalog, &Catalog::accountsChanged, this, [this, row] { takeAccounts(*row); });
    connect(catalog, &Catalog::rolesChanged, this, [this, row](const QString &id) { takeRoles(*row, id); });
    connect(catalog, &Catalog::readingChanged, this, [this, row] { takeReading(*row); });
    connect(&catalog->session(), &Session::changed, this, [this, row] { touchSession(*row); });
}

void CatalogModel::fill(SessionRow &session)
{
    session.setAccounts(session.catalog->accounts() + session.catalog->goneAccounts());
    const auto present = session.catalog->accounts().size();
    for (AccountRow &account : session.accounts) {
        fillRoles(account, session.catalog->roles(account.account.id));
        const bool isGone = &account - session.accounts.data() >= present;
        if (isGone)
            account.progress = Catalog::Progress::Loaded; // there is nothing to wait for
        account.mark = isGone                            ? CatalogMark::Gone
            : session.catalog->isNew(account.account.id) ? CatalogMark::New
                                                         : CatalogMark::None;
    }
}

void CatalogModel::fillRoles(AccountRow &account, const Catalog::Roles &roles)
{
    account.progress = roles.progress;
    account.roles.clear();
    account.roles.reserve(size_t(roles.names.size()));
    account.roleMarks.clear();
    for (const QString &name : roles.names)
        account.roles.push_back(m_roleNames.numberOf(name));
    for (const QString &name : roles.added)
        account.roleMarks.emplace_back(m_roleNames.numberOf(name), CatalogMark::New);
    for (const QString &name : roles.gone) {
        account.roles.push_back(m_roleNames.numberOf(name));
        account.roleMarks.emplace_back(account.roles.back(), CatalogMark::Gone);
    }
}

void CatalogModel::takeAccounts(SessionRow &session)
{
    const QList<Account> accounts = session.catalog->accounts() + session.catalog->goneAccounts();
    const bool isSame = std::equal(accounts.begin(), accounts.end(), session.accounts.begin(), session.accounts.end(),
        [&session](const Account &account, const AccountRow &row) {
            return account == row.account && (row.mark == CatalogMark::New) == session.catalog->isNew(account.id);
        });
    if (isSame && goneRowsOf(session) == session.catalog->goneAccounts().size()) {
        touchSession(session);
        for (const Account &account : accounts)
            takeRoles(session, account.id);
        return;
    }
    beginResetModel();
    fill(session);
    addProfiles();
    applyFilter();
    endResetModel();
}

void CatalogModel::takeRoles(SessionRow &session, const QString &accountId)
{
    AccountRow *account = session.find(accountId);
    if (!account)
        return;
    const Catalog::Roles next = session.catalog->roles(accountId);
    const QStringList names = next.names + next.gone;
    const bool isSame = std::equal(names.begin(), names.end(), account->roles.begin(), account->roles.end(),
                            [this](const QString &name, int number) { return name == m_roleNames.name(number); })
        && account->roleMarks.size() == size_t(next.added.size() + next.gone.size());
    if (isSame && next.progress == account->progress)
        return;
    const bool isShown = account->place >= 0;
    const QModelIndex index = isShown ? indexOf(*account) : QModelIndex();
    if (isShown && !isSame) {
        beginRemoveRows(index, 0, account->childCount() - 1);
        account->isEmptied = true;
        endRemoveRows();
    }
    fillRoles(*account, next);
    const bool willBeShown = account->applyFilter(m_filter, m_roleNames, m_filter.foundIn(session.searchable));
    if (isShown && !isSame) {
        beginInsertRows(index, 0, account->shownCount() - 1);
        account->isEmptied = false;
        endInsertRows();
    } else if (isShown) {
        const QModelIndex sentence = this->index(0, NameColumn, index);
        Q_EMIT dataChanged(sentence, sentence);
    }
    if (isShown != willBeShown)
        showAccount(session, *account, willBeShown);
}

// Rows that were waiting for their roles say then that they wait no longer.
void CatalogModel::takeReading(SessionRow &session)
{
    const bool isNow = isStopped(*session.catalog);
    if (std::exchange(session.isStopped, isNow) == isNow)
        return;
    touchSession(session);
    for (const AccountRow &account : session.accounts) {
        if (account.place < 0 || account.progress != Catalog::Progress::NotLoaded || !account.roles.empty())
            continue;
        const QModelIndex sentence = index(0, NameColumn, indexOf(account));
        Q_EMIT dataChanged(sentence, sentence);
    }
}

void CatalogModel::setProfiles(const QHash<RoleRef, QStringList> &profiles)
{
    if (profiles == m_profiles)
        return;
    m_profiles = profiles;
    if (isFiltering())
        beginResetModel();
    addProfiles();
    applyFilter();
    if (isFiltering())
        endResetModel();
}

void CatalogModel::addProfiles()
{
    for (const auto &session : m_sessions) {
        for (AccountRow &account : session->accounts)
            account.profiles.clear();
    }
    for (auto profile = m_profiles.begin(); profile != m_profiles.end(); ++profile) {
        SessionRow *session = sessionOf(profile.key().session);
        AccountRow *account = session ? session->find(profile.key().accountId) : nullptr;
        if (account)
            account->profiles.emplace_back(
                m_roleNames.numberOf(profile.key().roleName), CatalogFilter::searchable(profile.value().join(u'\n')));
    }
}

// --- what is shown of it ---

void CatalogModel::setFilter(const QString &text)
{
    const CatalogFilter filter(text);
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_roleNames.setFilter(filter);
    applyFilter();
    endResetModel();
}

void CatalogModel::applyFilter()
{
    m_shown.clear();
    for (size_t number = 0; number < m_sessions.size(); ++number) {
        SessionRow &session = *m_sessions[number];
        session.place = session.applyFilter(m_filter, m_roleNames) ? int(m_shown.size()) : -1;
        if (session.place >= 0)
            m_shown.push_back(int(number));
    }
}

// Roles that have just come may bring their account, and that its session, under the filter, or take them away.
void CatalogModel::showAccount(SessionRow &session, AccountRow &account, bool isShown)
{
    if (isShown && session.place < 0)
        showSession(session, true);
    const QModelIndex parent = indexOf(session);
    if (isShown) {
        const int number = int(&account - session.accounts.data());
        const auto place = std::lower_bound(session.shown.begin(), session.shown.end(), number);
        const int row = int(place - session.shown.begin());
        beginInsertRows(parent, row, row);
        session.setShown(account, true);
        endInsertRows();
    } else {
        beginRemoveRows(parent, account.place, account.place);
        session.setShown(account, false);
        endRemoveRows();
        if (session.shown.empty())
            showSession(session, false);
    }
}

void CatalogModel::showSession(SessionRow &session, bool isShown)
{
    const auto isIt = [&](const auto &other) { return other.get() == &session; };
    const int number = int(std::find_if(m_sessions.begin(), m_sessions.end(), isIt) - m_sessions.begin());
    const auto place = std::lower_bound(m_shown.begin(), m_shown.end(), number);
    const int row = int(place - m_shown.begin());
    if (m_top == Top::Accounts) {
        session.place = isShown ? 0 : -1; // it has no row
    } else if (isShown) {
        beginInsertRows({}, row, row);
        m_shown.insert(place, number);
        renumberSessions();
        endInsertRows();
    } else {
        beginRemoveRows({}, row, row);
        m_shown.erase(place);
        session.place = -1;
        renumberSessions();
        endRemoveRows();
    }
}

void CatalogModel::renumberSessions()
{
    for (size_t row = 0; row < m_shown.size(); ++row)
        m_sessions[size_t(m_shown[row])]->place = int(row);
}

bool CatalogModel::matchesByRole(const QModelIndex &account) const
{
    const Place place = placeOf(account);
    return place.account && !place.account->matchesItself;
}

void CatalogModel::setSessionText(std::function<QString(const Session &)> text)
{
    m_sessionText = std::move(text);
    refreshSessions();
}

void CatalogModel::refreshSessions()
{
    for (const auto &session : m_sessions)
        touchSession(*session);
}

void CatalogModel::touchSession(const SessionRow &session)
{
    if (m_top == Top::Accounts || session.place < 0)
        return;
    Q_EMIT dataChanged(indexOf(session), indexOf(session, DetailColumn));
    if (session.accounts.empty()) {
        const QModelIndex sentence = index(0, NameColumn, indexOf(session));
        Q_EMIT dataChanged(sentence, sentence);
    }
}

void CatalogModel::setFavourites(const QList<NamedRole> &favourites)
{
    QSet<RoleRef> next;
    for (const NamedRole &named : favourites)
        next.insert(named.role);
    const QSet<RoleRef> before = std::exchange(m_favourites, next);
    const QSet<RoleRef> touched = (before - next) + (next - before);
    for (const RoleRef &role : touched) {
        if (const QModelIndex index = indexOf(role); index.isValid())
            Q_EMIT dataChanged(index, index);
    }
}

} // namespace ssotray
