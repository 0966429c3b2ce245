#pragma once

#include "app/broker.h"
#include "app/configfacts.h"
#include "app/connectioncheck.h"
#include "app/noticeboard.h"
#include "app/roleactions.h"
#include "app/services.h"
#include "app/sessionactions.h"
#include "app/sessionlog.h"
#include "app/surroundings.h"
#include "app/tray.h"
#include "app/windows.h"
#include "ui/common/secretclipboard.h"

#include <QObject>

#include <memory>

class QJsonObject;

namespace ssotray {

struct CommandLine;
class IpcServer;
class Languages;
class LogBuffer;
class ProcessLock;

// The app with its tray icon and windows. It owns everything and connects it: what a person wants in one place is
// carried out in another.
class Application : public QObject
{
    Q_OBJECT

public:
    // lock: held for as long as the app runs, so that there is one for each instance. languages and log outlive it.
    Application(std::unique_ptr<Services> services, std::shared_ptr<ProcessLock> lock, Languages &languages,
        const LogBuffer &log, QObject *parent = nullptr);
    ~Application() override;

    void start(const CommandLine &line);

    // What the event loop ends with when the app is to be started again.
    static constexpr int restartExitCode = 100;

private:
    void connectAll();
    void goOnWithoutTray();
    void applySettings();
    void listen();
    Async<QJsonObject> answer(const QJsonObject &question, qint64 asker);
    void carryOut(const CommandLine &line);
    Async<QJsonObject> answerSecondLaunch(const QJsonObject &question);
    void signIn(const QString &session);
    void quit();
    void restart();
    void exitWhenSettled(int code, std::chrono::milliseconds notBefore);

    const std::unique_ptr<Services> m_services;
    const std::shared_ptr<ProcessLock> m_lock;
    Languages &m_languages;
    SessionLog m_sessionLog; // before anything makes a session
    SecretClipboard m_clipboard;
    ConfigFacts m_config;
    NoticeBoard m_notices;
    Broker m_broker;
    SessionActions m_sessionActions;
    RoleActions m_roleActions;
    Surroundings m_surroundings;
    ConnectionCheck m_check;
    Windows m_windows;
    Tray m_tray;
    std::unique_ptr<IpcServer> m_ipc;
    QString m_language; // as it was set last
    bool m_isInBackground = false; // started with no window
    bool m_isQuitting = false;
};

} // namespace ssotray
