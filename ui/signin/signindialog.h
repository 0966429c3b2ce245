#pragma once

#include "platform/browsers.h"

#include <QDialog>
#include <QPointer>

class QUrl;

namespace ssotray {

class Clock;
class Session;
class SignInPanel;

// A small window for signing in to one session again. It begins as soon as it is shown (SignInPanel::start()), closes
// itself after the approval, and deletes itself when closed, which cancels the attempt. Not modal; whoever makes it
// shows it.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Occasion {
        Again,
        Fresh, // whoever opens it has just signed out at the access portal, so that its clock begins anew
        FreshUnheard, // the same, but AWS could not be told
    };

    SignInDialog(Session &session, Clock &clock, Occasion occasion = Occasion::Again, QWidget *parent = nullptr);

    // The name of the session that it is for.
    const QString &session() const { return m_session; }

    // The program of the built-in window is installed. Before it is shown.
    void setOffersBuiltInWindow(bool offers);
    void setBrowsers(const QList<InstalledBrowser> &browsers);
    // As openInBrowser() wants it.
    QString browserCommand() const;
    void showOpenFailed();
    void showBuiltInFailed();

Q_SIGNALS:
    void openRequested(const QUrl &url);
    // As SignInPanel's.
    void builtInWindowRequested(const QUrl &url, const QString &userCode, quint16 loopbackPort);
    void signedIn(const QString &session);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    static QString explanation(Occasion occasion);

    const QString m_session;
    const QPointer<Session> m_of;
    SignInPanel *m_panel;
};

} // namespace ssotray
