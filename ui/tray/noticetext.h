#pragma once

#include "session/session.h"

#include <QCoreApplication>

namespace ssotray {

// The token of a session that AWS tools read without us, and how long it goes on working.
struct PublishedUntil
{
    QString session;
    QDateTime until; // UTC
};

// The words of one notice, for a person who is looking elsewhere. Values without a secret; who shows them, and what the
// button does, is the application's business.
struct NoticeText
{
    Q_DECLARE_TR_FUNCTIONS(NoticeText)

public:
    QString title = {};
    QString body = {}; // may be empty
    QString actionText = {}; // empty: there is nothing to press

    static NoticeText ended(const QString &session);
    // A tool has asked for credentials, and there are none. program: as it calls itself, to be shown; may be empty.
    static NoticeText asked(const QString &session, Session::State state, const QString &program);
    static NoticeText endsSoon(const QString &session, const SessionEnd &end, const QDateTime &now);
    static NoticeText signedIn(const QString &session, const std::optional<SessionEnd> &end, const QDateTime &now);
    static NoticeText signedOut(const QString &session, const SignOutDebts &debts);
    static NoticeText movedToKeychain(const QString &session);
    static NoticeText notMovedToKeychain(const QString &session, const Error &error);
    // Those that have ended already are left out; without a body there is nothing to say.
    static NoticeText quitting(const QList<PublishedUntil> &sessions, const QDateTime &now);
    static NoticeText noTray();
    static NoticeText proxyPassword(const QString &proxy);
    // The keychain has not taken it.
    static NoticeText proxyPasswordNotKept(const Error &error);
    // A second launch asked for another AWS_CONFIG_FILE than the one in force.
    static NoticeText otherConfigFile(const QString &current, const QString &asked);
    // Another program has written the config over a change of ours (config/editkeeper.h).
    static NoticeText editMadeAgain();
    static NoticeText editLost();
    // ahead: what this computer's clock shows minus what it should; negative when it is slow.
    static NoticeText wrongClock(std::chrono::seconds ahead);
};

} // namespace ssotray
