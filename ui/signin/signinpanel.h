#pragma once

#include "base/signinmethod.h"
#include "platform/browsers.h"

#include <QPointer>
#include <QWidget>

class QUrl;

namespace ssotray {

class BrowserCard;
class BrowserChoice;
class Button;
class Clock;
class CodeCard;
class Hint;
class Notice;
class Session;
class SignInFlow;
class TimeLeft;
struct SignInStatus;

// One session's sign-in on the screen, for the wizard and for signing in again: by device code, or through a browser of
// this computer. It starts an attempt when it is told to, shows how it goes, and cancels what it started when it is
// stopped or destroyed. It opens no browser and never begins a second attempt without a click.
class SignInPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPanel(Clock &clock, QWidget *parent = nullptr);
    ~SignInPanel() override;

    // Stops what was running for another session.
    void setSession(Session *session);
    // Somebody is there to change start URL and region when they are wrong.
    void setOffersSessionChange(bool offers) { m_offersSessionChange = offers; }
    // The program of the built-in window is installed.
    void setOffersBuiltInWindow(bool offers) { m_offersBuiltInWindow = offers; }

    void setBrowsers(const QList<InstalledBrowser> &browsers);

    // Asks for a code; where a browser of this computer has worked last, offers that first and asks for nothing.
    void start();
    void stop();
    void showOpenFailed();
    // The built-in window did not open, or is gone although nobody closed it.
    void showBuiltInFailed();

Q_SIGNALS:
    void openRequested(const QUrl &url);
    // userCode: for the person to compare, empty where there is none. loopbackPort: where the window ends, on
    // 127.0.0.1; 0 where it ends by being closed.
    void builtInWindowRequested(const QUrl &url, const QString &userCode, quint16 loopbackPort);
    void sessionChangeRequested();
    // The tokens are kept.
    void signedIn();

private:
    void begin(SignInMethod method);
    void tryAgain();
    void useBrowser();
    void requestBuiltInWindow();
    void refresh();
    void showCards(const SignInStatus &status);
    void showButtons(const SignInStatus &status);
    void openWhenReady();
    void setTexts();
    static Button *addButton(QLayout *row);

    QPointer<Session> m_session;
    bool m_isRunning = false;
    bool m_isOffering = false; // the browser of this computer; nothing is asked of AWS before the click
    bool m_isToOpen = false; // by a click, as soon as there is an address
    QPointer<const SignInFlow> m_ownAttempt; // another window may be showing the same attempt, or have begun another
    bool m_offersSessionChange = false;
    bool m_offersBuiltInWindow = false;
    bool m_hasBuiltInFailed = false; // when it was asked for last
    CodeCard *m_card;
    BrowserCard *m_browserCard;
    BrowserChoice *m_browserChoice;
    Notice *m_status;
    TimeLeft *m_timeLeft;
    Button *m_retry;
    Button *m_deviceCode;
    Button *m_keep;
    Button *m_changeSession;
    Hint *m_keepHint;
    Button *m_builtIn;
    Hint *m_builtInHint;
};

} // namespace ssotray
