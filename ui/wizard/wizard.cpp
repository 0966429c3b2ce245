#include "ui/wizard/wizard.h"

#include "session/session.h"
#include "ui/common/translated.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/profilepage.h"
#include "ui/wizard/rolespage.h"
#include "ui/wizard/sessionpage.h"
#include "ui/wizard/signinpage.h"

#include <utility>

namespace ssotray {

Wizard::Wizard(const WizardServices &services, QWidget *parent)
    : QWizard(parent)
    , m_state{services, ProfileSetup(services.config, services.recordsPath, services.credentialsProgram)}
    , m_signInPage(new SignInPage(m_state))
    , m_rolesPage(new RolesPage(m_state))
    , m_donePage(new DonePage(m_state))
{
    setAttribute(Qt::WA_DeleteOnClose);
    keepTranslated(this, [this] { setTexts(); });
    setWizardStyle(
        ClassicStyle); // the other styles show pages on the colour of fields, which then have no shape in the dark
    setOptions(NoBackButtonOnStartPage | NoBackButtonOnLastPage | NoCancelButtonOnLastPage);
    auto *sessionPage = new SessionPage(m_state);
    setPage(SessionPageId, sessionPage);
    setPage(SignInPageId, m_signInPage);
    setPage(RolesPageId, m_rolesPage);
    setPage(ProfilePageId, new ProfilePage(m_state));
    setPage(DonePageId, m_donePage);
    const int em = fontMetrics().height();
    resize(em * 46, em * 44);

    connect(this, &QWizard::currentIdChanged, this, &Wizard::changePage);
    m_signInPage->setOffersBuiltInWindow(services.hasBuiltInWindow);
    m_signInPage->setBrowsers(services.browsers);
    connect(sessionPage, &SessionPage::repairRequested, this, &Wizard::repairRequested);
    connect(m_signInPage, &SignInPage::openRequested, this, &Wizard::openRequested);
    connect(m_signInPage, &SignInPage::builtInWindowRequested, this, &Wizard::builtInWindowRequested);
    connect(m_donePage, &DonePage::openRequested, this, &Wizard::openRequested);
    connect(m_donePage, &DonePage::startAtLoginRequested, this, &Wizard::startAtLoginRequested);
    connect(m_donePage, &DonePage::undoRequested, this, &Wizard::undoRequested);
    connect(m_donePage, &DonePage::anotherProfileRequested, this, &Wizard::beginAgain);
    connect(&m_state.setup, &ProfileSetup::saved, this, &Wizard::profilesSaved);
    m_state.setup.readConfig();
}

Wizard::~Wizard()
{
    // The pages work with our members, which go before QWizard's children would.
    // Only this signal: a bare disconnect() would cut off Qt's accessibility too, for which this window then never
    // ended.
    disconnect(this, &QWizard::currentIdChanged, this, nullptr);
    for (const int id : pageIds())
        delete page(id);
}

// QWizard's own words come translated only where Qt's translations are installed.
void Wizard::setTexts()
{
    setWindowTitle(tr("SSO Tray for AWS"));
    setButtonText(BackButton, tr("Back", "button: to the previous page"));
    setButtonText(NextButton, tr("Next", "button: to the next page"));
    setButtonText(FinishButton, tr("Finish", "button: closes the wizard after all is done"));
    setButtonText(CancelButton, tr("Cancel", "button: closes the wizard"));
}

QString Wizard::browserCommand() const
{
    return m_state.session ? m_state.session->browserCommand() : QString();
}

void Wizard::showBuiltInFailed()
{
    m_signInPage->showBuiltInFailed();
}

// It may have been the console's address.
void Wizard::showOpenFailed()
{
    if (currentPage() == m_donePage)
        m_donePage->showOpenFailed();
    else
        m_signInPage->showOpenFailed();
}

void Wizard::showStartAtLoginFailed(bool starts)
{
    m_donePage->showStartAtLoginFailed(starts);
}

void Wizard::done(int result)
{
    // A save that has begun takes a moment at most; without us nobody would hear that there is a new profile.
    if (m_state.setup.isSaving())
        return;
    if (WizardPage *step = stepAt(std::exchange(m_current, -1)))
        step->left();
    QWizard::done(result);
}

void Wizard::changePage(int id)
{
    const int before = std::exchange(m_current, id);
    if (WizardPage *step = stepAt(before))
        step->left();
    if (before == SignInPageId)
        Q_EMIT signInLeft();
    if (WizardPage *step = stepAt(id))
        step->entered(id > before ? WizardPage::Direction::Forward : WizardPage::Direction::Back);
}

void Wizard::beginAgain()
{
    m_state.setup.readConfig(); // the session is in there now
    m_rolesPage->untickAll();
    restart();
}

WizardPage *Wizard::stepAt(int id) const
{
    return qobject_cast<WizardPage *>(page(id));
}

} // namespace ssotray
