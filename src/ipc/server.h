#pragma once

#include "base/async.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

class QLocalServer;
class QLocalSocket;

namespace ssotray {

class Clock;

// Answers the other programs of this user: a second launch today. One question for each connection; peers of another
// user, wrong frames and whoever takes longer than 5 s are cut off. The app owns it and must hold the instance lock
// first: listening replaces a socket file that is there (spec/security.md §0.9).
class IpcServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Async<QJsonObject>(const QJsonObject &question)>;

    IpcServer(Handler handler, Clock &clock, QObject *parent = nullptr);

    // Errors: those of makeSocketFolder(), File "Listen" with the system's words.
    Result<void> listen(const QString &runtimeFolder);

private:
    void welcome();
    void serve(QLocalSocket *socket);

    const Handler m_handler;
    Clock &m_clock;
    QLocalServer *m_server;
};

} // namespace ssotray
