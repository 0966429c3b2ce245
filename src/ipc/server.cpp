#include "ipc/server.h"

#include "base/clock.h"
#include "ipc/peer.h"
#include "ipc/protocol.h"
#include "ipc/runtimefolder.h"

#include <QLocalServer>
#include <QLocalSocket>

#include <memory>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int mostConnections = 256; // Qt's backlog of 50 refuses callers that come all at once
constexpr auto questionLimit = 5s;

} // namespace

IpcServer::IpcServer(Handler handler, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_clock(clock)
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setListenBacklogSize(mostConnections);
    m_server->setMaxPendingConnections(mostConnections);
    connect(m_server, &QLocalServer::newConnection, this, &IpcServer::welcome);
}

Result<void> IpcServer::listen(const QString &runtimeFolder)
{
    const Result<QString> path = makeSocketFolder(runtimeFolder);
    if (!path)
        return tl::unexpected(path.error());
    if (!m_server->listen(*path))
        return failure(Error::Kind::File, u"Listen"_s, m_server->errorString());
    return {};
}

void IpcServer::welcome()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (isPeerThisUser(socket->socketDescriptor()))
            serve(socket);
        else
            socket->abort();
    }
}

void IpcServer::serve(QLocalSocket *socket)
{
    socket->setReadBufferSize(largestFrame);
    const auto reader = std::make_shared<FrameReader>();
    auto *patience = new QObject(socket); // goes when the question is there, and the time limit with it
    m_clock.after(questionLimit, patience, [socket] { socket->abort(); });
    const auto read = [this, socket, reader, patience] {
        const auto question = reader->read(socket->readAll());
        if (!question) {
            socket->abort();
            return;
        }
        if (!*question)
            return;
        delete patience;
        socket->disconnect(this); // one question each
        m_handler(**question).then(socket, [socket](const Result<QJsonObject> &answer) {
            socket->write(frameOf(answer.value_or(QJsonObject())));
            socket->disconnectFromServer();
        });
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace ssotray
