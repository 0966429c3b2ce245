#include "ui/catalogview/emptypage.h"
#include "ui/catalogview/filterfield.h"
#include "ui/common/button.h"
#include "ui/common/notice.h"
#include "ui/common/undobutton.h"
#include "ui/profiles/profilesmodel.h"
#include "ui/profiles/profileswindow.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

// What the profiles window is made of.
namespace ssotray {

void ProfilesWindow::build()
{
    setWindowTitle(tr("Profiles"));
    const bool isFirst = m_content == nullptr;
    delete m_content;
    m_content = new QStackedWidget;
    m_emptyPage = makeEmptyPage();
    m_list = makeList();
    m_content->addWidget(m_list);
    m_content->addWidget(m_emptyPage);
    if (isFirst) {
        new QVBoxLayout(this);
        connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this,
            [this] { m_filter->goTo(Qt::ShortcutFocusReason); });
        connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    }
    layout()->addWidget(m_content);
    showState();
}

QWidget *ProfilesWindow::makeEmptyPage()
{
    auto *page = new EmptyPage(
        tr("There are no profiles in your AWS config yet. A profile is the name under which AWS tools find a role."),
        tr("Add profile…"));
    connect(page, &EmptyPage::clicked, this, &ProfilesWindow::addProfileRequested);
    return page;
}

QWidget *ProfilesWindow::makeList()
{
    m_problem = new Notice;
    m_fileProblems = new ProblemList;
    connect(m_fileProblems, &ProblemList::chosen, this, &ProfilesWindow::doRemedy);
    m_filter = new FilterField([] { return tr("Name, kind, session, account ID, role or region"); });
    m_nothingFound = new Notice;
    m_tree = new QTreeView;
    setUpTree();
    m_news = new Notice;
    m_undo = new UndoButton;
    m_copy = new Button;
    auto *add = new Button(tr("Add profile…"));
    connect(m_filter, &FilterField::changed, m_model, &ProfilesModel::setFilter);
    connect(m_filter, &FilterField::leftForList, this, &ProfilesWindow::goToList);
    connect(m_copy, &Button::clicked, this, &ProfilesWindow::copyOption);
    connect(add, &Button::clicked, this, &ProfilesWindow::addProfileRequested);

    auto *list = new QWidget;
    auto *create = new Button(tr("Create profiles…", "for many roles at once"));
    auto *import = new Button(tr("Import…"));
    auto *undo = new Button(tr("Undo…"));
    connect(create, &Button::clicked, this, &ProfilesWindow::createProfilesRequested);
    connect(import, &Button::clicked, this, &ProfilesWindow::importRequested);
    connect(undo, &Button::clicked, this, &ProfilesWindow::undoRequested);
    connect(m_undo, &Button::clicked, this, &ProfilesWindow::undoRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(undo);
    buttons->addWidget(import);
    buttons->addWidget(create);
    buttons->addWidget(add);
    auto *news = new QHBoxLayout;
    news->addWidget(m_news, 1);
    news->addWidget(m_undo, 0, Qt::AlignRight);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->addWidget(m_problem);
    column->addWidget(m_fileProblems);
    column->addWidget(m_filter);
    column->addWidget(m_nothingFound);
    column->addWidget(makePanes(), 1);
    column->addLayout(news);
    column->addLayout(buttons);
    return list;
}

QWidget *ProfilesWindow::makePanes()
{
    m_panel = new ProfilePanel;
    connect(m_panel, &ProfilePanel::actionRequested, this, &ProfilesWindow::doAction);
    connect(m_panel, &ProfilePanel::remedyChosen, this, &ProfilesWindow::doRemedy);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_panel);
    scroll->setFocusPolicy(Qt::NoFocus);
    const int margin = fontMetrics().height() / 2;
    m_panel->setContentsMargins(margin, margin, margin, margin);
    m_splitter = new QSplitter;
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(scroll);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    scroll->setMinimumWidth(fontMetrics().height() * 18);
    return m_splitter;
}

void ProfilesWindow::setUpTree()
{
    m_tree->setAccessibleName(tr("Profiles"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setRootIsDecorated(true);
    m_tree->header()->setResizeContentsPrecision(0); // only what is on the screen
    m_tree->setModel(m_model);
    m_tree->expandToDepth(0);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        m_chosen = current.data(ProfilesModel::ProfileRole).toString();
        m_chosenSession = current.data(ProfilesModel::SessionRole).toString();
        m_news->clear();
        showChosen();
    });
    // After the view and its selection, which have reset themselves then.
    connect(m_model, &QAbstractItemModel::modelReset, m_tree, [this] { restoreRows(); });
    auto *copy = new QShortcut(QKeySequence::Copy, m_tree, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ProfilesWindow::copyOption);
    using Action = ProfilePanel::Action;
    const std::pair<QKeySequence, Action> keys[] = {
        {Qt::Key_F2, Action::Rename}, {QKeySequence::Delete, Action::Delete}, {Qt::Key_Return, Action::Edit}};
    for (const auto &[key, action] : keys) {
        auto *shortcut = new QShortcut(key, m_tree, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, action = action] { doAction(action); });
    }
}

} // namespace ssotray
