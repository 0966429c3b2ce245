#include "ui/wizard/rolespage.h"

#include "catalog/catalog.h"
#include "session/session.h"
#include "ui/catalogview/catalogtree.h"
#include "ui/catalogview/filterfield.h"
#include "ui/catalogview/tickmodel.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/translated.h"
#include "ui/wizard/wizardstate.h"

#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

RolesPage::RolesPage(WizardState &state, QWidget *parent)
    : WizardPage(parent)
    , m_state(state)
    , m_model(new TickModel(CatalogModel::Top::Accounts, this))
    , m_notice(new Notice)
    , m_tryAgain(new Button)
    , m_filter(new FilterField([] { return tr("Name, ID, e-mail or role"); }))
    , m_tree(new CatalogTree(m_model))
    , m_choice(new Hint)
    , m_untick(new Button)
{
    setUpTree();
    column()->addWidget(m_filter);
    column()->addWidget(m_tree, 1);
    column()->addLayout(makeChoiceRow());
    column()->addWidget(m_notice);
    column()->addWidget(m_tryAgain, 0, Qt::AlignLeft);
    column()->addStretch(); // for when the tree is not there

    connect(m_tryAgain, &Button::clicked, this, &RolesPage::tryAgain);
    connect(m_filter, &FilterField::changed, m_tree, &CatalogTree::setFilter);
    connect(m_filter, &FilterField::leftForList, m_tree, &CatalogTree::goToFirst);
    keepTranslated(this, [this] { setTexts(); });
}

RolesPage::~RolesPage() = default;

void RolesPage::setTexts()
{
    setTitle(tr("Accounts and roles"));
    setIntroduction(tr("Open an account and choose the role that the profile shall use. Tick several roles to get a "
                       "profile for each."));
    m_tryAgain->setText(tr("Try again"));
    m_untick->setText(tr("Untick all"));
    if (m_catalog)
        explainAccounts();
    showChoice();
}

void RolesPage::setUpTree()
{
    connect(m_tree, &CatalogTree::moved, this, &RolesPage::showChoice);
    connect(m_tree, &CatalogTree::roleActivated, this, &RolesPage::goOn);
    connect(m_tree, &CatalogTree::sentenceActivated, this,
        [this](const RoleRef &above) { m_catalog->loadRoles(above.accountId); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &RolesPage::showChoice);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RolesPage::showChoice);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RolesPage::showChoice);
    connect(m_model, &TickModel::ticked, this, [this] {
        m_tree->viewport()->update();
        if (m_catalog)
            TickedRoles::askFor(*m_catalog, m_model->ticks());
        takeTicks();
    });
}

QLayout *RolesPage::makeChoiceRow()
{
    connect(m_untick, &Button::clicked, this, &RolesPage::untickAll);
    QSizePolicy policy = m_untick->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // so that the tree keeps its height when something is ticked
    m_untick->setSizePolicy(policy);
    auto *row = new QHBoxLayout;
    row->addWidget(m_choice, 1);
    row->addWidget(m_untick);
    return row;
}

void RolesPage::untickAll()
{
    m_model->untickAll();
}

void RolesPage::entered(Direction direction)
{
    const bool isListed = m_catalog && m_catalog->progress() == Catalog::Progress::Loaded
        && m_listed == m_state.session->definition() && m_listedAfter == m_state.signIns;
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
    m_model->setCatalogs({});
    untickAll();
    if (m_catalog)
        m_catalog.release()->deleteLater(); // it may be the one that is just telling us something
}

void RolesPage::load()
{
    forget();
    m_listed = m_state.session->definition();
    m_listedAfter = m_state.signIns;
    m_filter->setText({});
    m_tree->setCurrent({});
    m_catalog = std::make_unique<Catalog>(*m_state.session, m_state.services.portal);
    m_model->setCatalogs({m_catalog.get()});
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
    else if (m_ticked.failed > 0)
        TickedRoles::askAgain(*m_catalog, m_model->ticks());
    else
        load();
}

