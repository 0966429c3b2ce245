#pragma once

#include "ui/signin/signindialog.h"

#include <QObject>
#include <QPointer>

namespace ssotray {

class BrowserProcess;
class ConfigFacts;
class SecretClipboard;
class Services;
class Wizard;
struct BrowserOrder;

// The windows in which a person signs in: the wizard, the small one for a session that is there already, and the
// built-in browser that either of them opens. It owns them, and opens the person's own browser for them.
class SignInWindows : public QObject
{
    Q_OBJECT

public:
    // builtInProxy: the setting's address of the proxy, which the built-in browser takes as well; perhaps empty.
    SignInWindows(Services &services, ConfigFacts &config, SecretClipboard &clipboard, QString builtInProxy,
        QObject *parent = nullptr);
    ~SignInWindows() override;

    void openWizard();
    // Nothing when there is no such session.
    void openSignIn(const QString &session, SignInDialog::Occasion occasion);

    void closeAll();

Q_SIGNALS:
    void signedIn(const QString &session); // in the small window
    void undoRequested();
    void repairRequested();

private:
    template <class Window>
    void connectBrowsers(Window *window);
    template <class Window>
    void openFor(Window *window, const QUrl &url);
    template <class Window>
    void openBuiltIn(Window *window, BrowserOrder order);

    Services &m_services;
    ConfigFacts &m_config;
    SecretClipboard &m_clipboard;
    const QString m_builtInProxy;
    QPointer<Wizard> m_wizard;
    QPointer<SignInDialog> m_signIn;
    QPointer<BrowserProcess> m_builtIn;
};

} // namespace ssotray
