#include "storage/paths.h"
#include "ui/bulk/bulkform.h"
#include "ui/bulk/bulkwindow.h"
#include "ui/catalogview/catalogtree.h"
#include "ui/catalogview/emptypage.h"
#include "ui/catalogview/filterfield.h"
#include "ui/catalogview/tickmodel.h"
#include "ui/catalogview/unreadableconfigpage.h"
#include "ui/common/button.h"
#include "ui/common/diffview.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/undobutton.h"

#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

// What the window for many profiles is made of.
namespace ssotray {

void BulkWindow::build()
{
    setWindowTitle(tr("Create profiles"));
    const bool isFirst = m_content == nullptr;
    delete m_content;
    m_content = new QStackedWidget;
    m_splitter = new QSplitter;
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeTree());
    m_splitter->addWidget(makeChange());
    m_splitter->setSizes({2, 3});
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    auto *empty = new EmptyPage(
        tr("There is no session in your AWS config yet. Add a profile: you are asked for the start URL of your AWS "
           "access portal and sign in, then your accounts and roles are here."),
        tr("Add profile…"));
    connect(empty, &EmptyPage::clicked, this, &BulkWindow::addProfileRequested);
    m_emptyPage = empty;
    auto *unreadable = new UnreadableConfigPage;
    connect(unreadable, &EmptyPage::clicked, this, &BulkWindow::repairRequested);
    m_unreadablePage = unreadable;
    m_content->addWidget(m_splitter);
    m_content->addWidget(m_emptyPage);
    m_content->addWidget(m_unreadablePage);
    if (isFirst) {
        new QVBoxLayout(this);
        connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this,
            [this] { m_filter->goTo(Qt::ShortcutFocusReason); });
        connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    }
    layout()->addWidget(m_content);
}

QWidget *BulkWindow::makeTree()
{
    m_filter = new FilterField([] { return tr("Name, ID, e-mail or role"); });
    m_tree = new CatalogTree(m_model);
    m_tree->setColumnHidden(CatalogModel::DetailColumn, true); // the names need the room
    m_progress = new Notice;
    connect(m_filter, &FilterField::changed, m_tree, &CatalogTree::setFilter);
    connect(m_filter, &FilterField::leftForList, m_tree, &CatalogTree::goToFirst);
    connect(m_tree, &CatalogTree::sentenceActivated, this, [this](const RoleRef &above) {
        Catalog *catalog = m_model->catalogOf(above.session);
        if (catalog && CatalogModel::needsSignIn(*catalog))
            Q_EMIT signInRequested(above.session);
        else if (catalog && above.accountId.isEmpty())
            catalog->load();
        else if (catalog)
            catalog->loadRoles(above.accountId);
    });
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->addWidget(m_filter);
    column->addWidget(m_tree, 1);
    column->addWidget(m_progress);
    return part;
}

QWidget *BulkWindow::makeChange()
{
    m_form = new BulkForm;
    m_summary = new Hint;
    m_diff = new DiffView;
    m_diff->setMinimumHeight(fontMetrics().height() * 6);
    m_notice = new Notice;
    m_undo = new UndoButton;
    m_create = new Button(tr("Create profiles"), Button::Weight::Main);
    m_create->setEnabled(false);
    auto *undo = new Button(tr("Undo…"));
    auto *label = new Hint(tr("Change to %1").arg(shownPath(m_setup.configPath())));
    label->setBuddy(m_diff);
    connect(m_form, &BulkForm::changed, this, &BulkWindow::takeForm);
    connect(m_create, &Button::clicked, &m_setup, &BulkSetup::save);
    connect(undo, &Button::clicked, this, &BulkWindow::undoRequested);
    connect(m_undo, &Button::clicked, this, &BulkWindow::undoRequested);

    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(fontMetrics().height() / 2, 0, 0, 0);
    column->addWidget(m_form);
    column->addWidget(m_summary);
    column->addWidget(label);
    column->addWidget(m_diff, 1);
    auto *news = new QHBoxLayout;
    news->addWidget(m_notice, 1);
    news->addWidget(m_undo, 0, Qt::AlignRight);
    column->addLayout(news);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(undo);
    buttons->addStretch();
    buttons->addWidget(m_create);
    column->addLayout(buttons);
    return part;
}

} // namespace ssotray
