#include "ui/wizard/rolespage.h"

#include "catalog/catalog.h"
#include "session/session.h"
#include "ui/catalogview/catalogfilter.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/wizard/wizardstate.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int mostOpenedByFilter = 50; // opening all of a large tree takes seconds a key

} // namespace

RolesPage::RolesPage(WizardState &state, QWidget *parent)
    : WizardPage(parent)
    , m_state(state)
    , m_model(new CatalogModel(this))
    , m_filtered(new CatalogFilter(this))
    , m_notice(new Notice)
    , m_tryAgain(new Button(tr("Try again")))
    , m_filterRow(new QWidget)
    , m_filter(new QLineEdit)
    , m_tree(new QTreeView)
{
    setTitle(tr("Accounts and roles"));
    setIntroduction(tr("Open an account and choose the role that the profile shall use."));
    m_filtered->setSourceModel(m_model);
    setUpTree();
    m_filterRow->setLayout(makeFilterRow());
    column()->addWidget(m_filterRow);
    column()->addWidget(m_tree, 1);
    column()->addWidget(m_notice);
    column()->addWidget(m_tryAgain, 0, Qt::AlignLeft);
    column()->addStretch(); // for when the tree is not there

    connect(m_tryAgain, &Button::clicked, this, &RolesPage::tryAgain);
    connect(m_filter, &QLineEdit::textChanged, this, &RolesPage::filter);
}

RolesPage::~RolesPage() = default;

QLayout *RolesPage::makeFilterRow()
{
    auto *label = new QLabel(tr("Filter", "label of a field: show only what contains this text"));
    label->setBuddy(m_filter);
    m_filter->setAccessibleName(label->text());
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Name, ID, e-mail or role"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(m_filter, 1);
    return row;
}

void RolesPage::setUpTree()
{
    m_tree->setModel(m_filtered);
    m_tree->setAccessibleName(tr("Accounts and roles"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(CatalogModel::NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(CatalogModel::EmailColumn, QHeaderView::ResizeToContents);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RolesPage::completeChanged);
    // Opening an account loads its roles by itself; after a failure, opening it once more tries again.
    connect(m_tree, &QTreeView::expanded, this,
        [this](const QModelIndex &index) { m_catalog->loadRoles(index.data(CatalogModel::AccountIdRole).toString()); });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (!index.data(CatalogModel::RoleNameRole).toString().isEmpty())
            goOn();
    });
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &RolesPage::completeChanged);
}

void RolesPage::entered(Direction direction)
{
    const bool isListed =
        m_catalog && m_catalog->progress() == Catalog::Progress::Loaded && m_listed == m_state.session->definition();
    if (direction == Direction::Forward && !isListed)
        load();
    m_filter->setFocus(Qt::OtherFocusReason);
}

void RolesPage::left()
{
    // What is still being asked for is nobody's business any more.
    if (m_catalog && m_catalog->progress() == Catalog::Progress::Loading)
        forget();
}

void RolesPage::forget()
{
    m_model->setCatalog(nullptr);
    if (m_catalog)
        m_catalog.release()->deleteLater(); // it may be the one that is just telling us something
}

void RolesPage::load()
{
    forget();
    m_listed = m_state.session->definition();
    m_filter->clear();
    m_catalog = std::make_unique<Catalog>(*m_state.session, m_state.services.portal);
    m_model->setCatalog(m_catalog.get());
    connect(m_catalog.get(), &Catalog::accountsChanged, this, &RolesPage::showAccounts);
    connect(m_catalog.get(), &Catalog::rolesChanged, this, &RolesPage::takeRoles);
    m_catalog->load();
}

// Signed out means that asking again brings nothing: the page before knows what to do then.
void RolesPage::tryAgain()
{
    if (m_catalog && m_catalog->progress() == Catalog::Progress::Failed
        && m_catalog->error().kind == Error::Kind::SignIn)
        wizard()->back();
    else
        load();
}

void RolesPage::showAccounts()
{
    using Progress = Catalog::Progress;
    const Progress progress = m_catalog->progress();
    const bool isEmpty = progress == Progress::Loaded && m_catalog->accounts().isEmpty();
    const QString without = u' '
        + tr("You can go on without an account and a role: the profile then holds only region and "
             "output format.");
    if (progress == Progress::Loading)
        m_notice->say(Notice::Tone::Info, tr("Loading the accounts…"));
    else if (progress == Progress::Failed)
        m_notice->say(
            Notice::Tone::Error, ErrorText::ofListing(m_catalog->error()) + (mayGoWithout() ? without : QString()));
    else if (isEmpty)
        m_notice->say(Notice::Tone::Warning, tr("No AWS accounts are available to you.") + without);
    else
        m_notice->clear();
    const bool hasAccounts = progress == Progress::Loaded && !isEmpty;
    m_tryAgain->setVisible(progress == Progress::Failed || isEmpty);
    m_filterRow->setVisible(hasAccounts);
    m_tree->setVisible(hasAccounts);
    if (hasAccounts && m_catalog->accounts().size() == 1)
        m_tree->expand(m_filtered->index(0, 0));
    Q_EMIT completeChanged();
}

void RolesPage::takeRoles(const QString &accountId)
{
    const Catalog::Roles roles = m_catalog->roles(accountId);
    if (m_catalog->accounts().size() == 1 && roles.names.size() == 1)
        choose(accountId, roles.names.constFirst());
    Q_EMIT completeChanged();
}

void RolesPage::choose(const QString &accountId, const QString &roleName)
{
    const QModelIndex role = m_filtered->mapFromSource(m_model->indexOfRole(accountId, roleName));
    m_tree->setCurrentIndex(role);
    m_tree->scrollTo(role);
}

void RolesPage::filter(const QString &text)
{
    m_filtered->setText(text);
    int opened = 0;
    for (int row = 0; row < m_filtered->rowCount() && opened < mostOpenedByFilter; ++row) {
        const QModelIndex account = m_filtered->index(row, 0);
        if (!m_filtered->matchesByRole(account))
            continue;
        m_tree->expand(account);
        ++opened;
    }
}

QModelIndex RolesPage::chosen() const
{
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    const bool isRole = !rows.isEmpty() && !rows.constFirst().data(CatalogModel::RoleNameRole).toString().isEmpty();
    return isRole ? rows.constFirst() : QModelIndex();
}

// Where there is nothing to choose from, and asking again would not help: the AWS CLI skips account and role then, too.
bool RolesPage::mayGoWithout() const
{
    if (!m_catalog)
        return false;
    if (m_catalog->progress() == Catalog::Progress::Failed)
        return m_catalog->error().kind == Error::Kind::SignIn || m_catalog->error().code == "ForbiddenException"_L1;
    const QList<Account> &accounts = m_catalog->accounts();
    return m_catalog->progress() == Catalog::Progress::Loaded
        && std::all_of(accounts.begin(), accounts.end(), [this](const Account &account) {
               const Catalog::Roles roles = m_catalog->roles(account.id);
               return roles.progress == Catalog::Progress::Loaded && roles.names.isEmpty();
           });
}

bool RolesPage::isComplete() const
{
    return chosen().isValid() || mayGoWithout();
}

bool RolesPage::validatePage()
{
    const QModelIndex role = chosen();
    m_state.setup.setRole(role.isValid() ? role.data(CatalogModel::AccountIdRole).toString() : QString(),
        role.data(CatalogModel::RoleNameRole).toString());
    return true;
}

} // namespace ssotray
