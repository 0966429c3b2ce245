#include "ui/signin/signinpanel.h"

#include "session/session.h"
#include "ui/common/button.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/translated.h"
#include "ui/signin/browsercard.h"
#include "ui/signin/browserchoice.h"
#include "ui/signin/browserpagewords.h"
#include "ui/signin/codecard.h"
#include "ui/signin/signinstatus.h"
#include "ui/signin/timeleft.h"

#include <QHBoxLayout>
#include <QUrl>

namespace ssotray {

namespace {

Notice::Tone noticeTone(SignInStatus::Tone tone)
{
    switch (tone) {
    case SignInStatus::Tone::Warning:
        return Notice::Tone::Warning;
    case SignInStatus::Tone::Error:
        return Notice::Tone::Error;
    case SignInStatus::Tone::Progress:
        break;
    }
    return Notice::Tone::Info;
}

bool isUnderWay(const SignInFlow *attempt)
{
    return attempt
        && (attempt->stage() == SignInFlow::Stage::Starting || attempt->stage() == SignInFlow::Stage::Waiting);
}

} // namespace

SignInPanel::SignInPanel(Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_card(new CodeCard)
    , m_browserCard(new BrowserCard)
    , m_browserChoice(new BrowserChoice)
    , m_status(new Notice)
    , m_timeLeft(new TimeLeft(clock))
    , m_keepHint(new Hint)
    , m_builtInHint(new Hint)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height());
    column->addWidget(m_card);
    column->addWidget(m_browserCard);
    column->addWidget(m_browserChoice, 0, Qt::AlignLeft);
    auto *builtIn = new QHBoxLayout;
    m_builtIn = addButton(builtIn);
    builtIn->addWidget(m_builtInHint, 1);
    column->addLayout(builtIn);
    column->addWidget(m_status);
    column->addWidget(m_timeLeft);
    column->addWidget(m_keepHint);
    auto *buttons = new QHBoxLayout;
    m_retry = addButton(buttons);
    m_deviceCode = addButton(buttons);
    m_keep = addButton(buttons);
    m_changeSession = addButton(buttons);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();

    connect(m_card, &CodeCard::openRequested, this, &SignInPanel::openRequested);
    connect(m_card, &CodeCard::browserRequested, this, &SignInPanel::useBrowser);
    connect(m_browserCard, &BrowserCard::accepted, this, &SignInPanel::useBrowser);
    connect(m_browserCard, &BrowserCard::openRequested, this, &SignInPanel::openRequested);
    connect(m_browserChoice, &BrowserChoice::commandChosen, this,
        [this](const QString &command) { m_session->setBrowserCommand(command); });
    connect(m_deviceCode, &Button::clicked, this, [this] { begin(SignInMethod::DeviceCode); });
    connect(m_builtIn, &Button::clicked, this, &SignInPanel::requestBuiltInWindow);
    connect(m_changeSession, &Button::clicked, this, &SignInPanel::sessionChangeRequested);
    connect(m_keep, &Button::clicked, this, [this] { m_session->keepForThisRun(); });
    connect(m_retry, &Button::clicked, this, &SignInPanel::tryAgain);
    keepTranslated(this, [this] {
        setTexts();
        refresh();
    });
}

SignInPanel::~SignInPanel()
{
    // Nothing is shown any more: hiding a button would move the focus in a window that is half gone.
    if (m_session)
        m_session->disconnect(this);
    stop();
}

void SignInPanel::setTexts()
{
    m_builtIn->setText(tr("Open built-in window"));
    m_builtInHint->setText(m_hasBuiltInFailed
            ? tr("The built-in window did not open, or has crashed. Use your own browser instead.")
            : tr("Passkeys, security keys and company devices need your own browser."));
    m_keepHint->setText(
        tr("Kept for this run only, the sign-in is in memory and nowhere else: after the app was closed you sign in "
           "again."));
    m_deviceCode->setText(tr("Show a device code instead"));
    m_keep->setText(tr("Keep for this run only"));
    m_changeSession->setText(tr("Change start URL or region"));
}

Button *SignInPanel::addButton(QLayout *row)
{
    auto *button = new Button;
    row->addWidget(button);
    return button;
}

void SignInPanel::setSession(Session *session)
{
    if (session == m_session)
        return;
    stop();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (!session)
        return;
    connect(session, &Session::changed, this, &SignInPanel::refresh);
    connect(session, &Session::signedIn, this, [this] {
        if (!m_isRunning)
            return;
        m_isRunning = false;
        Q_EMIT signedIn();
    });
}

void SignInPanel::start()
{
    m_isRunning = true;
    m_isOffering = m_session->provenMethod() == SignInMethod::Browser && !isUnderWay(m_session->attempt());
    if (m_isOffering)
        refresh();
    else if (isUnderWay(m_session->attempt()))
        begin(m_session->attempt()->method()); // joins it
    else
        begin(SignInMethod::DeviceCode);
}

void SignInPanel::begin(SignInMethod method)
{
    m_isRunning = true;
    m_isOffering = false;
    const SignInFlow *before = m_session->attempt();
    m_session->signIn(method, BrowserPageWords::now());
    if (m_session->attempt() != before)
        m_ownAttempt = m_session->attempt();
    refresh();
}

