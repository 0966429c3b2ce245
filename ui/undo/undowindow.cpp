#include "ui/undo/undowindow.h"

#include "ui/common/button.h"
#include "ui/common/changetext.h"
#include "ui/common/diffview.h"
#include "ui/common/errortext.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

UndoWindow::UndoWindow(ConfigUndo &undo, TakeBack takeBack, QWidget *parent)
    : QWidget(parent)
    , m_undo(undo)
    , m_takeBack(std::move(takeBack))
{
    new QVBoxLayout(this);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    build();
    resize(fontMetrics().height() * 48, fontMetrics().height() * 34);
    refresh();
}

UndoWindow::~UndoWindow() = default;

void UndoWindow::build()
{
    setWindowTitle(tr("Changes to the config file"));
    delete m_content;
    m_content = new QWidget;
    m_list = new QTreeWidget;
    m_list->setAccessibleName(tr("Changes to the config file"));
    m_list->setHeaderLabels(
        {tr("When", "a change was made"), tr("Change", "of the config"), tr("State", "of a change")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_diffLabel = new Hint;
    m_diff = new DiffView;
    m_diffLabel->setBuddy(m_diff);
    m_sinceLabel = new Hint(tr("What has become of these lines since:"));
    m_since = new DiffView([] { return tr("What has become of these lines since"); });
    m_sinceLabel->setBuddy(m_since);
    m_notice = new Notice;
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        m_chosen = item ? item->data(0, Qt::UserRole).toString() : QString();
        m_notice->clear();
        showChosen();
    });

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->addWidget(
        new Hint(tr("The last 50 changes that this app has made. They are taken back in order, the newest "
                    "first; what others have written elsewhere in the file stays.")));
    column->addWidget(m_list, 2);
    column->addWidget(m_diffLabel);
    column->addWidget(m_diff, 3);
    column->addWidget(m_sinceLabel);
    column->addWidget(m_since, 2);
    column->addWidget(m_notice);
    column->addWidget(makeButtons());
    layout()->addWidget(m_content);
}

QWidget *UndoWindow::makeButtons()
{
    m_undoButton = new Button({}, Button::Weight::Main);
    m_redoButton = new Button;
    connect(m_undoButton, &Button::clicked, this, [this] { takeBack(m_nextUndo); });
    connect(m_redoButton, &Button::clicked, this, [this] { takeBack(m_nextRedo); });
    auto *row = new QWidget;
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins({});
    buttons->addWidget(m_redoButton);
    buttons->addStretch();
    buttons->addWidget(m_undoButton);
    return row;
}

void UndoWindow::refresh()
{
    m_entries = m_undo.entries();
    m_nextUndo = m_undo.nextUndo();
    m_nextRedo = m_undo.nextRedo();
    m_chosen = m_nextUndo ? m_nextUndo->id() : QString();
    fill();
    showChosen();
}

void UndoWindow::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ConfigUndo::Entry &entry : m_entries) {
        auto *row = new QTreeWidgetItem(m_list,
            {QLocale().toString(entry.change.time.toLocalTime(), QLocale::ShortFormat),
                ChangeText::of(entry.change.note),
                entry.isTakenBack ? tr("taken back", "state of a change") : QString()});
        row->setData(0, Qt::UserRole, entry.change.id());
        if (entry.change.id() == m_chosen)
            m_list->setCurrentItem(row);
    }
    const auto label = [](Button *button, const QString &text, bool isPossible) {
        QString plain = text;
        button->setText(plain.replace(u'&', "&&"_L1));
        button->setAccessibleName(text);
        button->setEnabled(isPossible);
    };
    label(m_undoButton,
        m_nextUndo ? tr("Undo: %1", "%1 is a change").arg(ChangeText::of(m_nextUndo->note)) : tr("Nothing to undo"),
        m_nextUndo.has_value() && !m_isWorking);
    label(m_redoButton,
        m_nextRedo ? tr("Redo: %1", "%1 is a change").arg(ChangeText::of(m_undo.madeAgainBy(*m_nextRedo)))
                   : tr("Nothing to redo"),
        m_nextRedo.has_value() && !m_isWorking);
}

void UndoWindow::showChosen()
{
    const int round = ++m_round;
    m_diff->setDiff({});
    m_since->setDiff({});
    m_sinceLabel->hide();
    m_since->hide();
    m_diffLabel->setText(m_entries.isEmpty() ? tr("This app has not changed your config file yet.") : QString());
    for (const ConfigUndo::Entry &entry : std::as_const(m_entries)) {
        if (entry.change.id() != m_chosen)
            continue;
        m_undo.preview(entry.change).then(this, [this, round, entry](const Result<UndoPreview> &preview) {
            if (round != m_round)
                return;
            if (preview)
                showPreview(entry.change, *preview);
            else
                m_notice->say(Notice::Tone::Error, ErrorText::of(preview.error()));
        });
    }
}

void UndoWindow::showPreview(const Backup &change, const UndoPreview &preview)
{
    if (!m_nextUndo || change.id() != m_nextUndo->id()) {
        m_diffLabel->setText(tr("What this change did:"));
        m_diff->setDiff(preview.made);
    } else if (!preview.isPossible()) {
        m_diffLabel->setText(tr("What this change did:"));
        m_diff->setDiff(preview.made);
        m_since->setDiff(preview.since);
        m_sinceLabel->show();
        m_since->show();
        m_notice->say(Notice::Tone::Warning,
            tr("This change cannot be undone: somebody else has changed the same lines since, in %1. Both are shown "
               "here; correct the file by hand if you want the old lines back.")
                .arg(preview.conflicts.join(u", "_s)));
    } else if (preview.diff.isEmpty()) {
        m_diffLabel->setText(tr("Your config file is as it was before this change already. What it did:"));
        m_diff->setDiff(preview.made);
    } else {
        m_diffLabel->setText(tr("What undoing it changes in the file:"));
        m_diff->setDiff(preview.diff);
    }
    m_undoButton->setEnabled(
        m_nextUndo.has_value() && !m_isWorking && (change.id() != m_nextUndo->id() || preview.isPossible()));
}

void UndoWindow::takeBack(const std::optional<Backup> &change)
{
    if (!change || m_isWorking)
        return;
    m_isWorking = true;
    fill();
    m_takeBack(*change).then(this, [this](const Result<void> &done) {
        m_isWorking = false;
        refresh();
        if (!done)
            m_notice->say(Notice::Tone::Error, ErrorText::of(done.error()));
        else
            m_notice->clear();
        Q_EMIT changed();
    });
}

void UndoWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    build();
    refresh();
}

} // namespace ssotray
