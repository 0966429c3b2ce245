#pragma once

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "aws/portalclient.h"
#include "session/sessions.h"
#include "storage/sessionrecords.h"
#include "support/manualclock.h"
#include "support/moodykeychain.h"
#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace ssotray {

// What is there before and after any program of ours runs: a server in AWS's place, the keychain, a home, the time.
struct SessionWorld
{
    QTemporaryDir dir{folderInMemory()};
    ScriptedServer server;
    ManualClock clock;
    MoodyKeychain keychain;

    // For another program in the same world.
    SessionWorld &world() { return *this; }

    // Where a system has one: there are hundreds of durable saves in two days. For QTemporaryDir.
    static QString folderInMemory();
    static SsoSession mySso();

    // Tokens of mySso(), "access-1" and "refresh-1", that live an hour and have this much of it left.
    SessionTokens tokensWithLeft(std::chrono::seconds left) const;
    // Puts the tokens into the keychain, and tells what rests there, past all marks for removal.
    void store(const SessionTokens &tokens);
    std::optional<SessionTokens> stored();

    // --- the script ---
    // Registration, a code, and the tokens "access-new" and "refresh-new" at the first poll.
    void answerSignIn();
    // In place of what /token has said so far. Without a refresh token when that is empty.
    void answerToken(const QString &access, const QString &refresh);
    void refuseToken(int status, const QByteArray &exception);
    int requestsTo(const QString &path) const { return static_cast<int>(server.requests(path).size()); }
    int renewals() const; // how often a refresh token was sent
    int logouts() const { return requestsTo(QStringLiteral("/logout")); }

    // --- files ---
    QString cacheFolder() const { return dir.filePath(QStringLiteral("aws/sso/cache")); }
    QString cliCacheFolder() const { return dir.filePath(QStringLiteral("aws/cli/cache")); }
    QString tokenFilePath(const QString &name = mySso().name) const;
    // As another program does it: in place, no lock.
    void writeTokenFile(const QByteArray &content, const QString &name = mySso().name) const;
    // What `aws sso login` leaves for mySso(), with the access token "cli-access".
    QJsonObject cliToken(std::chrono::seconds left) const;
    void writeCliToken(const QJsonObject &token) const;
    // Nothing when there is no such file.
    std::optional<QByteArray> bytesOf(const QString &path) const;
};

// One program of ours in that world, while it runs. A second one is another program, or the same after a restart.
struct SessionProgram
{
    explicit SessionProgram(SessionWorld &world);

    SessionServices services();
    std::unique_ptr<Session> newSession(const SsoSession &definition = SessionWorld::mySso());

    // No request of this program is under way.
    bool isIdle() const;

    ManualClock &clock;
    JsonHttp http;
    OidcClient oidc;
    PortalClient portal;
    SessionRecords records;
    TokenStore tokens;
    const PublishedTokens published;
    const CliCache cliCache;
    QString lockFolder;
};

// The usual case: one program with one session, of which nothing has been asked yet.
struct OneSession : SessionWorld, SessionProgram
{
    OneSession()
        : SessionProgram(world())
        , session(newSession())
    {
    }

    using SessionWorld::clock;

    std::unique_ptr<Session> session;
};

// Lets the event loop run until the condition holds. False when that takes ten seconds.
bool waitUntil(const std::function<bool()> &condition);

template <class T>
Result<T> waitFor(const Async<T> &answer)
{
    if (!waitUntil([&] { return answer.isFinished(); }))
        return failure(Error::Kind::Timeout, QStringLiteral("TestTimeout"));
    return answer.result();
}

// Starts a sign-in and waits until it is approved; the script must be answerSignIn()'s or as willing.
bool signInAndWait(Session &session, ManualClock &clock);

} // namespace ssotray
