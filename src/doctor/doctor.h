#pragma once

#include "base/async.h"
#include "base/checkstep.h"
#include "base/valueinforce.h"
#include "doctor/keychaincheck.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ssotray {

class Clock;
class ConfigFile;
class JsonHttp;
class SecretStore;
class Session;
class Sessions;

// What the check looks at: the very services that the app works with, so that its verdict is the app's own reality. All
// of it outlives the doctor.
struct DoctorServices
{
    JsonHttp &http;
    Sessions &sessions;
    SecretStore &keychain; // one that never asks for it to be unlocked
    ConfigFile &config;
    Clock &clock;
    ValueInForce configFile; // since the start
    ValueInForce credentialsFile;
    std::function<bool()> hasTrayIcon;
    // doctor/hostlookup.h
    std::function<Async<QStringList>(const QString &name, QObject *owner)> lookUp;
    std::function<Async<void>(const QString &host, quint16 port, QObject *owner)> connect;
};

// The connection check: what of this computer and of the way to AWS is in order, one step after the other. A step that
// fails hides no other one, and none needs the network, the keychain or a readable config in order to say what is
// wrong. It changes nothing and keeps no secret; a session whose token has run out may be renewed by it, as by every
// use. Owned by the application.
class Doctor : public QObject
{
    Q_OBJECT

public:
    explicit Doctor(DoctorServices services, QObject *parent = nullptr);
    ~Doctor() override;

    // Begins, from the first step on. For the sessions that are defined now; without any, for AWS in us-east-1.
    void run();
    // What was not done yet counts as skipped.
    void cancel();

    bool isRunning() const { return m_isRunning; }
    // All of them, in their order; empty before the first run.
    const QList<CheckStep> &steps() const { return m_steps; }

Q_SIGNALS:
    void changed(); // steps() or isRunning()

private:
    using Work = std::function<Async<void>()>;

    void addOfThisComputer();
    void addRoute(Session *session);
    void goOn();
    void set(const CheckStep &step);
    Async<void> done(const CheckStep &step);

    Async<void> checkFiles();
    Async<void> checkConfig();
    Async<void> checkKeychain();
    Async<void> checkTray();

    const DoctorServices m_services;
    KeychainCheck m_keychainCheck;
    QList<CheckStep> m_steps;
    QList<Work> m_work; // still to be done
    bool m_isRunning = false;
    std::unique_ptr<QObject> m_run; // ends all that waits for an answer
};

} // namespace ssotray
