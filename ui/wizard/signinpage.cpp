#include "ui/wizard/signinpage.h"

#include "session/session.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/common/translated.h"
#include "ui/signin/signinpanel.h"
#include "ui/wizard/wizardstate.h"

#include <QUrl>
#include <QVBoxLayout>
#include <QWizard>

namespace ssotray {

SignInPage::SignInPage(WizardState &state, QWidget *parent)
    : WizardPage(parent)
    , m_state(state)
    , m_lookup(new Notice)
    , m_lookAgain(new Button)
    , m_signInAnyway(new Button)
    , m_panel(new SignInPanel(state.services.clock))
{
    keepTranslated(this, [this] {
        setTitle(tr("Sign in"));
        setIntroduction(
            tr("Approve the sign-in in a browser, with the user name, password or passkey of your organization."));
        m_lookAgain->setText(tr("Try again"));
        m_signInAnyway->setText(tr("Sign in again"));
    });
    m_panel->setOffersSessionChange(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_lookAgain);
    buttons->addWidget(m_signInAnyway);
    buttons->addStretch();
    column()->addWidget(m_lookup);
    column()->addLayout(buttons);
    column()->addWidget(m_panel, 1);
    column()->addStretch(); // for when the panel is not there

    connect(m_lookAgain, &Button::clicked, this, [this] { lookForSignIn(Direction::Forward); });
    connect(m_signInAnyway, &Button::clicked, this, &SignInPage::signIn);
    connect(m_panel, &SignInPanel::openRequested, this, &SignInPage::openRequested);
    connect(m_panel, &SignInPanel::builtInWindowRequested, this, &SignInPage::builtInWindowRequested);
    connect(m_panel, &SignInPanel::sessionChangeRequested, this, [this] { wizard()->back(); });
    connect(m_panel, &SignInPanel::signedIn, this, [this] {
        ++m_state.signIns;
        showSignedIn();
        goOn();
    });
}

SignInPage::~SignInPage() = default;

void SignInPage::entered(Direction direction)
{
    m_visit = std::make_unique<QObject>();
    m_panel->setSession(m_state.session);
    setFocus(Qt::OtherFocusReason); // not on Back, where it went when Next was disabled
    lookForSignIn(direction);
}

void SignInPage::left()
{
    m_visit.reset();
    m_panel->stop();
}

bool SignInPage::isComplete() const
{
    return m_state.session && m_state.session->state() == Session::State::SignedIn && m_panel->isHidden();
}

void SignInPage::lookForSignIn(Direction direction)
{
    m_panel->hide();
    showLookup([] { return tr("Looking for an earlier sign-in in the keychain…"); });
    m_state.session->accessToken().then(m_visit.get(), [this, direction](const Result<Secret> &token) {
        if (token) {
            showSignedIn();
            if (direction == Direction::Forward)
                goOn();
        } else if (token.error().kind == Error::Kind::SignIn) {
            signIn();
        } else {
            // Perhaps there is a good sign-in behind this: a new one is the person's decision.
            showLookupFailed(token.error());
        }
    });
}

void SignInPage::signIn()
{
    showLookup([] { return QString(); });
    m_panel->show();
    m_panel->start();
    Q_EMIT completeChanged();
}

void SignInPage::showLookup(const Text &progress)
{
    m_lookup->say(Notice::Tone::Info, progress);
    m_lookAgain->hide();
    m_signInAnyway->hide();
    Q_EMIT completeChanged();
}

void SignInPage::showLookupFailed(const Error &error)
{
    m_lookup->say(Notice::Tone::Warning, [error] { return ErrorText::of(error); });
    m_lookAgain->show();
    m_signInAnyway->show();
    Q_EMIT completeChanged();
}

void SignInPage::showSignedIn()
{
    m_panel->hide();
    showLookup([name = m_state.session->definition().name] { return tr("You are signed in to %1.").arg(name); });
    m_signInAnyway->show();
}

void SignInPage::setOffersBuiltInWindow(bool offers)
{
    m_panel->setOffersBuiltInWindow(offers);
}

void SignInPage::setBrowsers(const QList<InstalledBrowser> &browsers)
{
    m_panel->setBrowsers(browsers);
}

void SignInPage::showBuiltInFailed()
{
    m_panel->showBuiltInFailed();
}

void SignInPage::showOpenFailed()
{
    m_panel->showOpenFailed();
}

} // namespace ssotray
