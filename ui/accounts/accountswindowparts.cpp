#include "session/session.h"
#include "ui/accounts/accountswindow.h"
#include "ui/accounts/readingbar.h"
#include "ui/accounts/rolepanel.h"
#include "ui/accounts/summarypanel.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/catalogview/catalogtree.h"
#include "ui/catalogview/emptypage.h"
#include "ui/catalogview/filterfield.h"
#include "ui/catalogview/unreadableconfigpage.h"

#include <QMenuBar>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

// What the accounts window is made of.
namespace ssotray {

void AccountsWindow::build()
{
    setWindowTitle(tr("Accounts and roles"));
    const bool isFirst = m_content == nullptr;
    delete m_content;
    m_content = new QStackedWidget;
    m_emptyPage = makeEmptyPage();
    auto *unreadable = new UnreadableConfigPage;
    connect(unreadable, &EmptyPage::clicked, this, &AccountsWindow::profilesRequested);
    m_unreadablePage = unreadable;
    m_splitter = new QSplitter;
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makePanels());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_content->addWidget(m_splitter);
    m_content->addWidget(m_emptyPage);
    m_content->addWidget(m_unreadablePage);
    if (isFirst) {
        new QVBoxLayout(this);
        addShortcuts();
        connect(m_model, &QAbstractItemModel::rowsInserted, this, &AccountsWindow::showCurrent);
        connect(m_model, &QAbstractItemModel::rowsRemoved, this, &AccountsWindow::showCurrent);
        connect(m_model, &QAbstractItemModel::modelReset, this, &AccountsWindow::showCurrent);
        connect(m_model, &QAbstractItemModel::dataChanged, this, &AccountsWindow::showCurrent);
    }
    delete layout()->menuBar();
    layout()->setMenuBar(makeMenuBar());
    layout()->addWidget(m_content);
}

QMenuBar *AccountsWindow::makeMenuBar()
{
    auto *bar = new QMenuBar;
    QMenu *menu = bar->addMenu(tr("SSO &Tray", "menu with the same entries as the tray icon's"));
    connect(menu->addAction(tr("&Add profile…")), &QAction::triggered, this, &AccountsWindow::addProfileRequested);
    connect(menu->addAction(tr("&Create profiles for many roles…")), &QAction::triggered, this,
        [this] { Q_EMIT createProfilesRequested(m_tree->current()); });
    connect(menu->addAction(tr("&Profiles…")), &QAction::triggered, this, &AccountsWindow::profilesRequested);
    connect(menu->addAction(tr("&Settings…")), &QAction::triggered, this, &AccountsWindow::settingsRequested);
    menu->addSeparator();
    QAction *quit = menu->addAction(tr("&Quit", "the whole program"));
    quit->setShortcut(QKeySequence::Quit);
    // Queued: this window goes, and the menu with it.
    connect(quit, &QAction::triggered, this, &AccountsWindow::quitRequested, Qt::QueuedConnection);
    return bar;
}

QWidget *AccountsWindow::makeEmptyPage()
{
    auto *page = new EmptyPage(
        tr("There is no session in your AWS config yet. Add a profile: you are asked for the start URL of your AWS "
           "access portal and sign in, then your accounts and roles are here."),
        tr("Add profile…"));
    connect(page, &EmptyPage::clicked, this, &AccountsWindow::addProfileRequested);
    return page;
}

QWidget *AccountsWindow::makeList()
{
    m_filter = new FilterField([] { return tr("Name, ID, e-mail, role or profile"); });
    m_tree = new CatalogTree(m_model);
    m_tree->setReadsAhead(true);
    m_nothingFound = new Notice;
    m_reading = new ReadingBar;

    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->addWidget(m_filter);
    column->addWidget(m_nothingFound);
    column->addWidget(m_tree, 1);
    column->addWidget(m_reading);

    connect(m_reading, &ReadingBar::stopRequested, this,
        [this] { forEachCatalog([](Catalog &catalog) { catalog.stop(); }); });
    connect(m_reading, &ReadingBar::goOnRequested, this,
        [this] { forEachCatalog([](Catalog &catalog) { catalog.goOn(); }); });
    connect(m_filter, &FilterField::changed, m_tree, &CatalogTree::setFilter);
    connect(m_filter, &FilterField::leftForList, m_tree, &CatalogTree::goToFirst);
    connect(m_tree, &CatalogTree::moved, this, &AccountsWindow::showCurrent);
    connect(m_tree, &CatalogTree::roleActivated, this, [this] { m_role->focusFirst(); });
    connect(m_tree, &CatalogTree::sentenceActivated, this, [this](const RoleRef &above) {
        if (CatalogModel::needsSignIn(*m_model->catalogOf(above.session)))
            Q_EMIT signInRequested(above.session);
        else
            tryAgain(above);
    });
    return list;
}

QWidget *AccountsWindow::makePanels()
{
    m_panels = new QStackedWidget;
    m_summary = new SummaryPanel;
    m_role = new RolePanel(m_services.clipboard);
    m_panels->addWidget(m_summary);
    m_panels->addWidget(m_role);
    const int margin = fontMetrics().height();
    m_panels->setContentsMargins(margin, 0, 0, 0);
    const auto signIn = [this] { Q_EMIT signInRequested(m_tree->current().session); };
    connect(m_summary, &SummaryPanel::signInRequested, this, signIn);
    connect(m_summary, &SummaryPanel::tryAgainRequested, this, [this] { tryAgain(m_tree->current()); });
    connect(m_role, &RolePanel::signInRequested, this, signIn);
    connectRolePanel();
    // So that everything can be reached in a small window with large letters; it is no stop of its own for the
    // keyboard.
    auto *area = new QScrollArea;
    area->setWidget(m_panels);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void AccountsWindow::connectRolePanel()
{
    connect(m_role, &RolePanel::copyRequested, this,
        [this](ShellFormat format) { Q_EMIT copyRequested(m_role->role(), format); });
    connect(m_role, &RolePanel::consoleRequested, this, [this] { Q_EMIT consoleRequested(m_role->role()); });
    connect(
        m_role, &RolePanel::consoleChoiceRequested, this, [this] { Q_EMIT consoleChoiceRequested(m_role->role()); });
    connect(m_role, &RolePanel::terminalRequested, this,
        [this](const QString &profile) { Q_EMIT terminalRequested(m_role->role(), profile); });
    connect(
        m_role, &RolePanel::createProfileRequested, this, [this] { Q_EMIT createProfileRequested(m_role->role()); });
    connect(m_role, &RolePanel::favouriteRequested, this, &AccountsWindow::setFavourite);
}

void AccountsWindow::addShortcuts()
{
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this,
        [this] { m_filter->goTo(Qt::ShortcutFocusReason); });
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
}

} // namespace ssotray
