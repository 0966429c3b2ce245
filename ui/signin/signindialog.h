#pragma once

#include <QDialog>

class QUrl;

namespace ssotray {

class Clock;
class Session;
class SignInPanel;

// A small window for signing in to one session again. It asks for a code as soon as it is shown, closes itself after
// the approval, and deletes itself when closed, which cancels the attempt. Not modal; whoever makes it shows it.
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

    void showOpenFailed();

Q_SIGNALS:
    void openRequested(const QUrl &url);
    void signedIn(const QString &session);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    static QString explanation(Occasion occasion);

    const QString m_session;
    SignInPanel *m_panel;
};

} // namespace ssotray
