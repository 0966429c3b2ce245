#include "ui/wizard/sessionpage.h"

#include "aws/starturl.h"
#include "config/ssosession.h"
#include "session/sessions.h"
#include "ui/common/button.h"
#include "ui/common/formgrid.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/regionbox.h"
#include "ui/common/translated.h"
#include "ui/wizard/configtrouble.h"
#include "ui/wizard/portallookup.h"
#include "ui/wizard/sessioninput.h"
#include "ui/wizard/wizardstate.h"

#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ssotray {

SessionPage::SessionPage(WizardState &state, QWidget *parent)
    : WizardPage(parent)
    , m_state(state)
    , m_form(new QWidget)
    , m_name(new QComboBox)
    , m_startUrl(new QLineEdit)
    , m_region(new RegionBox)
    , m_scopes(new QLineEdit(usualScope()))
    , m_lookup(new PortalLookup(state.services.portalOf, this))
    , m_lookupNotice(new Notice(m_startUrl))
    , m_stopLooking(new Button)
    , m_lockedHint(new Hint)
    , m_configTrouble(new ConfigTrouble)
{
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setCompleter(nullptr); // it would turn "my" into "my-sso", which is another session
    m_name->lineEdit()->setPlaceholderText(u"my-sso"_s);
    m_startUrl->setPlaceholderText(u"https://d-1234567890.awsapps.com/start"_s);

    auto *grid = new FormGrid(m_form);
    grid->setContentsMargins({});
    m_nameNotice = grid->addField([] { return tr("SSO session name"); }, m_name);
    m_startUrlNotice = grid->addField([] { return tr("SSO start URL"); }, m_startUrl);
    grid->addBelow(m_lookupNotice);
    grid->addBelow(m_stopLooking);
    m_regionNotice = grid->addField([] { return tr("SSO region"); }, m_region);
    m_scopesNotice = grid->addField([] { return tr("SSO registration scopes"); }, m_scopes);
    grid->addBelow(m_lockedHint);
    column()->addWidget(m_configTrouble);
    column()->addWidget(m_form);
    column()->addStretch();
    connectFields();
    keepTranslated(this, [this] { setTexts(); });
}

void SessionPage::setTexts()
{
    setTitle(tr("SSO session"));
    setIntroduction(
        tr("Which AWS access portal do you sign in to? Your administrator or the invitation e-mail tells the start URL "
           "and the region."));
    m_stopLooking->setText(tr("Stop asking", "button: the company's address is asked where its portal is"));
    explain();
}

void SessionPage::connectFields()
{
    connect(&m_state.setup, &ProfileSetup::changed, this, &SessionPage::showConfig);
    connect(m_configTrouble, &ConfigTrouble::readAgainRequested, &m_state.setup, &ProfileSetup::readConfig);
    connect(m_configTrouble, &ConfigTrouble::repairRequested, this, &SessionPage::repairRequested);
    connect(m_name, &QComboBox::editTextChanged, this, [this] {
        takeKnownSession();
        explain();
    });
    connect(m_startUrl, &QLineEdit::textChanged, this, [this] {
        m_lookup->cancel();
        suggestRegion();
        explain();
    });
    connect(m_stopLooking, &Button::clicked, m_lookup, &PortalLookup::cancel);
    connect(m_lookup, &PortalLookup::changed, this, &SessionPage::explain);
    connect(m_lookup, &PortalLookup::settled, this, &SessionPage::followLookup);
    connect(m_region, &RegionBox::regionChanged, this, &SessionPage::explain);
    connect(m_scopes, &QLineEdit::textChanged, this, &SessionPage::explain);
    const std::initializer_list<std::pair<QLineEdit *, QWidget *>> fields = {
        {m_name->lineEdit(), m_name}, {m_startUrl, m_startUrl}, {m_region->lineEdit(), m_region}, {m_scopes, m_scopes}};
    for (const auto &[edit, field] : fields) {
        connect(edit, &QLineEdit::textEdited, this, [this, touched = field] { touch(touched); });
        connect(edit, &QLineEdit::editingFinished, this, [this, touched = field] { touch(touched); });
    }
    // What the config says stays as it is, letter for letter; what was typed is made tidy.
    connect(m_startUrl, &QLineEdit::editingFinished, this, [this] {
        if (m_startUrl->isEnabledTo(m_form))
            m_startUrl->setText(normalisedStartUrl(m_startUrl->text()));
    });
}

// What the config says is locked, but there to be read: styles make disabled text too faint for that.
void SessionPage::keepLockedReadable()
{
    QPalette readable = palette();
    readable.setColor(QPalette::Disabled, QPalette::Text,
        between(readable.color(QPalette::Active, QPalette::Text), readable.color(QPalette::Active, QPalette::Base),
            quietness));
    for (QWidget *field : std::initializer_list<QWidget *>{m_startUrl, m_region, m_scopes})
        field->setPalette(readable);
}

void SessionPage::changeEvent(QEvent *event)
{
    WizardPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        keepLockedReadable();
}

void SessionPage::entered(Direction)
{
    keepLockedReadable();
    showConfig();
    if (m_form->isVisibleTo(this))
        m_name->setFocus(Qt::OtherFocusReason);
}

void SessionPage::left()
{
    m_lookup->cancel();
}

