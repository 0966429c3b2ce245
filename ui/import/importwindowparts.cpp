#include "storage/paths.h"
#include "ui/catalogview/emptypage.h"
#include "ui/common/button.h"
#include "ui/common/diffview.h"
#include "ui/common/errortext.h"
#include "ui/common/formgrid.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/undobutton.h"
#include "ui/common/waychoice.h"
#include "ui/common/wrappedheight.h"
#include "ui/import/importmodel.h"
#include "ui/import/importwindow.h"

#include <QComboBox>
#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

// What the window for the import is made of.
namespace ssotray {

void ImportWindow::build()
{
    setWindowTitle(tr("Import profiles"));
    const bool isFirst = m_content == nullptr;
    delete m_content;
    m_content = new QWidget;
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeChange());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_splitter);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->addWidget(m_pages, 1);
    column->addWidget(makeFooter());
    if (isFirst) {
        new QVBoxLayout(this);
        connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    }
    layout()->addWidget(m_content);
    makeSessionFields();
    showPage();
    restoreRows();
}

QWidget *ImportWindow::makeList()
{
    auto *intro =
        new Hint(tr("Profiles that other tools have written can get their credentials through this app. Names, "
                    "regions, output formats and all other keys stay. Only what is ticked is changed."));
    m_tree = new QTreeView;
    setUpTree();
    m_details = new Notice;
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->addWidget(intro);
    column->addWidget(m_tree, 1);
    column->addWidget(m_details);
    keepWrappedHeight(list); // the splitter knows nothing of wrapped texts
    return list;
}

void ImportWindow::setUpTree()
{
    m_tree->setAccessibleName(tr("Profiles to import"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setMinimumHeight(fontMetrics().height() * 8);
    m_tree->header()->setResizeContentsPrecision(0); // only what is on the screen
    m_tree->setModel(m_model);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showDetails(); });
    // After the view and its selection, which have reset themselves then.
    connect(m_model, &QAbstractItemModel::modelReset, m_tree, [this] { restoreRows(); });
}

// All groups open, their titles as wide as the list, and the columns as wide as what is in them, within reason.
void ImportWindow::restoreRows()
{
    m_tree->expandToDepth(0);
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_tree->setFirstColumnSpanned(row, {}, true);
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    if (m_areColumnsSet || m_model->rowCount() == 0)
        return;
    m_areColumnsSet = true;
    const int height = fontMetrics().height();
    for (int column = 0; column < ImportModel::ColumnCount; ++column) {
        const int most = height * (column == ImportModel::TodayColumn ? 12 : 18);
        m_tree->resizeColumnToContents(column);
        m_tree->setColumnWidth(column, std::min(m_tree->columnWidth(column), most) + height / 2);
    }
}

QWidget *ImportWindow::makeChange()
{
    m_way = new WayChoice;
    m_sessionPlace = new QVBoxLayout;
    m_sessionFields = nullptr;
    m_summary = new Hint;
    m_diff = new DiffView;
    m_diff->setMinimumHeight(fontMetrics().height() * 6);
    auto *grid = new FormGrid;
    m_wayNotice = grid->addField(tr("Credentials"), m_way);
    auto *label = new Hint(tr("Change to %1").arg(shownPath(m_facts.configPath)));
    label->setBuddy(m_diff);
    connect(m_way, &WayChoice::changed, this, &ImportWindow::refresh);
    auto *change = new QWidget;
    auto *column = new QVBoxLayout(change);
    column->setContentsMargins(0, fontMetrics().height() / 3, 0, 0);
    column->addLayout(grid);
    column->addLayout(m_sessionPlace);
    column->addWidget(m_summary);
    column->addWidget(label);
    column->addWidget(m_diff, 1);
    keepWrappedHeight(change);
    return change;
}

