#pragma once

#include "platform/browsers.h"
#include "ui/common/translated.h"
#include "ui/wizard/wizardpage.h"

#include <memory>

class QUrl;

namespace ssotray {

class Button;
class Notice;
class SignInPanel;
struct Error;
struct WizardState;

// The second page: signing in, passed over while the stored token is good. It looks into the keychain first; only when
// the person has come here and there is no usable sign-in does it ask AWS for a code. Leaving it cancels the attempt.
class SignInPage : public WizardPage
{
    Q_OBJECT

public:
    explicit SignInPage(WizardState &state, QWidget *parent = nullptr);
    ~SignInPage() override;

    void entered(Direction direction) override;
    void left() override;
    bool isComplete() const override;

    // The program of the built-in window is installed. Before it is entered.
    void setOffersBuiltInWindow(bool offers);
    void setBrowsers(const QList<InstalledBrowser> &browsers);
    void showOpenFailed();
    void showBuiltInFailed();

Q_SIGNALS:
    void openRequested(const QUrl &url);
    // As SignInPanel's.
    void builtInWindowRequested(const QUrl &url, const QString &userCode, quint16 loopbackPort);

private:
    void lookForSignIn(Direction direction);
    void signIn();
    void showLookup(const Text &progress);
    void showLookupFailed(const Error &error);
    void showSignedIn();

    WizardState &m_state;
    std::unique_ptr<QObject> m_visit; // while the person is on the page; answers that come later are not for us
    Notice *m_lookup;
    Button *m_lookAgain;
    Button *m_signInAnyway;
    SignInPanel *m_panel;
};

} // namespace ssotray
