#include "ui/accounts/accountswindow.h"

#include "catalog/catalogs.h"
#include "catalog/favourites.h"
#include "session/sessions.h"
#include "ui/accounts/rolepanel.h"
#include "ui/accounts/summarypanel.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/catalogview/catalogtree.h"
#include "ui/catalogview/filterfield.h"
#include "ui/common/errortext.h"
#include "ui/common/savedparts.h"

#include <QShowEvent>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace ssotray {

namespace {

constexpr quint8 accountsStateVersion = 1; // of saveState()

} // namespace

AccountsWindow::AccountsWindow(AccountsServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(std::move(services))
    , m_model(new CatalogModel(CatalogModel::Top::Sessions, this))
{
    m_model->setSessionText(m_services.sessionText);
    m_model->setFavourites(m_services.favourites.favourites());
    build();
    resize(fontMetrics().height() * 62, fontMetrics().height() * 36);

    connect(&m_services.sessions, &Sessions::definedChanged, this, &AccountsWindow::takeSessions);
    connect(&m_services.sessions, &Sessions::ticked, m_model, &CatalogModel::refreshSessions);
    connect(&m_services.sessions, &Sessions::ticked, this, &AccountsWindow::refreshCredentialsEnd);
    connect(&m_services.sessions, &Sessions::ticked, this, &AccountsWindow::showReading);
    connect(&m_services.favourites, &Favourites::changed, this, [this] {
        m_model->setFavourites(m_services.favourites.favourites());
        showCurrent();
    });
    takeSessions();
}

AccountsWindow::~AccountsWindow() = default;

void AccountsWindow::takeSessions()
{
    QList<Catalog *> catalogs;
    const QList<Session *> sessions = m_services.sessions.defined();
    for (Session *session : sessions)
        catalogs.append(&m_services.catalogs.of(*session));
    for (Catalog *catalog : std::as_const(catalogs))
        connect(catalog, &Catalog::readingChanged, this, &AccountsWindow::showReading, Qt::UniqueConnection);
    m_model->setCatalogs(catalogs);
    if (!catalogs.isEmpty() && !m_model->catalogOf(m_tree->current().session))
        m_tree->setCurrent({sessions.constFirst()->definition().name, {}, {}});
    if (isVisible())
        loadAll();
    showCurrent();
}

void AccountsWindow::forEachCatalog(const std::function<void(Catalog &)> &function)
{
    const QList<Session *> sessions = m_services.sessions.defined();
    for (Session *session : sessions)
        function(m_services.catalogs.of(*session));
}

void AccountsWindow::setProfiles(const QHash<RoleRef, QStringList> &profiles)
{
    m_profiles = profiles;
    m_model->setProfiles(profiles);
    showCurrent();
}

void AccountsWindow::setConfigReadable(bool isReadable)
{
    m_isConfigReadable = isReadable;
    showCurrent();
}

void AccountsWindow::say(const RoleRef &about, Notice::Tone tone, const QString &text)
{
    if (m_role->role().role == about)
        m_role->say(tone, text);
}

// --- what is chosen ---

void AccountsWindow::showCurrent()
{
    const RoleRef &ref = m_tree->current();
    const bool isEmpty = m_services.sessions.defined().isEmpty();
    QWidget *const instead = m_isConfigReadable ? m_emptyPage : m_unreadablePage;
    m_content->setCurrentWidget(isEmpty ? instead : m_splitter);
    if (m_model->isFiltering() && m_model->rowCount() == 0)
        m_nothingFound->say(
            Notice::Tone::Info, tr("Nothing was found among the accounts, and the roles that are loaded so far."));
    else
        m_nothingFound->clear();
    if (!m_model->catalogOf(ref.session))
        showNothing();
    else if (!ref.roleName.isEmpty())
        showRole(ref);
    else if (!ref.accountId.isEmpty())
        showAccount(ref);
    else
        showSession(ref);
}

void AccountsWindow::showNothing()
{
    SummaryPanel::Shown shown;
    shown.text = tr("Choose a role to see what you can do with it.");
    m_summary->show(shown);
    m_panels->setCurrentWidget(m_summary);
}

void AccountsWindow::showRole(const RoleRef &ref)
{
    m_role->show({{ref, accountName(ref)}, m_profiles.value(ref), m_services.favourites.isFavourite(ref),
        m_model->indexOf(ref).data(CatalogModel::IsGoneRole).toBool(),
        CatalogModel::needsSignIn(*m_model->catalogOf(ref.session)),
        m_services.credentialsEnd ? m_services.credentialsEnd(ref) : QDateTime()});
    m_panels->setCurrentWidget(m_role);
}

void AccountsWindow::showSession(const RoleRef &ref)
{
    using Step = SummaryPanel::Step;
    using Tone = Notice::Tone;
    const Catalog &catalog = *m_model->catalogOf(ref.session);
    const int count = int(catalog.accounts().size());
    SummaryPanel::Shown shown;
    shown.title = ref.session;
    shown.detail = m_services.sessionText(catalog.session());
    if (CatalogModel::needsSignIn(catalog)) {
        shown.tone = Tone::Warning;
        shown.text =
            count > 0 ? tr("Sign in to use its roles.", "the roles of a session") : CatalogModel::textOf(catalog);
        shown.step = Step::SignIn;
    } else if (catalog.progress() == Catalog::Progress::Failed) {
        shown.tone = Tone::Error;
        shown.text = ErrorText::ofListing(catalog.error());
        shown.step = Step::TryAgain;
    } else if (count > 0) {
        shown.text = tr("%n account(s). Choose a role to see what you can do with it.", nullptr, count);
    } else {
        const bool isStopped = catalog.progress() == Catalog::Progress::NotLoaded && CatalogModel::isStopped(catalog);
        const bool isOver = catalog.progress() == Catalog::Progress::Loaded || isStopped;
        shown.text =
            isStopped ? tr("Reading its accounts was stopped.", "those of a session") : CatalogModel::textOf(catalog);
        shown.step = isOver ? Step::TryAgain : Step::None;
    }
    m_summary->show(shown);
    m_panels->setCurrentWidget(m_summary);
}

void AccountsWindow::showAccount(const RoleRef &ref)
{
    using Step = SummaryPanel::Step;
    const Catalog &catalog = *m_model->catalogOf(ref.session);
    const Catalog::Roles roles = catalog.roles(ref.accountId);
    SummaryPanel::Shown shown;
    const QList<Account> accounts = catalog.accounts() + catalog.goneAccounts();
    for (const Account &account : accounts) {
        if (account.id != ref.accountId)
            continue;
        shown.title = CatalogModel::accountText(account);
        shown.detail = account.email;
    }
    if (CatalogModel::needsSignIn(catalog)) {
        shown.tone = Notice::Tone::Warning;
        shown.text = tr("Sign in to use its roles.", "the roles of an account");
        shown.step = Step::SignIn;
    } else if (m_model->indexOf(ref).data(CatalogModel::IsGoneRole).toBool()) {
        shown.tone = Notice::Tone::Warning;
        shown.text = tr("This account is no longer assigned to you.");
    } else if (roles.progress == Catalog::Progress::Failed) {
        shown.tone = Notice::Tone::Error;
        shown.text = CatalogModel::textOf(catalog, ref.accountId);
        shown.step = Step::TryAgain;
    } else if (roles.progress == Catalog::Progress::NotLoaded && roles.names.isEmpty()
        && CatalogModel::isStopped(catalog)) {
        shown.text = tr("Reading its roles was stopped.", "those of an account");
        shown.step = Step::TryAgain;
    } else if (roles.progress == Catalog::Progress::Loaded && roles.names.isEmpty()) {
        shown.text = tr("You have no roles in this account.");
    } else {
        shown.text = tr("Choose one of its roles to see what you can do with it.", "the roles of an account");
    }
    m_summary->show(shown);
    m_panels->setCurrentWidget(m_summary);
}

void AccountsWindow::setFavourite(bool isFavourite)
{
    const NamedRole role = m_role->role();
    if (const Result<void> saved = m_services.favourites.setFavourite(role, isFavourite); !saved)
        say(role.role, Notice::Tone::Warning,
            tr("This holds until the app ends, because it could not be saved: %1").arg(ErrorText::of(saved.error())));
}

QString AccountsWindow::accountName(const RoleRef &ref) const
{
    const Catalog &catalog = *m_model->catalogOf(ref.session);
    const QList<Account> accounts = catalog.accounts() + catalog.goneAccounts();
    for (const Account &account : accounts) {
        if (account.id == ref.accountId)
            return account.name.isEmpty() ? account.email : account.name;
    }
    return {};
}

// --- between two runs ---

QByteArray AccountsWindow::saveState() const
{
    return savedParts(accountsStateVersion, {saveGeometry(), m_splitter->saveState(), m_tree->saveOpened()});
}

bool AccountsWindow::restoreState(const QByteArray &state)
{
    const std::optional<QByteArrayList> parts = partsOf(state, accountsStateVersion, 3);
    if (!parts)
        return false;
    restoreGeometry(parts->at(0));
    m_splitter->restoreState(parts->at(1));
    m_tree->restoreOpened(parts->at(2));
    return true;
}

// --- events ---

void AccountsWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const QByteArray opened = m_tree->saveOpened();
    const QByteArray splitter = m_splitter->saveState();
    const RoleRef current = m_tree->current();
    const QString filter = m_filter->text();
    build();
    m_splitter->restoreState(splitter);
    m_tree->restoreOpened(opened);
    m_tree->setCurrent(current);
    m_filter->setText(filter);
    showCurrent();
    showReading();
}

void AccountsWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return;
    loadAll();
    m_filter->setFocus(Qt::OtherFocusReason);
}

} // namespace ssotray