void SignInPanel::tryAgain()
{
    if (m_session->storeError())
        m_session->storeAgain();
    else if (m_session->browserAttempt())
        useBrowser();
    else if (m_session->deviceAttempt())
        begin(SignInMethod::DeviceCode);
    else
        start();
}

void SignInPanel::useBrowser()
{
    m_isToOpen = true;
    begin(SignInMethod::Browser);
}

void SignInPanel::stop()
{
    m_timeLeft->stop();
    m_isRunning = false;
    m_isOffering = false;
    m_isToOpen = false;
    const SignInFlow *own = std::exchange(m_ownAttempt, nullptr);
    if (own && m_session && m_session->attempt() == own)
        m_session->cancelSignIn();
}

void SignInPanel::setBrowsers(const QList<InstalledBrowser> &browsers)
{
    m_browserChoice->setBrowsers(browsers);
}

void SignInPanel::showOpenFailed()
{
    if (m_browserCard->isHidden())
        m_card->showOpenFailed();
    else
        m_browserCard->showOpenFailed();
}

void SignInPanel::showBuiltInFailed()
{
    m_hasBuiltInFailed = true;
    setTexts();
}

void SignInPanel::requestBuiltInWindow()
{
    m_hasBuiltInFailed = false;
    setTexts();
    if (const BrowserSignIn *browser = m_session->browserAttempt())
        Q_EMIT builtInWindowRequested(browser->address(), {}, browser->port());
    else if (const DeviceSignIn *device = m_session->deviceAttempt())
        Q_EMIT builtInWindowRequested(m_card->trustedAddress(), device->authorization().userCode, 0);
}

void SignInPanel::refresh()
{
    const SignInStatus status =
        m_isRunning && m_session && !m_isOffering ? SignInStatus::of(*m_session) : SignInStatus();
    const bool hadFocus = m_card->hasFocusInside() || m_browserCard->hasFocusInside();
    showCards(status);
    m_status->say(noticeTone(status.tone), status.text);
    showButtons(status);
    if (hadFocus && m_card->isHidden() && m_browserCard->isHidden()) { // and not to the window's Back or Cancel
        for (Button *next : {m_retry, m_deviceCode}) {
            if (next->isVisible()) {
                next->setFocus(Qt::OtherFocusReason);
                break;
            }
        }
    }
    if (status.showsCode || status.showsBrowser)
        m_timeLeft->count(*m_session->attempt());
    else
        m_timeLeft->stop();
    openWhenReady();
}

void SignInPanel::showCards(const SignInStatus &status)
{
    if (status.showsCode)
        m_card->setAuthorization(m_session->deviceAttempt()->authorization());
    if (status.showsBrowser)
        m_browserCard->showAddress(m_session->browserAttempt()->address());
    else if (m_isOffering)
        m_browserCard->showOffer();
    const bool opens = status.showsBrowser || m_isOffering || (status.showsCode && m_card->canOpen());
    m_browserChoice->setVisible(opens);
    if (opens && m_browserChoice->command() != m_session->browserCommand())
        m_browserChoice->setCommand(m_session->browserCommand());
    const bool codeIsNew = status.showsCode && m_card->isHidden();
    const bool showsBrowser = status.showsBrowser || m_isOffering;
    const bool browserIsNew = showsBrowser && m_browserCard->isHidden();
    m_card->setVisible(status.showsCode);
    m_browserCard->setVisible(showsBrowser);
    if (codeIsNew)
        m_card->focusCode();
    if (browserIsNew)
        m_browserCard->focusMain();
}

void SignInPanel::showButtons(const SignInStatus &status)
{
    m_retry->setText(status.canStoreAgain ? tr("Try again") : status.retry);
    m_retry->setVisible(status.canStoreAgain || !status.retry.isEmpty());
    const bool isByBrowser = m_isRunning && m_session && m_session->browserAttempt()
        && m_session->attempt()->stage() != SignInFlow::Stage::Approved;
    m_deviceCode->setVisible(m_isOffering || isByBrowser);
    m_keep->setVisible(status.canStoreAgain);
    m_keepHint->setVisible(status.canStoreAgain);
    m_changeSession->setVisible(status.isAboutSession && m_offersSessionChange);
    const bool hasAddress = status.showsBrowser || (status.showsCode && !m_card->trustedAddress().isEmpty());
    m_builtIn->setVisible(m_offersBuiltInWindow && hasAddress);
    m_builtInHint->setVisible(m_offersBuiltInWindow && hasAddress);
}

// The click was for the browser; there had to be an address first.
void SignInPanel::openWhenReady()
{
    const BrowserSignIn *attempt = m_session ? m_session->browserAttempt() : nullptr;
    if (!m_isToOpen || (attempt && attempt->stage() == SignInFlow::Stage::Starting))
        return;
    m_isToOpen = false;
    if (attempt && attempt->stage() == SignInFlow::Stage::Waiting)
        Q_EMIT openRequested(attempt->address());
}

} // namespace ssotray
