#include "ui/bulk/bulkwindow.h"

#include "base/clock.h"
#include "catalog/catalogs.h"
#include "session/session.h"
#include "session/sessions.h"
#include "ui/bulk/bulkform.h"
#include "ui/catalogview/catalogtree.h"
#include "ui/catalogview/filterfield.h"
#include "ui/catalogview/tickedroles.h"
#include "ui/catalogview/tickmodel.h"
#include "ui/common/button.h"
#include "ui/common/diffview.h"
#include "ui/common/errortext.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/undobutton.h"

#include <QShowEvent>
#include <QSplitter>
#include <QStackedWidget>

using namespace std::chrono_literals;

namespace ssotray {

namespace {

constexpr auto afterTyping = 150ms;
constexpr auto whileLoading = 500ms;

} // namespace

BulkWindow::BulkWindow(BulkServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(std::move(services))
    , m_setup(m_services.config, m_services.recordsPath, m_services.credentialsProgram)
    , m_model(new TickModel(CatalogModel::Top::Sessions, this))
{
    m_model->setSessionText(m_services.sessionText);
    build();
    resize(fontMetrics().height() * 62, fontMetrics().height() * 40);
    connect(&m_setup, &BulkSetup::changed, this, [this] {
        m_form->showExample(m_setup.example());
        refreshSoon(afterTyping);
    });
    connect(&m_setup, &BulkSetup::saved, this, &BulkWindow::showSaved);
    connect(&m_setup, &BulkSetup::saveFailed, this, [this] {
        m_notice->say(
            Notice::Tone::Error, tr("The profiles were not saved. %1").arg(ErrorText::of(*m_setup.saveError())));
    });
    connect(m_model, &TickModel::ticked, this, [this] {
        m_tree->viewport()->update();
        clearNews();
        refreshSoon(afterTyping);
    });
    connect(&m_services.sessions, &Sessions::definedChanged, this, &BulkWindow::takeSessions);
    connect(&m_services.sessions, &Sessions::ticked, m_model, &CatalogModel::refreshSessions);
    m_setup.readConfig();
    m_form->setChoices(m_setup.choices());
    takeSessions();
}

BulkWindow::~BulkWindow() = default;

void BulkWindow::takeSessions()
{
    QList<Catalog *> catalogs;
    const QList<Session *> sessions = m_services.sessions.defined();
    for (Session *session : sessions) {
        Catalog &catalog = m_services.catalogs.of(*session);
        catalogs.append(&catalog);
        disconnect(&catalog, nullptr, this, nullptr);
        connect(&catalog, &Catalog::accountsChanged, this, [this] { refreshSoon(whileLoading); });
        connect(&catalog, &Catalog::rolesChanged, this, [this] { refreshSoon(whileLoading); });
        if (isVisible())
            catalog.load();
    }
    m_model->setCatalogs(catalogs);
    showPage();
    refreshSoon(0ms);
}

void BulkWindow::setConfigReadable(bool isReadable)
{
    m_isConfigReadable = isReadable;
    showPage();
}

void BulkWindow::showPage()
{
    QWidget *const instead = m_isConfigReadable ? m_emptyPage : m_unreadablePage;
    m_content->setCurrentWidget(m_services.sessions.defined().isEmpty() ? instead : m_splitter);
}

void BulkWindow::tick(const RoleRef &ref)
{
    if (!ref.accountId.isEmpty())
        m_model->tick(ref, true);
    m_tree->setCurrent(ref);
}

void BulkWindow::takeForm()
{
    m_setup.setAlsoWithProfile(m_form->alsoWithProfile());
    m_setup.setRemoveGone(m_form->removesGone());
    m_setup.setChoices(m_form->choices());
    clearNews();
}

// --- what would be written ---

// What a person does makes it wait once more; what AWS says does not, or it would wait as long as it says things.
void BulkWindow::refreshSoon(std::chrono::milliseconds delay)
{
    m_create->setEnabled(false);
    if (delay >= whileLoading && m_isRefreshing)
        return;
    m_isRefreshing = true;
    m_services.clock.after(delay, this, [this, round = ++m_round] {
        if (round == m_round)
            refresh();
    });
}

void BulkWindow::refresh()
{
    m_isRefreshing = false;
    gatherRoles();
    askForRoles();
    ++m_round; // setRoles() has just asked for another one
    m_isRefreshing = false;
    showPlan(m_setup.preview());
    showProgress();
}

void BulkWindow::gatherRoles()
{
    BulkRoles roles;
    m_missing = 0;
    m_failed = 0;
    const QList<Session *> sessions = m_services.sessions.defined();
    for (Session *session : sessions) {
        const Catalog &catalog = m_services.catalogs.of(*session);
        TickedRoles::gather(catalog, m_model->ticks(), roles);
        const TickedRoles ticked = TickedRoles::of(catalog, m_model->ticks());
        m_missing += ticked.missing;
        m_failed += ticked.failed;
    }
    m_setup.setRoles(roles);
}

// Of what is ticked, whatever other windows look at meanwhile.
void BulkWindow::askForRoles()
{
    if (m_missing == 0)
        return;
    const QList<Session *> sessions = m_services.sessions.defined();
    for (Session *session : sessions)
        TickedRoles::askFor(m_services.catalogs.of(*session), m_model->ticks());
}

void BulkWindow::showPlan(const Result<BulkSetup::Preview> &preview)
{
    const bool hasNames = preview && !preview->plan.added.isEmpty();
    m_form->showExample(hasNames ? preview->plan.added.constFirst() : m_setup.example());
    m_form->showGone(preview ? int(preview->plan.gone.size()) : 0);
    m_form->showWayProblem(preview ? preview->plan.refusal : std::nullopt);
    m_diff->setDiff(preview ? preview->change.diff : QList<DiffLine>());
    if (preview)
        m_summary->setText(summary(preview->plan));
    else // the form has said already what is wrong with the template
        m_summary->setText(m_setup.example() ? ErrorText::of(preview.error()) : QString());
    const bool isChange = preview && preview->change.before != preview->change.after;
    m_create->setEnabled(isChange && m_missing == 0 && !m_setup.isSaving() && m_form->isRegionUsable());
}

QString BulkWindow::summary(const BulkPlan &plan) const
{
    QStringList sentences;
    if (m_setup.roles().chosen.empty() && plan.gone.isEmpty())
        return tr("Tick the sessions, accounts or roles for which you want profiles.");
    sentences += tr("%n profile(s) will be added.", nullptr, int(plan.added.size()));
    if (plan.present > 0)
        sentences += tr("%n role(s) have a profile already, which stays as it is.", nullptr, plan.present);
    if (!plan.gone.isEmpty() && m_form->removesGone())
        sentences += tr("%n profile(s) will be removed.", nullptr, int(plan.gone.size()));
    if (plan.refused > 0)
        sentences += tr("%n role(s) cannot be written.", nullptr, plan.refused);
    return sentences.join(u' ');
}

void BulkWindow::showProgress()
{
    QStringList sentences;
    if (m_missing > 0)
        sentences += tr("Reading the roles of %n more account(s)…", nullptr, m_missing);
    if (m_failed > 0)
        sentences += tr("The roles of %n account(s) could not be read.", nullptr, m_failed);
    m_progress->say(m_failed > 0 ? Notice::Tone::Warning : Notice::Tone::Info, sentences.join(u' '));
}

void BulkWindow::showSaved()
{
    const std::optional<Error> &unrecorded = m_setup.recordsError();
    const QString text = savedText(m_setup.savedPlan());
    if (unrecorded)
        m_notice->say(Notice::Tone::Warning,
            text + u' '
                + tr("It could not be noted which they are, so they will not be offered for removal later. %1")
                      .arg(ErrorText::of(*unrecorded)));
    else
        m_notice->say(Notice::Tone::Info, text);
    Q_EMIT profilesSaved();
}

void BulkWindow::clearNews()
{
    m_notice->clear();
    m_undo->withdraw();
}

void BulkWindow::offerUndo(const ChangeNote &change)
{
    m_undo->offer(change);
}

void BulkWindow::setNextUndo(const std::optional<ChangeNote> &next)
{
    m_undo->setNext(next);
}

QString BulkWindow::savedText(const BulkPlan &plan) const
{
    QString text = tr("%n profile(s) are saved.", nullptr, int(plan.added.size()));
    if (m_form->removesGone() && !plan.gone.isEmpty())
        text += u' ' + tr("%n profile(s) are removed.", nullptr, int(plan.gone.size()));
    return text;
}

// --- events ---

void BulkWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const QString filter = m_filter->text();
    const BulkChoices choices = m_form->choices();
    build();
    m_form->setChoices(choices);
    m_filter->setText(filter);
    takeSessions();
}

void BulkWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return;
    const QList<Session *> sessions = m_services.sessions.defined();
    for (Session *session : sessions)
        m_services.catalogs.of(*session).load();
    m_filter->setFocus(Qt::OtherFocusReason);
}

} // namespace ssotray
