#include "ui/profiles/changeforms.h"

#include "aws/partition.h"
#include "aws/starturl.h"
#include "profiles/sessionoperations.h"
#include "ui/common/formgrid.h"
#include "ui/common/outputbox.h"
#include "ui/common/regionbox.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = ProfileEntry::Kind;

FormGrid *gridOf(ChangeForm *form)
{
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins({});
    auto *grid = new FormGrid;
    column->addLayout(grid);
    return grid;
}

// As it stood, letter for letter, while nobody has changed it: token files depend on it.
QString tidyUnlessSame(const QString &startUrl, const QString &before)
{
    return startUrl.trimmed() == before ? before : normalisedStartUrl(startUrl);
}

} // namespace

PlainForm::PlainForm(ConfigOperation operation, Text remark)
    : m_operation(std::move(operation))
    , m_remark(std::move(remark))
{
}

QString PlainForm::remark(const Document &) const
{
    return m_remark ? m_remark() : QString();
}

ProfileForm::ProfileForm(const ProfileEntry &entry, const QStringList &sessions, QString program)
    : m_entry(entry)
    , m_program(std::move(program))
    , m_region(new RegionBox)
    , m_output(new OutputBox)
{
    FormGrid *grid = gridOf(this);
    const bool hasSession = entry.isOurs() || entry.kind == Kind::TokenOnly;
    if (hasSession) {
        m_session = new QComboBox;
        m_session->addItems(sessions);
        m_session->setCurrentIndex(m_session->findText(entry.session));
        grid->addField([] { return tr("SSO session name"); }, m_session);
        connect(m_session, &QComboBox::currentIndexChanged, this, &ChangeForm::edited);
    }
    if (entry.kind == Kind::LegacySso) {
        m_startUrl = new QLineEdit(entry.startUrl);
        m_ssoRegion = new RegionBox;
        m_ssoRegion->setRegion(entry.ssoRegion);
        grid->addField([] { return tr("SSO start URL"); }, m_startUrl);
        grid->addField([] { return tr("SSO region"); }, m_ssoRegion);
        connect(m_startUrl, &QLineEdit::textChanged, this, &ChangeForm::edited);
        connect(m_ssoRegion, &RegionBox::regionChanged, this, &ChangeForm::edited);
    }
    if (hasSession || entry.kind == Kind::LegacySso) {
        m_account = new QLineEdit(entry.accountId);
        m_role = new QLineEdit(entry.roleName);
        grid->addField([] { return tr("Account ID"); }, m_account);
        grid->addField([] { return tr("Role", "field"); }, m_role);
        connect(m_account, &QLineEdit::textChanged, this, &ChangeForm::edited);
        connect(m_role, &QLineEdit::textChanged, this, &ChangeForm::edited);
    }
    m_region->setRegion(entry.region);
    m_output->setOutput(entry.output);
    grid->addField([] { return tr("CLI default client Region"); }, m_region);
    grid->addField([] { return tr("CLI default output format"); }, m_output);
    connect(m_region, &RegionBox::regionChanged, this, &ChangeForm::edited);
    connect(m_output, &OutputBox::outputChanged, this, &ChangeForm::edited);
}

// The one that it names is not in the list when the config has no such session.
QString ProfileForm::session() const
{
    return m_session && m_session->currentIndex() >= 0 ? m_session->currentText() : m_entry.session;
}

QString ProfileForm::startUrl() const
{
    return m_startUrl ? tidyUnlessSame(m_startUrl->text(), m_entry.startUrl) : m_entry.startUrl;
}

ConfigOperation ProfileForm::operation() const
{
    return editProfile(m_entry.name,
        {session(), m_account ? m_account->text().trimmed() : m_entry.accountId,
            m_role ? m_role->text().trimmed() : m_entry.roleName, m_region->region(), m_output->output(), startUrl(),
            m_ssoRegion ? m_ssoRegion->region() : m_entry.ssoRegion},
        m_program);
}

NameForm::NameForm(Of of, const QString &name, const QString &suggestion)
    : m_of(of)
    , m_old(name)
    , m_name(new QLineEdit(suggestion))
{
    gridOf(this)->addField([of] { return of == Of::Conversion ? tr("SSO session name") : tr("New name"); }, m_name);
    m_name->selectAll();
    connect(m_name, &QLineEdit::textChanged, this, &ChangeForm::edited);
}

