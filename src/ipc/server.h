#pragma once

#include "base/async.h"
#include "ipc/peer.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

class QLocalServer;
class QLocalSocket;

namespace ssotray {

class Clock;

// Answers the other programs of this user: who asks for credentials, and a second launch. One question for each
// connection, 256 connections at a time; further ones wait for a place. Peers of another user, wrong frames, whoever
// takes longer than 5 s to ask or to take the answer, and whatever is not over after 30 s is cut off. It does not know
// what is asked. The app owns it and must hold the instance lock first: listening replaces a socket file that is there
// (spec/security.md §0.9).
class IpcServer : public QObject
{
    Q_OBJECT

public:
    // asker: the process that asks, 0 when the system does not tell (ipc/peer.h).
    using Handler = std::function<Async<QJsonObject>(const QJsonObject &question, qint64 asker)>;
    using PeerCheck = std::function<bool(qintptr socketDescriptor)>;

    IpcServer(Handler handler, Clock &clock, PeerCheck isWelcome = isPeerThisUser, QObject *parent = nullptr);

    // Errors: those of makeSocketFolder(), File "Listen" with the system's words.
    Result<void> listen(const QString &runtimeFolder);

private:
    void welcome();
    void serve(QLocalSocket *socket);
    void answer(QLocalSocket *socket, const QJsonObject &question);

    const Handler m_handler;
    Clock &m_clock;
    const PeerCheck m_isWelcome;
    QString m_path; // where it listens
    QLocalServer *m_server;
    int m_connections = 0;
};

} // namespace ssotray
