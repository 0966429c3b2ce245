#include "ui/profiles/profileswindow.h"

#include "ui/catalogview/filterfield.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/common/savedparts.h"
#include "ui/common/undobutton.h"
#include "ui/profiles/changedialog.h"
#include "ui/profiles/profileoption.h"
#include "ui/profiles/profilesmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShowEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace ssotray {

namespace {

constexpr quint8 profilesStateVersion = 2; // of saveState()
constexpr int mostProblemsShown = 3;

} // namespace

ProfilesWindow::ProfilesWindow(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProfilesModel(this))
{
    build();
    resize(fontMetrics().height() * 80, fontMetrics().height() * 38);
}

ProfilesWindow::~ProfilesWindow() = default;

void ProfilesWindow::setDocument(const Document &document)
{
    m_document = document;
    m_unreadable.reset();
    m_model->setDocument(document);
    takeProblems();
    if (m_dialog)
        m_dialog->setDocument(document);
    if (!m_areColumnsSet && !m_model->isEmpty()) {
        m_areColumnsSet = true;
        setColumnWidths();
    }
    showState();
}

void ProfilesWindow::setFacts(const ProblemFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    takeProblems();
    showState();
}

void ProfilesWindow::takeProblems()
{
    m_found = problemsOf(m_document, m_facts);
    QSet<QString> profiles;
    QSet<QString> sessions;
    for (const ProfileProblem &problem : std::as_const(m_found)) {
        if (problem.severity == ProfileProblem::Severity::Note)
            continue;
        if (!problem.profile.isEmpty())
            profiles.insert(problem.profile);
        if (!problem.session.isEmpty())
            sessions.insert(problem.session);
    }
    m_model->setTroubled(profiles, sessions);
}

void ProfilesWindow::showChanged(const std::optional<ChangeNote> &undo)
{
    if (m_dialog)
        m_dialog->showDone();
    say(Notice::Tone::Info, tr("The change is saved."));
    if (undo)
        m_undo->offer(*undo);
}

void ProfilesWindow::setNextUndo(const std::optional<ChangeNote> &next)
{
    m_undo->setNext(next);
}

void ProfilesWindow::showNotChanged(const Error &error)
{
    if (m_dialog)
        m_dialog->showFailed(error);
    else
        say(Notice::Tone::Error, tr("Nothing was changed. %1").arg(ErrorText::of(error)));
}

void ProfilesWindow::say(Notice::Tone tone, const QString &text)
{
    m_news->say(tone, text);
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
    m_fileProblems->show(fileRows());
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
    if (m_document.isParsable())
        return {};
    return tr("AWS tools cannot read the config file. The list shows what can be understood of it.") + u' '
        + tr("Repair the lines below; until then nothing else can be changed.");
}

// The file's own problems: those that keep AWS tools from reading it come first, and alone.
QList<ProblemList::Row> ProfilesWindow::fileRows() const
{
    QList<ProblemList::Row> rows;
    if (m_unreadable)
        return rows;
    for (const ConfigProblem &problem : m_document.problems())
        rows.append(
            {Notice::Tone::Error, ErrorText::of({Error::Kind::Config, problem.code, problem.text, {}, problem.line}),
                ProblemText::remediesFor(problem), {}, {}});
    if (rows.isEmpty()) {
        for (const ProfileProblem &problem : m_found) {
            if (problem.profile.isEmpty() && problem.session.isEmpty())
                rows.append(rowOf(problem));
        }
    }
    if (const int more = int(rows.size()) - mostProblemsShown; more > 0) {
        rows.resize(mostProblemsShown);
        rows.append({Notice::Tone::Info, tr("And %n more problem(s).", "in the config file", more), {}, {}, {}});
    }
    return rows;
}

ProblemList::Row ProfilesWindow::rowOf(const ProfileProblem &problem) const
{
    using Severity = ProfileProblem::Severity;
    const Notice::Tone tone = problem.severity == Severity::Error ? Notice::Tone::Error
        : problem.severity == Severity::Warning                   ? Notice::Tone::Warning
                                                                  : Notice::Tone::Info;
    return {tone, ProblemText::of(problem), ProblemText::remediesFor(problem, m_document, m_program), problem.profile,
        problem.session};
}

QList<ProblemList::Row> ProfilesWindow::rowsOf(const QString &profile, const QString &session) const
{
    QList<ProblemList::Row> rows;
    // Nothing but the file's own repairs can be carried out before it can be read.
    if (!m_document.isParsable())
        return rows;
    for (const ProfileProblem &problem : m_found) {
        if (problem.profile == profile && problem.session == session)
            rows.append(rowOf(problem));
    }
    return rows;
}

void ProfilesWindow::showPanel()
{
    const bool canEdit = m_document.isParsable() && !m_unreadable;
    if (m_model->indexOfProfile(m_chosen).isValid()) {
        m_panel->showProfile(profileEntry(m_document, m_chosen), rowsOf(m_chosen, {}), canEdit);
        return;
    }
    if (m_model->indexOfSession(m_chosenSession).isValid()) {
        for (const SsoSession &session : ssoSessions(m_document)) {
            if (session.name == m_chosenSession)
                m_panel->showSession(
                    session, profilesOfSession(m_document, session.name), rowsOf({}, session.name), canEdit);
        }
        return;
    }
    m_panel->showNothing();
}

// --- the list ---

// After a filter or a new config: both groups open, and the person where they were.
void ProfilesWindow::restoreRows()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_tree->expand(m_model->index(row, 0));
    if (const QModelIndex chosen = m_model->indexOfProfile(m_chosen); chosen.isValid())
        m_tree->setCurrentIndex(chosen);
    else if (const QModelIndex session = m_model->indexOfSession(m_chosenSession); session.isValid())
        m_tree->setCurrentIndex(session);
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
    showPanel();
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
    return savedParts(profilesStateVersion, {saveGeometry(), m_tree->header()->saveState(), m_splitter->saveState()});
}

bool ProfilesWindow::restoreState(const QByteArray &state)
{
    const std::optional<QByteArrayList> parts = partsOf(state, profilesStateVersion, 3);
    if (!parts)
        return false;
    restoreGeometry(parts->at(0));
    m_splitter->restoreState(parts->at(2));
    m_areColumnsSet = m_tree->header()->restoreState(parts->at(1)) || m_areColumnsSet;
    return true;
}

// --- events ---

void ProfilesWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const QByteArray columns = m_tree->header()->saveState();
    const QByteArray panes = m_splitter->saveState();
    const QString filter = m_filter->text();
    build();
    m_splitter->restoreState(panes);
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