ConfigOperation NameForm::operation() const
{
    const QString name = m_name->text().trimmed();
    switch (m_of) {
    case Of::Profile:
        return renameProfile(m_old, name);
    case Of::Session:
        return renameSession(m_old, name);
    case Of::Conversion:
        break;
    }
    return convertToSession(m_old, name);
}

QString NameForm::remark(const Document &document) const
{
    if (m_of == Of::Profile) {
        const int count = int(profilesAssumingFrom(document, m_old).size());
        return count == 0 ? QString() : tr("%n profile(s) that take their credentials from it follow.", nullptr, count);
    }
    if (m_of == Of::Session) {
        const int count = int(profilesOfSession(document, m_old).size());
        const QString stay = tr("You stay signed in.");
        return count == 0 ? stay : tr("%n profile(s) of this session follow.", nullptr, count) + u' ' + stay;
    }
    return document.contains(SectionName::ssoSession(m_name->text().trimmed()))
        ? QString()
        : tr("The session is new: you sign in to it once more.");
}

SessionForm::SessionForm(const SsoSession &session)
    : m_session(session)
    , m_startUrl(new QLineEdit(session.startUrl))
    , m_region(new RegionBox)
    , m_scopes(new QLineEdit(session.scopes.join(u", "_s)))
{
    FormGrid *grid = gridOf(this);
    m_region->setRegion(session.region);
    grid->addField([] { return tr("SSO start URL"); }, m_startUrl);
    grid->addField([] { return tr("SSO region"); }, m_region);
    grid->addField([] { return tr("SSO registration scopes"); }, m_scopes);
    connect(m_startUrl, &QLineEdit::textChanged, this, &ChangeForm::edited);
    connect(m_region, &RegionBox::regionChanged, this, &ChangeForm::edited);
    connect(m_scopes, &QLineEdit::textChanged, this, &ChangeForm::edited);
}

SsoSession SessionForm::entered() const
{
    SsoSession session = m_session;
    session.startUrl = tidyUnlessSame(m_startUrl->text(), m_session.startUrl);
    session.region = m_region->region();
    session.scopes.clear();
    for (const QString &scope : m_scopes->text().split(u',', Qt::SkipEmptyParts)) {
        if (!scope.trimmed().isEmpty())
            session.scopes.append(scope.trimmed());
    }
    return session;
}

ConfigOperation SessionForm::operation() const
{
    const SsoSession session = entered();
    ConfigOperation operation = editSession(session);
    Error problem{Error::Kind::Input, u"StartUrl"_s, session.startUrl, {}, 0};
    const bool isRegion =
        !session.region.isEmpty() && (session.region == m_session.region || isRegionName(session.region));
    if (startUrlProblem(session.startUrl) == StartUrlProblem::None && isRegion)
        return operation;
    if (!isRegion)
        problem = {Error::Kind::Input, u"Region"_s, session.region, {}, 0};
    operation.edit = [problem](Document &) -> Result<void> { return tl::unexpected(problem); };
    return operation;
}

QString SessionForm::remark(const Document &) const
{
    const SsoSession session = entered();
    if (session.startUrl == m_session.startUrl && session.region == m_session.region)
        return session.scopes == m_session.scopes ? QString() : tr("Other scopes count from your next sign-in on.");
    return tr("With another start URL or region you are signed out of this session: sign in again afterwards.");
}

DeleteSessionForm::DeleteSessionForm(const QString &session, const QStringList &profiles)
    : m_session(session)
    , m_withProfiles(new QCheckBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_withProfiles);
    keepTranslated(m_withProfiles, [this, profiles] {
        m_withProfiles->setText(
            tr("Delete its %n profile(s) as well: %1", nullptr, int(profiles.size()))
                .arg(profiles.size() <= 3 ? profiles.join(u", "_s)
                                          : QStringList(profiles.mid(0, 3)).join(u", "_s) + u", …"_s));
        m_withProfiles->setAccessibleName(m_withProfiles->text());
    });
    m_withProfiles->setVisible(!profiles.isEmpty());
    connect(m_withProfiles, &QCheckBox::toggled, this, &ChangeForm::edited);
}

ConfigOperation DeleteSessionForm::operation() const
{
    return deleteSession(m_session, m_withProfiles->isChecked());
}

QString DeleteSessionForm::remark(const Document &document) const
{
    const int left = m_withProfiles->isChecked() ? 0 : int(profilesOfSession(document, m_session).size());
    const QString signedOut = tr("You are signed out of the session first.");
    return left == 0 ? signedOut
                     : signedOut + u' ' + tr("%n profile(s) depend on it and do not work without it.", nullptr, left);
}

} // namespace ssotray
