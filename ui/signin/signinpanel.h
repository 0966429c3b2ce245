#pragma once

#include <QPointer>
#include <QWidget>

#include <memory>

class QUrl;

namespace ssotray {

class Button;
class Clock;
class CodeCard;
class Hint;
class Notice;
class Session;

// One session's sign-in on the screen, for the wizard and for signing in again. It starts an attempt when it is told
// to, shows how it goes, and cancels what it started when it is stopped or destroyed. It opens no browser and never
// begins a second attempt without a click.
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

    void start();
    void stop();
    void showOpenFailed();

Q_SIGNALS:
    void openRequested(const QUrl &url);
    void sessionChangeRequested();
    // The tokens are kept.
    void signedIn();

private:
    void refresh();
    void updateTimeLeft();
    void tick();
    Button *addButton(QLayout *row, const QString &text);

    Clock &m_clock;
    QPointer<Session> m_session;
    bool m_isRunning = false;
    bool m_ownsAttempt = false; // another window may be showing the same attempt
    bool m_offersSessionChange = false;
    std::unique_ptr<QObject> m_ticking;
    CodeCard *m_card;
    Notice *m_status;
    Hint *m_timeLeft;
    Button *m_retry;
    Button *m_keep;
    Button *m_changeSession;
    Hint *m_keepHint;
};

} // namespace ssotray
