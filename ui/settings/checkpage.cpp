#include "ui/settings/checkpage.h"

#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/wrappedheight.h"
#include "ui/settings/checksign.h"
#include "ui/settings/checktext.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QShowEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

CheckPage::CheckPage(InForce inForce, QWidget *parent)
    : QWidget(parent)
    , m_inForce(std::move(inForce))
    , m_summary(new Notice)
    , m_list(new QTreeWidget)
    , m_explanation(new QLabel)
    , m_run(new Button(tr("R&un again")))
    , m_cancel(new Button(tr("S&top")))
    , m_copy(new Button(tr("C&opy report")))
    , m_save(new Button(tr("Sa&ve report…")))
    , m_reportNotice(new Notice)
{
    m_list->setHeaderLabels({tr("Step", "of the connection check"), tr("State", "of a step"),
        tr("What was found", "by a step of the connection check")});
    m_list->setAccessibleName(tr("Connection check"));
    m_list->setUniformRowHeights(true);
    m_list->setItemsExpandable(false);
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setMinimumHeight(3 * m_explanation->fontMetrics().lineSpacing()); // the list does not jump
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);

    const int em = fontMetrics().height();
    auto *buttons = new QHBoxLayout;
    for (Button *button : {m_run, m_cancel, m_copy, m_save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em, em, em, em);
    column->setSpacing(em * 2 / 3);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addWidget(m_explanation);
    column->addWidget(new Hint(tr("The report holds host names, paths and the app's last log lines, but no token, no "
                                  "password and no credentials.")));
    column->addWidget(m_reportNotice);
    column->addLayout(buttons);
    keepWrappedHeight(this);

    connect(m_list, &QTreeWidget::currentItemChanged, this, &CheckPage::showExplanation);
    connect(m_run, &Button::clicked, this, [this] {
        m_reportNotice->clear();
        Q_EMIT checkRequested();
    });
    connect(m_cancel, &Button::clicked, this, &CheckPage::cancelRequested);
    connect(m_copy, &Button::clicked, this, &CheckPage::copyReport);
    connect(m_save, &Button::clicked, this, &CheckPage::askWhereToSave);
    showSteps({}, false);
}

void CheckPage::showSteps(const QList<CheckStep> &steps, bool isRunning)
{
    const auto isSame = [](const CheckStep &left, const CheckStep &right) {
        return left.kind == right.kind && left.session == right.session;
    };
    const bool fits = std::equal(m_steps.begin(), m_steps.end(), steps.begin(), steps.end(), isSame);
    const bool hasEnded = m_isRunning && !isRunning;
    m_steps = steps;
    m_isRunning = isRunning;
    if (!fits || m_rows.isEmpty())
        makeRows();
    for (qsizetype index = 0; index < m_rows.size(); ++index)
        showRow(m_rows[index], m_steps[index]);
    const bool isBad = std::any_of(
        steps.begin(), steps.end(), [](const CheckStep &step) { return step.state == CheckStep::State::Failed; });
    m_summary->say(
        isBad && !isRunning ? Notice::Tone::Error : Notice::Tone::Info, CheckText::summaryOf(steps, isRunning));
    m_run->setEnabled(!isRunning);
    m_cancel->setEnabled(isRunning);
    if (hasEnded)
        chooseWorst();
    showExplanation();
}

void CheckPage::makeRows()
{
    m_list->clear();
    m_rows.clear();
    QTreeWidgetItem *group = nullptr;
    for (const CheckStep &step : m_steps) {
        const QString name = CheckText::groupOf(step);
        if (!group || group->text(NameColumn) != name) {
            group = new QTreeWidgetItem(m_list, {name});
            group->setFirstColumnSpanned(true);
            group->setFlags(Qt::ItemIsEnabled);
            QFont font = m_list->font();
            font.setBold(true);
            group->setFont(NameColumn, font);
        }
        m_rows.append(new QTreeWidgetItem(group, {CheckText::nameOf(step.kind)}));
    }
    m_list->expandAll();
    constexpr int shown = 12; // all steps of one session, with the titles above them
    m_list->setMinimumHeight(
        m_list->header()->sizeHint().height() + shown * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
}

void CheckPage::showRow(QTreeWidgetItem *row, const CheckStep &step)
{
    const QString found = CheckText::of(step);
    row->setIcon(StateColumn, checkSign(step.state));
    row->setText(StateColumn, CheckText::nameOf(step.state));
    row->setText(FoundColumn, QString(found).replace(u'\n', u' '));
    row->setToolTip(FoundColumn, found);
    if (step.state == CheckStep::State::Running)
        m_list->scrollToItem(row);
}

void CheckPage::showExplanation()
{
    const qsizetype index = m_rows.indexOf(m_list->currentItem());
    const QString text = index < 0 ? QString() : CheckText::of(m_steps[index]);
    m_explanation->setText(text);
    m_list->setAccessibleDescription(text);
}

void CheckPage::chooseWorst()
{
    for (const CheckStep::State state : {CheckStep::State::Failed, CheckStep::State::Warning}) {
        for (qsizetype index = 0; index < m_rows.size(); ++index) {
            if (m_steps[index].state != state)
                continue;
            m_list->setCurrentItem(m_rows[index]);
            m_list->scrollToItem(m_rows[index]);
            return;
        }
    }
}

QString CheckPage::report() const
{
    return CheckReport::of(m_steps, m_inForce, m_facts ? m_facts() : ReportFacts());
}

void CheckPage::copyReport()
{
    QGuiApplication::clipboard()->setText(report());
    m_reportNotice->say(Notice::Tone::Info, tr("The report is on the clipboard."));
}

void CheckPage::askWhereToSave()
{
    if (!m_fileDialog) {
        m_fileDialog = new QFileDialog(this, tr("Save report"));
        m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
        m_fileDialog->setAcceptMode(QFileDialog::AcceptSave);
        m_fileDialog->setFileMode(QFileDialog::AnyFile);
        m_fileDialog->setDefaultSuffix(u"txt"_s);
        m_fileDialog->selectFile(u"sso-tray-report.txt"_s);
        connect(m_fileDialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { Q_EMIT saveRequested(path, report()); });
    }
    m_fileDialog->open();
}

void CheckPage::showSaved(const Result<void> &saved, const QString &path)
{
    if (saved)
        m_reportNotice->say(Notice::Tone::Info, tr("The report is saved: %1").arg(QDir::toNativeSeparators(path)));
    else
        m_reportNotice->say(Notice::Tone::Error, ErrorText::of(saved.error()));
}

void CheckPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && !std::exchange(m_wasShown, true) && m_steps.isEmpty())
        Q_EMIT checkRequested();
}

} // namespace ssotray
