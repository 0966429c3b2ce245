#include "ipc/server.h"

#include "base/clock.h"
#include "ipc/protocol.h"
#include "ipc/runtimefolder.h"

#include <QLocalServer>
#include <QLocalSocket>

#include <memory>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int mostConnections = 256;
constexpr int backlog = 256; // Qt's own 50 refuses callers that come all at once
constexpr qsizetype largestQuestion = 8 * 1024; // 256 that are never finished cost a few MB
constexpr auto questionLimit = 5s;
constexpr auto takingLimit = 5s;
constexpr auto connectionLimit = 30s; // longer than any question takes to be answered

} // namespace

IpcServer::IpcServer(Handler handler, Clock &clock, PeerCheck isWelcome, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_clock(clock)
    , m_isWelcome(std::move(isWelcome))
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setListenBacklogSize(backlog);
    m_server->setMaxPendingConnections(1); // more than that waits with the system, where it costs us nothing
    connect(m_server, &QLocalServer::newConnection, this, &IpcServer::welcome);
}

Result<void> IpcServer::listen(const QString &runtimeFolder)
{
    const Result<QString> path = makeSocketFolder(runtimeFolder);
    if (!path)
        return tl::unexpected(path.error());
    if (!m_server->listen(*path))
        return failure(Error::Kind::File, u"Listen"_s, m_server->errorString());
    m_path = *path;
    return {};
}

void IpcServer::welcome()
{
    // Who waits for a place may not fill our memory either.
    const auto sockets = m_server->findChildren<QLocalSocket *>(Qt::FindDirectChildrenOnly);
    for (QLocalSocket *socket : sockets)
        socket->setReadBufferSize(largestQuestion);
    while (m_connections < mostConnections && m_server->isListening() && m_server->hasPendingConnections()) {
        QLocalSocket *socket = m_server->nextPendingConnection();
        if (socket->state() == QLocalSocket::ConnectedState && m_isWelcome(socket->socketDescriptor())) {
            serve(socket);
        } else {
            socket->abort();
            socket->deleteLater();
        }
    }
    // Qt gives up listening when there is no descriptor left for one more connection.
    if (!m_server->isListening() && !m_path.isEmpty())
        m_clock.after(1s, m_server, [this] {
            if (!m_server->isListening())
                m_server->listen(m_path);
        });
}

void IpcServer::serve(QLocalSocket *socket)
{
    ++m_connections;
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QObject::destroyed, this, [this] {
        --m_connections;
        welcome();
    });
    const auto reader = std::make_shared<FrameReader>(largestQuestion);
    auto *patience = new QObject(socket); // goes when the question is there, and the time limit with it
    m_clock.after(questionLimit, patience, [socket] { socket->abort(); });
    m_clock.after(connectionLimit, socket, [socket] { socket->abort(); });
    const auto read = [this, socket, reader, patience] {
        const auto question = reader->read(socket->readAll());
        if (!question) {
            socket->abort();
        } else if (*question) {
            delete patience;
            disconnect(socket, &QLocalSocket::readyRead, this, nullptr); // one question each
            answer(socket, **question);
        }
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

void IpcServer::answer(QLocalSocket *socket, const QJsonObject &question)
{
    m_handler(question, peerProcess(socket->socketDescriptor()))
        .then(socket, [this, socket](const Result<QJsonObject> &result) {
            const QByteArray frame = frameOf(result.value_or(QJsonObject()));
            m_clock.after(takingLimit, socket, [socket] { socket->abort(); });
            socket->write(frame);
            socket->disconnectFromServer(); // when all is written
        });
}

} // namespace ssotray
