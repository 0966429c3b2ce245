#include "ui/signin/signinpanel.h"

#include "base/clock.h"
#include "session/session.h"
#include "ui/common/button.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/signin/codecard.h"
#include "ui/signin/signinstatus.h"

#include <QHBoxLayout>
#include <QUrl>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

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

} // namespace

SignInPanel::SignInPanel(Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_card(new CodeCard)
    , m_status(new Notice)
    , m_timeLeft(new Hint)
    , m_keepHint(
          new Hint(tr("Kept for this run only, the sign-in is in memory and nowhere else: after the app was closed you "
                      "sign in again.")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height());
    column->addWidget(m_card);
    column->addWidget(m_status);
    column->addWidget(m_timeLeft);
    column->addWidget(m_keepHint);
    auto *buttons = new QHBoxLayout;
    m_retry = addButton(buttons, tr("Try again"));
    m_keep = addButton(buttons, tr("Keep for this run only"));
    m_changeSession = addButton(buttons, tr("Change start URL or region"));
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();

    connect(m_card, &CodeCard::openRequested, this, &SignInPanel::openRequested);
    connect(m_changeSession, &Button::clicked, this, &SignInPanel::sessionChangeRequested);
    connect(m_keep, &Button::clicked, this, [this] { m_session->keepForThisRun(); });
    connect(m_retry, &Button::clicked, this, [this] {
        if (m_session->storeError())
            m_session->storeAgain();
        else
            start();
    });
    refresh();
}

SignInPanel::~SignInPanel()
{
    // Nothing is shown any more: hiding a button would move the focus in a window that is half gone.
    if (m_session)
        m_session->disconnect(this);
    stop();
}

Button *SignInPanel::addButton(QLayout *row, const QString &text)
{
    auto *button = new Button(text);
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
    const DeviceSignIn *before = m_session->attempt();
    m_isRunning = true;
    m_session->signIn();
    m_ownsAttempt = m_ownsAttempt || m_session->attempt() != before;
    refresh();
}

void SignInPanel::stop()
{
    m_ticking.reset();
    m_isRunning = false;
    if (std::exchange(m_ownsAttempt, false) && m_session)
        m_session->cancelSignIn();
}

void SignInPanel::showOpenFailed()
{
    m_card->showOpenFailed();
}

void SignInPanel::refresh()
{
    const SignInStatus status = m_isRunning && m_session ? SignInStatus::of(*m_session) : SignInStatus();
    if (status.showsCode)
        m_card->setAuthorization(m_session->attempt()->authorization());
    const bool codeIsNew = status.showsCode && m_card->isHidden();
    const bool hadFocus = m_card->hasFocusInside();
    m_card->setVisible(status.showsCode);
    if (codeIsNew)
        m_card->focusCode();
    m_status->say(noticeTone(status.tone), status.text);
    m_retry->setText(status.canStoreAgain ? tr("Try again") : status.retry);
    m_retry->setVisible(status.canStoreAgain || !status.retry.isEmpty());
    if (hadFocus && m_retry->isVisible())
        m_retry->setFocus(Qt::OtherFocusReason); // and not on the window's Back or Cancel
    m_keep->setVisible(status.canStoreAgain);
    m_keepHint->setVisible(status.canStoreAgain);
    m_changeSession->setVisible(status.isAboutSession && m_offersSessionChange);
    m_timeLeft->setVisible(status.showsCode);
    if (!status.showsCode) {
        m_ticking.reset();
    } else if (!m_ticking) {
        m_ticking = std::make_unique<QObject>();
        tick();
    }
}

void SignInPanel::tick()
{
    updateTimeLeft();
    m_clock.after(1s, m_ticking.get(), [this] { tick(); });
}

void SignInPanel::updateTimeLeft()
{
    const qint64 left = std::max<qint64>(0, m_clock.now().secsTo(m_session->attempt()->expiresAt()));
    const QString time = u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QChar(u'0'));
    m_timeLeft->setText(tr("The code is valid for another %1.", "minutes and seconds, like 9:41").arg(time));
}

} // namespace ssotray