// One list of sessions for each portal of which the config has nothing but a name.
void ImportWindow::makeSessionFields()
{
    delete m_sessionFields;
    m_sessionFields = nullptr;
    if (m_found.instances.isEmpty())
        return;
    m_sessionFields = new QWidget;
    m_sessionPlace->addWidget(m_sessionFields);
    auto *grid = new FormGrid(m_sessionFields);
    grid->setContentsMargins({});
    QWidget *before = m_way->lastField();
    for (const QString &instance : std::as_const(m_found.instances)) {
        auto *list = new QComboBox;
        list->addItem(tr("Choose a session…"), QString());
        for (const SsoSession &session : std::as_const(m_found.sessions))
            list->addItem(session.name, session.name);
        for (const SsoSession &session : std::as_const(m_found.newSessions))
            list->addItem(tr("%1 (new)", "an SSO session").arg(session.name), session.name);
        list->setCurrentIndex(std::max(0, list->findData(m_sessions.value(instance))));
        Notice *notice = grid->addField(instance.isEmpty() ? tr("SSO session of aws-sso-cli")
                                                           : tr("SSO session of “%1” (aws-sso-cli)").arg(instance),
            list);
        setTabOrder(before, list); // it is younger than what comes behind it
        before = list;
        if (list->count() == 1)
            notice->say(Notice::Tone::Info,
                tr("There is no session yet. Add a profile first; then its session can be chosen here."));
        connect(list, &QComboBox::currentIndexChanged, this, [this, list, instance] {
            m_sessions.insert(instance, list->currentData().toString());
            forgetNews();
            refresh();
        });
    }
}

QWidget *ImportWindow::makeFooter()
{
    m_notice = new Notice;
    m_import = new Button(tr("Import", "button"), Button::Weight::Main);
    m_import->setEnabled(false);
    m_signIn = new Button;
    m_signIn->hide();
    m_undo = new UndoButton;
    connect(m_undo, &Button::clicked, this, &ImportWindow::undoRequested);
    auto *undo = new Button(tr("Undo…"));
    auto *add = new Button(tr("Add profile…"));
    auto *close = new Button(tr("Close"));
    connect(undo, &Button::clicked, this, &ImportWindow::undoRequested);
    connect(add, &Button::clicked, this, &ImportWindow::addProfileRequested);
    connect(close, &Button::clicked, this, &QWidget::close);
    connect(m_import, &Button::clicked, this, &ImportWindow::askToImport);
    connect(m_signIn, &Button::clicked, this, [this] {
        if (const QString session = sessionToSignIn(); !session.isEmpty())
            Q_EMIT signInRequested(session);
    });
    auto *footer = new QWidget;
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins({});
    auto *news = new QHBoxLayout;
    news->addWidget(m_notice, 1);
    news->addWidget(m_undo, 0, Qt::AlignRight);
    column->addLayout(news);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(undo);
    buttons->addWidget(add);
    buttons->addStretch();
    buttons->addWidget(m_signIn);
    buttons->addWidget(close);
    buttons->addWidget(m_import);
    column->addLayout(buttons);
    return footer;
}

// --- when there is nothing to be chosen ---

void ImportWindow::showPage()
{
    const bool isList = !m_unreadable && m_document.isParsable() && !m_found.profiles.isEmpty();
    while (m_pages->count() > 1)
        delete m_pages->widget(1);
    if (!isList)
        m_pages->addWidget(makePage());
    m_pages->setCurrentIndex(m_pages->count() - 1);
    m_import->setVisible(isList);
}

QWidget *ImportWindow::makePage()
{
    if (!m_unreadable && m_document.isParsable()) {
        auto *page =
            new EmptyPage(tr("There is nothing to import: your AWS config has no profiles of other tools and no "
                             "legacy SSO profiles."),
                tr("Add profile…"));
        connect(page, &EmptyPage::clicked, this, &ImportWindow::addProfileRequested);
        return page;
    }
    auto *page =
        new EmptyPage(m_unreadable ? ErrorText::of(*m_unreadable)
                                   : tr("AWS tools cannot read the config file, so nothing is imported from it. "
                                        "The profiles window shows what is wrong and repairs it; then come back."),
            tr("Go to the profiles…"));
    connect(page, &EmptyPage::clicked, this, &ImportWindow::repairRequested);
    return page;
}

} // namespace ssotray
