#include "ui/profiles/profileswindow.h"

#include "ui/catalogview/filterfield.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/profiles/profileoption.h"
#include "ui/profiles/profilesmodel.h"

#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIODevice>
#include <QShowEvent>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace ssotray {

namespace {

constexpr quint8 profilesStateVersion = 1; // of saveState()
constexpr int mostProblemsShown = 3;

} // namespace

ProfilesWindow::ProfilesWindow(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProfilesModel(this))
{
    build();
    resize(fontMetrics().height() * 66, fontMetrics().height() * 34);
}

ProfilesWindow::~ProfilesWindow() = default;

void ProfilesWindow::setDocument(const Document &document)
{
    m_problems = document.problems();
    m_unreadable.reset();
    m_model->setDocument(document);
    if (!m_areColumnsSet && !m_model->isEmpty()) {
        m_areColumnsSet = true;
        setColumnWidths();
    }
    showState();
}

// As wide as what is in them, but a long address or ARN shall not push the other columns out of the window.
void ProfilesWindow::setColumnWidths()
{
    const int most = fontMetrics().height() * 14;
    for (int column = 0; column < ProfilesModel::ColumnCount; ++column) {
        m_tree->resizeColumnToContents(column);
        m_tree->setColumnWidth(column, std::min(m_tree->columnWidth(column), most) + fontMetrics().height() / 2);
    }
}

void ProfilesWindow::setUnreadable(const Error &error)
{
    m_unreadable = error;
    showState();
}

void ProfilesWindow::showState()
{
    const QString problem = problemText();
    if (problem.isEmpty())
        m_problem->clear();
    else
        m_problem->say(Notice::Tone::Error, problem);
    m_content->setCurrentWidget(m_model->isEmpty() && problem.isEmpty() ? m_emptyPage : m_list);
    if (m_model->isFiltering() && m_model->rowCount() == 0)
        m_nothingFound->say(Notice::Tone::Info, tr("Nothing was found."));
    else
        m_nothingFound->clear();
    showChosen();
}

QString ProfilesWindow::problemText() const
{
    if (m_unreadable)
        return ErrorText::of(*m_unreadable);
    if (m_problems.isEmpty())
        return {};
    QStringList lines{tr("AWS tools cannot read the config file. The list shows what can be understood of it.")};
    for (const ConfigProblem &problem : m_problems.mid(0, mostProblemsShown))
        lines += ErrorText::of({Error::Kind::Config, problem.code, problem.text, {}, problem.line});
    if (const int more = int(m_problems.size()) - mostProblemsShown; more > 0)
        lines += tr("And %n more problem(s).", "in the config file", more);
    return lines.join(u'\n');
}

// --- the list ---

// After a filter or a new config: both groups open, and the person where they were.
void ProfilesWindow::restoreRows()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_tree->expand(m_model->index(row, 0));
    if (const QModelIndex chosen = m_model->indexOfProfile(m_chosen); chosen.isValid())
        m_tree->setCurrentIndex(chosen);
    showState();
}

void ProfilesWindow::goToList()
{
    const QModelIndex first = m_model->index(0, 0, m_model->index(0, 0));
    if (first.isValid())
        m_tree->setCurrentIndex(first);
    m_tree->setFocus(Qt::OtherFocusReason);
}

void ProfilesWindow::showChosen()
{
    const QString option = profileOption(m_chosen);
    const bool isThere = m_model->indexOfProfile(m_chosen).isValid();
    QString text = tr("Copy “%1”").arg(isThere && !option.isEmpty() ? option : tr("--profile NAME"));
    m_copy->setText(text.replace(u'&', QStringLiteral("&&")));
    m_copy->setEnabled(isThere && !option.isEmpty());
}

void ProfilesWindow::copyOption()
{
    if (!m_copy->isEnabled())
        return;
    const QString option = profileOption(m_chosen);
    QGuiApplication::clipboard()->setText(option);
    m_news->say(Notice::Tone::Info, tr("“%1” is on the clipboard. Paste it behind an AWS command.").arg(option));
}

// --- between two runs ---

QByteArray ProfilesWindow::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << profilesStateVersion << saveGeometry() << m_tree->header()->saveState();
    return state;
}

bool ProfilesWindow::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint8 version = 0;
    QByteArray geometry;
    QByteArray columns;
    stream >> version >> geometry >> columns;
    if (version != profilesStateVersion || stream.status() != QDataStream::Ok)
        return false;
    restoreGeometry(geometry);
    m_areColumnsSet = m_tree->header()->restoreState(columns) || m_areColumnsSet;
    return true;
}

// --- events ---

void ProfilesWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const QByteArray columns = m_tree->header()->saveState();
    const QString filter = m_filter->text();
    build();
    m_model->retranslate();
    m_tree->header()->restoreState(columns);
    m_filter->setText(filter);
    restoreRows();
}

void ProfilesWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_filter->setFocus(Qt::OtherFocusReason);
}

} // namespace ssotray