void RolesPage::showAccounts()
{
    using Progress = Catalog::Progress;
    const Progress progress = m_catalog->progress();
    const bool isEmpty = progress == Progress::Loaded && m_catalog->accounts().isEmpty();
    explainAccounts();
    const bool hasAccounts = progress == Progress::Loaded && !isEmpty;
    m_filter->setVisible(hasAccounts);
    m_tree->setVisible(hasAccounts);
    if (hasAccounts && m_catalog->accounts().size() == 1)
        m_tree->expand(m_model->index(0, 0));
    takeTicks();
}

void RolesPage::explainAccounts()
{
    using Progress = Catalog::Progress;
    const Progress progress = m_catalog->progress();
    const QString without = u' '
        + tr("You can go on without an account and a role: the profile then holds only the SSO session, "
             "region and output format.");
    if (progress == Progress::Loading)
        m_notice->say(Notice::Tone::Info, tr("Loading the accounts…"));
    else if (progress == Progress::Failed)
        m_notice->say(
            Notice::Tone::Error, ErrorText::ofListing(m_catalog->error()) + (mayGoWithout() ? without : QString()));
    else if (progress == Progress::Loaded && m_catalog->accounts().isEmpty())
        m_notice->say(Notice::Tone::Warning, tr("No AWS accounts are available to you.") + without);
    else
        m_notice->clear();
}

void RolesPage::takeRoles(const QString &accountId)
{
    const Catalog::Roles roles = m_catalog->roles(accountId);
    if (m_catalog->accounts().size() == 1 && roles.names.size() == 1)
        m_tree->setCurrent({m_listed.name, accountId, roles.names.constFirst()});
    takeTicks();
}

QString RolesPage::nameOfAccount(const QString &id) const
{
    for (const Account &account : m_catalog->accounts()) {
        if (account.id == id)
            return CatalogModel::accountText(account);
    }
    return id;
}

void RolesPage::takeTicks()
{
    m_ticked = m_catalog && !m_model->ticks().isEmpty() ? TickedRoles::of(*m_catalog, m_model->ticks()) : TickedRoles();
    showChoice();
}

void RolesPage::showChoice()
{
    QStringList sentences;
    const RoleRef role = m_ticked.count == 1 ? m_ticked.first : chosen();
    if (m_ticked.count > 1)
        sentences.append(tr("%n role(s) are ticked: each gets a profile.", nullptr, m_ticked.count));
    else if (m_ticked.missing == 0 && !role.roleName.isEmpty())
        sentences.append(
            tr("Chosen: %1 in %2", "a role; an account").arg(role.roleName, nameOfAccount(role.accountId)));
    if (m_ticked.missing > 0)
        sentences.append(tr("Reading the roles of %n more account(s)…", nullptr, m_ticked.missing));
    if (m_ticked.failed > 0)
        sentences.append(tr("The roles of %n account(s) could not be read.", nullptr, m_ticked.failed));
    m_choice->setText(sentences.join(u' '));
    m_choice->setVisible(m_tree->isVisibleTo(this));
    m_untick->setVisible(!m_model->ticks().isEmpty());
    m_tryAgain->setVisible(wantsTryAgain());
    Q_EMIT completeChanged();
}

bool RolesPage::wantsTryAgain() const
{
    if (!m_catalog)
        return false;
    const Catalog::Progress progress = m_catalog->progress();
    const bool isEmpty = progress == Catalog::Progress::Loaded && m_catalog->accounts().isEmpty();
    return progress == Catalog::Progress::Failed || isEmpty || m_ticked.failed > 0;
}

// What a filter hides is not chosen.
RoleRef RolesPage::chosen() const
{
    if (!m_model->ticks().isEmpty())
        return {};
    const RoleRef &role = m_tree->current();
    return !role.roleName.isEmpty() && m_model->indexOf(role).isValid() ? role : RoleRef();
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
    if (m_ticked.missing > 0)
        return false;
    return m_ticked.count > 0 || !chosen().roleName.isEmpty() || mayGoWithout();
}

bool RolesPage::validatePage()
{
    if (!isComplete()) // activating a row goes on, too
        return false;
    if (m_ticked.count > 1) {
        BulkRoles roles;
        TickedRoles::gather(*m_catalog, m_model->ticks(), roles);
        m_state.setup.setRoles(roles);
        return true;
    }
    const RoleRef role = m_ticked.count == 1 ? m_ticked.first : chosen();
    m_state.setup.setRole(role.accountId, role.roleName);
    return true;
}

} // namespace ssotray
