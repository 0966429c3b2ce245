#pragma once

#include "app/services.h"
#include "ui/common/secretclipboard.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QJsonObject;

namespace ssotray {

struct CommandLine;
class IpcServer;
class ProcessLock;
class SignInDialog;
class TrayIcon;
class Wizard;

// The app with its tray icon and windows. It owns everything, opens windows when somebody asks for them, and carries
// facts between rooms: what the config defines decides which sessions there are and which of them publish their token.
class Application : public QObject
{
    Q_OBJECT

public:
    // lock: held for as long as the app runs, so that there is one for each instance.
    Application(std::unique_ptr<Services> services, std::shared_ptr<ProcessLock> lock, QObject *parent = nullptr);
    ~Application() override;

    void start(const CommandLine &line);

private:
    void carryOut(const CommandLine &line);
    Async<QJsonObject> answerSecondLaunch(const QJsonObject &question);
    void readConfig();
    void openWizard();
    void signIn(const QString &session);

    const std::unique_ptr<Services> m_services;
    const std::shared_ptr<ProcessLock> m_lock;
    SecretClipboard m_clipboard;
    std::unique_ptr<IpcServer> m_ipc;
    std::unique_ptr<TrayIcon> m_tray;
    QPointer<Wizard> m_wizard;
    QPointer<SignInDialog> m_signInDialog;
};

} // namespace ssotray
