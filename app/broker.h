#pragma once

#include "aws/types.h"
#include "base/async.h"
#include "credentials/recentaskers.h"

#include <QJsonObject>
#include <QObject>
#include <QSet>

#include <functional>

namespace ssotray {

class Clock;
class RoleCredentialsCache;
class Session;
class Sessions;
class Settings;
struct CredentialsQuestion;

// Answers sso-tray-credentials: finds the session, gets the role's credentials, and puts what is wrong into the words
// and the exit code that the tool shall see. It never has the keychain ask the person anything, and raises one notice
// for each time that a session has ended, however many ask. What it does not know itself it leaves to the asking
// program, which can do the work alone. Owned by the application.
class Broker : public QObject
{
    Q_OBJECT

public:
    // All of it outlives the broker.
    struct Parts
    {
        Sessions &sessions;
        RoleCredentialsCache &credentials;
        RecentAskers &askers;
        const Settings &settings;
        Clock &clock;
        QString configPath; // of the config in force
    };
    using NameOf = std::function<QString(qint64 process)>;

    // nameOf: platform/process.h, but for tests.
    explicit Broker(Parts parts, NameOf nameOf, QObject *parent = nullptr);

    // Questions that came before wait for it: only now is known which sessions there are.
    void noteConfigRead();

    // In any case, within ten seconds.
    Async<QJsonObject> answer(const CredentialsQuestion &question, qint64 asker);

Q_SIGNALS:
    // For the first who asks since the session has ended. program may be empty.
    void signInNeeded(ssotray::Session &session, const QString &program);
    // Of one that was told: somebody has signed in, here or with the AWS CLI.
    void signInNoLongerNeeded(ssotray::Session &session);

private:
    void follow(Session &session);
    bool isAboutOurConfig(const CredentialsQuestion &question) const;
    Session *sessionOf(const CredentialsQuestion &question) const;
    Async<RoleCredentials> get(const CredentialsQuestion &question);
    QJsonObject finish(const Asker &asker, const Result<RoleCredentials> &credentials);

    const Parts m_parts;
    const NameOf m_nameOf;
    bool m_isConfigRead = false;
    SharedAnswer<void> m_configRead;
    QSet<QString> m_told; // sessions about whose end the person has been told, for an asking program
};

} // namespace ssotray
