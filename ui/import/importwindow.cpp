#include "ui/import/importwindow.h"

#include "ui/common/button.h"
#include "ui/common/diffview.h"
#include "ui/common/errortext.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/savedparts.h"
#include "ui/common/undobutton.h"
#include "ui/common/waychoice.h"
#include "ui/import/importmodel.h"
#include "ui/import/importtext.h"

#include <QCloseEvent>
#include <QHeaderView>
#include <QShowEvent>
#include <QSplitter>
#include <QTreeView>

#include <algorithm>

namespace ssotray {

namespace {

constexpr quint8 importStateVersion = 1; // of saveState()

} // namespace

ImportWindow::ImportWindow(Facts facts, QWidget *parent)
    : QWidget(parent)
    , m_facts(std::move(facts))
    , m_model(new ImportModel(this))
{
    connect(m_model, &ImportModel::ticked, this, &ImportWindow::take);
    build();
    resize(fontMetrics().height() * 68, fontMetrics().height() * 44);
}

ImportWindow::~ImportWindow() = default;

void ImportWindow::setDocument(const Document &document)
{
    m_document = document;
    m_unreadable.reset();
    const bool isOther = std::exchange(m_found, foreignProfiles(document)) != m_found;
    // Not one that is gone meanwhile.
    m_sessions.removeIf([this](const std::pair<const QString &, QString &> &chosen) {
        return !chosen.second.isEmpty() && !m_found.sessionNamed(chosen.second);
    });
    // What it is called there is often what it is called here.
    for (const QString &instance : std::as_const(m_found.instances)) {
        if (!m_sessions.contains(instance) && document.contains(SectionName::ssoSession(instance)))
            m_sessions.insert(instance, instance);
    }
    if (isOther)
        makeSessionFields();
    // Somebody has taken it back.
    if (m_saysImported
        && std::any_of(m_found.profiles.begin(), m_found.profiles.end(),
            [this](const ForeignProfile &profile) { return m_importing.profiles.contains(profile.name); }))
        forgetNews();
    m_model->setChoices(choices());
    m_model->setFound(m_found);
    showPage();
    refresh();
}

void ImportWindow::setUnreadable(const Error &error)
{
    m_unreadable = error;
    showPage();
    refresh();
}

void ImportWindow::take(const QStringList &profiles, bool isTicked)
{
    for (const QString &profile : profiles)
        m_marks.insert(profile, isTicked);
    forgetNews();
    refresh();
}

ImportChoices ImportWindow::choices() const
{
    ImportChoices choices;
    choices.sessions = m_sessions;
    choices.way = m_way->way();
    choices.credentialsProgram = m_facts.credentialsProgram;
    for (const ForeignProfile &profile : m_found.profiles) {
        if (m_marks.value(profile.name, isUsuallyImported(profile, choices)))
            choices.profiles.insert(profile.name);
    }
    return choices;
}

// --- what would be written ---

void ImportWindow::refresh()
{
    const ImportChoices chosen = choices();
    const ImportPlan plan = importPlan(m_found, chosen);
    m_model->setChoices(chosen);
    m_wayNotice->say(Notice::Tone::Warning, plan.refusal ? ErrorText::of(*plan.refusal) : QString());
    const Result<ConfigChange> change = planOperation(m_document, importOperation(m_found, chosen));
    const bool isChange = change && change->before != change->after;
    m_diff->setDiff(isChange ? change->diff : QList<DiffLine>());
    m_summary->setText(change ? summary(plan) : ErrorText::of(change.error()));
    m_import->setEnabled(isChange && !m_isSaving && !m_unreadable);
    showDetails();
}

QString ImportWindow::summary(const ImportPlan &plan) const
{
    if (!m_found.hasImportable())
        return tr("None of these profiles can be imported. Each says why when it is chosen in the list.");
    QStringList sentences;
    if (plan.profiles.isEmpty() && plan.refused == 0)
        sentences += tr("Tick the profiles that you want to import.");
    else
        sentences += tr("%n profile(s) will be imported.", nullptr, int(plan.profiles.size()));
    if (!plan.newSessions.isEmpty())
        sentences += tr("%n SSO session(s) will be added.", nullptr, int(plan.newSessions.size()));
    if (plan.refused > 0)
        sentences += tr("%n profile(s) cannot be imported in this way.", nullptr, plan.refused);
    if (m_found.present > 0)
        sentences += tr("%n profile(s) use a session already and stay as they are.", nullptr, m_found.present);
    return sentences.join(u' ');
}

void ImportWindow::showDetails()
{
    const ForeignProfile *profile = m_model->profileAt(m_tree->currentIndex());
    if (!profile)
        m_details->say(Notice::Tone::Info, tr("Choose a profile in the list to read what importing means for it."));
    else
        m_details->say(profile->isImportable() ? Notice::Tone::Info : Notice::Tone::Warning,
            ImportText::details(*profile, choices()));
}

// --- doing it ---

void ImportWindow::askToImport()
{
    const ImportChoices chosen = choices();
    m_importing = importPlan(m_found, chosen);
    forgetNews();
    m_isSaving = true;
    m_import->setEnabled(false);
    m_notice->say(Notice::Tone::Info, tr("Saving…"));
    Q_EMIT importRequested(importOperation(m_found, chosen));
}

void ImportWindow::showImported(const std::optional<ChangeNote> &next)
{
    m_isSaving = false;
    m_saysImported = true;
    if (next)
        m_undo->offer(*next);
    refreshSignIn();
    refresh();
}

void ImportWindow::setNextUndo(const std::optional<ChangeNote> &next)
{
    m_undo->setNext(next);
}

void ImportWindow::showNotImported(const Error &error)
{
    m_isSaving = false;
    refresh();
    m_notice->say(Notice::Tone::Error, tr("Nothing was changed. %1").arg(ErrorText::of(error)));
}

// The first one that is to be signed in to; none when nothing was imported just now.
QString ImportWindow::sessionToSignIn() const
{
    if (!m_saysImported || !m_facts.needsSignIn)
        return {};
    const QStringList &sessions = m_importing.sessions;
    const auto found = std::find_if(sessions.begin(), sessions.end(), m_facts.needsSignIn);
    return found == sessions.end() ? QString() : *found;
}

void ImportWindow::refreshSignIn()
{
    const QString session = sessionToSignIn();
    m_signIn->setVisible(!session.isEmpty());
    m_signIn->setText(tr("Sign in to %1…").arg(QString(session).replace(u'&', QStringLiteral("&&"))));
    if (!m_saysImported)
        return;
    const QString done = tr("%n profile(s) are imported.", nullptr, int(m_importing.profiles.size()));
    m_notice->say(
        Notice::Tone::Info, session.isEmpty() ? done : done + u' ' + tr("Sign in, and AWS tools can use them."));
}

// The person goes on.
void ImportWindow::forgetNews()
{
    m_saysImported = false;
    m_notice->clear();
    m_undo->withdraw();
    refreshSignIn();
}

// --- between two runs ---

QByteArray ImportWindow::saveState() const
{
    return savedParts(importStateVersion, {saveGeometry(), m_tree->header()->saveState(), m_splitter->saveState()});
}

bool ImportWindow::restoreState(const QByteArray &state)
{
    const std::optional<QByteArrayList> parts = partsOf(state, importStateVersion, 3);
    if (!parts)
        return false;
    restoreGeometry(parts->at(0));
    m_splitter->restoreState(parts->at(2));
    m_areColumnsSet = m_tree->header()->restoreState(parts->at(1)) || m_areColumnsSet;
    return true;
}

// --- events ---

void ImportWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const CredentialsWay way = m_way->way();
    const QByteArray columns = m_tree->header()->saveState();
    const QByteArray panes = m_splitter->saveState();
    build();
    m_way->setWay(way);
    m_tree->header()->restoreState(columns);
    m_splitter->restoreState(panes);
    m_model->retranslate();
    refreshSignIn();
    refresh();
}

void ImportWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT left();
}

void ImportWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_tree->setFocus(Qt::OtherFocusReason);
}

} // namespace ssotray
