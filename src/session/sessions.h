#pragma once

#include "session/session.h"

#include <QHash>

namespace ssotray {

// All sessions, one object for each name for as long as the program runs. Owned by the application, which tells it what
// the config defines; it does not read the config.
class Sessions : public QObject
{
    Q_OBJECT

public:
    explicit Sessions(SessionServices services, QObject *parent = nullptr);

    // The session of this name, made or redefined as needed.
    Session &open(const SsoSession &definition);

    // What the config defines now, in its order. Sessions that are gone from it stay open for whoever uses them.
    void setDefined(const QList<SsoSession> &definitions);
    QList<Session *> defined() const { return m_defined; }
    // The one of this name among them, or null.
    Session *find(const QString &name) const;

    // From now on keeps the defined sessions signed in, quietly: all are looked up in the keychain, and renewed when it
    // is time. It looks at the time of day every 30 s, or sooner when something is due sooner, because a long timer
    // stands still while the computer sleeps (spec/security.md §6). Time that jumped counts as waking up.
    void keepSignedIn();

    // The computer woke up, or the network may be back: whatever was put off is tried at once.
    void lookAtOnce();

    // Gives a defined session another name: edit() replaces it in the config, and the sign-in moves along, from the
    // keychain or from memory. Errors: those of edit(), of the keychain, of lockSession(); then nothing was changed.
    Async<void> rename(const QString &from, const QString &to, const std::function<Async<void>()> &edit);

    // Signs out of all defined sessions: see Session::signOut(). The answer comes after the first try at everything.
    Async<void> signOutEverywhere(const std::function<QList<CliCachedRole>(const QString &session)> &rolesOf);

    // Answers when no session is being renewed, at the latest after the limit.
    Async<void> settled(std::chrono::milliseconds limit);

Q_SIGNALS:
    void definedChanged();
    void sessionAdded(ssotray::Session &session); // there is one more than ever before
    void ticked(); // time has passed: what depends on it may have changed

private:
    struct Renaming;
    Async<void> renameUnderLock(const Renaming &renaming, const std::shared_ptr<ProcessLock> &lock);
    Async<void> renameWithEntry(
        const Renaming &renaming, const std::optional<SessionTokens> &entry, const std::shared_ptr<ProcessLock> &lock);
    Async<void> renameInMemory(const Renaming &renaming);
    void watchTheTime(const QDateTime &expected);
    void lookAgainIn(std::chrono::seconds pause);
    void lookSoonerFor(const Session &session);
    void noticeClockSetBack();

    const SessionServices m_services;
    QHash<QString, Session *> m_byName; // children
    QList<Session *> m_defined;
    bool m_keepsSignedIn = false;
    QDateTime m_nextLook;
    QDateTime m_lastSeen; // the time of day
    std::unique_ptr<QObject> m_timer; // ends the waiting of an earlier look
};

} // namespace ssotray