void SessionPage::showConfig()
{
    const std::optional<Error> &error = m_state.setup.configError();
    m_configTrouble->say(error, m_state.setup.configPath());
    m_form->setVisible(!error);

    QStringList names;
    for (const SsoSession &session : m_state.setup.knownSessions())
        names += session.name;
    QStringList listed;
    for (int index = 0; index < m_name->count(); ++index)
        listed += m_name->itemText(index);
    if (names != listed) {
        const QString typed = m_name->currentText();
        const QSignalBlocker blocker(m_name);
        m_name->clear();
        m_name->addItems(names);
        m_name->setCurrentIndex(int(names.indexOf(typed)));
        m_name->setEditText(typed);
    }
    takeKnownSession();
    explain();
}

// A session of the config fills what it has, and that cannot be edited here; going away from it empties the fields.
void SessionPage::takeKnownSession()
{
    const std::optional<SsoSession> known = m_state.setup.knownSession(name());
    const bool wasKnown = !m_filledFrom.isEmpty();
    m_filledFrom = known ? known->name : QString();
    const auto fill = [&](QWidget *field, const QString &value, const auto &set) {
        const bool locked = known && !value.isEmpty();
        if (locked || (wasKnown && !field->isEnabledTo(m_form)))
            set(value);
        field->setEnabled(!locked);
    };
    const SsoSession values = known.value_or(SsoSession());
    fill(m_startUrl, values.startUrl, [this](const QString &text) { m_startUrl->setText(text); });
    fill(m_region, values.region, [this](const QString &text) { m_region->setRegion(text); });
    // A session without scopes registers the default one, and its section stays as it is.
    m_scopes->setEnabled(!known);
    if (known || wasKnown)
        m_scopes->setText(values.scopes.isEmpty() ? usualScope() : values.scopes.join(u','));
}

void SessionPage::suggestRegion()
{
    fillRegion(regionInStartUrl(m_startUrl->text()));
}

void SessionPage::fillRegion(const QString &named)
{
    const bool isFree = m_region->region().isEmpty() || m_region->region() == m_suggestedRegion;
    if (named.isEmpty() || !isFree || !m_region->isEnabledTo(m_form))
        return;
    m_suggestedRegion = named;
    m_region->setRegion(named);
}

void SessionPage::touch(QWidget *field)
{
    m_touched.insert(field);
    explain();
}

void SessionPage::say(Notice *notice, QWidget *field, const QString &problem, const QString &remark)
{
    // What is locked and wrong is the config's mistake: it must be said, since Next will not come.
    const bool isDue = m_touched.contains(field) || !field->isEnabledTo(m_form);
    if (isDue && !problem.isEmpty())
        notice->say(Notice::Tone::Error, problem);
    else
        notice->say(Notice::Tone::Info, problem.isEmpty() ? remark : QString());
}

void SessionPage::explain()
{
    const SsoSession given = session();
    say(m_nameNotice, m_name, SessionInput::nameProblem(given.name));
    say(m_startUrlNotice, m_startUrl, SessionInput::startUrlProblem(given.startUrl));
    showLookup();
    say(m_regionNotice, m_region, isRegionToCome(given) ? QString() : SessionInput::regionProblem(given.region),
        given.region.isEmpty() ? QString() : SessionInput::regionRemark(given.region, given.startUrl));
    say(m_scopesNotice, m_scopes, SessionInput::scopesProblem(m_scopes->text()));
    m_lockedHint->setText(m_filledFrom.isEmpty()
            ? QString()
            : tr("The session “%1” is in your config file. What stands there stays as it is; to change it, choose the "
                 "session in “Profiles…”, then “Edit…”.")
                  .arg(m_filledFrom));
    m_lockedHint->setVisible(!m_filledFrom.isEmpty());
    Q_EMIT completeChanged();
}

QString SessionPage::name() const
{
    return m_name->currentText().trimmed();
}

SsoSession SessionPage::session() const
{
    // An editable URL is taken as it will be written; Enter can be pressed without leaving the field.
    const QString url = m_startUrl->isEnabledTo(m_form) ? normalisedStartUrl(m_startUrl->text()) : m_startUrl->text();
    return {name(), url, m_region->region(), SessionInput::splitScopes(m_scopes->text())};
}

// The company's address may tell it.
bool SessionPage::isRegionToCome(const SsoSession &given) const
{
    return given.region.isEmpty() && PortalLookup::isFor(given.startUrl) && !m_lookup->isSettled(given.startUrl);
}

bool SessionPage::isComplete() const
{
    SsoSession given = session();
    if (isRegionToCome(given))
        given.region = u"us-east-1"_s; // any
    return !m_state.setup.configError() && !m_lookup->isLooking() && SessionInput::isComplete(given)
        && SessionInput::scopesProblem(m_scopes->text()).isEmpty();
}

bool SessionPage::validatePage()
{
    const SsoSession chosen = session();
    if (PortalLookup::isFor(chosen.startUrl) && !m_lookup->isSettled(chosen.startUrl)) {
        m_lookup->look(chosen.startUrl);
        return false; // followLookup() goes on
    }
    m_state.setup.setSession(chosen);
    m_state.session = &m_state.services.sessions.open(chosen);
    return true;
}

} // namespace ssotray
