#include "ipc/client.h"

#include "base/clock.h"
#include "ipc/peer.h"
#include "ipc/protocol.h"
#include "ipc/runtimefolder.h"

#include <QLocalSocket>

#include <memory>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto answerLimit = 5s;

} // namespace

Async<QJsonObject> askRunningApp(
    const QString &runtimeFolder, const QJsonObject &question, Clock &clock, QObject *owner)
{
    const Result<QString> path = socketPath(runtimeFolder);
    if (!path)
        return failed<QJsonObject>(path.error());
    const Answer<QJsonObject> answer;
    const auto reader = std::make_shared<FrameReader>();
    auto *socket = new QLocalSocket(owner);
    const auto end = [socket, answer](Result<QJsonObject> result) {
        answer.give(std::move(result));
        socket->disconnect();
        socket->deleteLater();
    };
    QObject::connect(socket, &QLocalSocket::connected, socket, [socket, question, end] {
        // Whoever took our socket's place would get what we ask and could answer what it likes.
        if (isPeerThisUser(socket->socketDescriptor()))
            socket->write(frameOf(question));
        else
            end(failure(Error::Kind::Offline, u"OtherUser"_s));
    });
    QObject::connect(socket, &QLocalSocket::readyRead, socket, [socket, reader, end] {
        const auto message = reader->read(socket->readAll());
        if (!message)
            end(tl::unexpected(message.error()));
        else if (*message)
            end(**message);
    });
    QObject::connect(
        socket, &QLocalSocket::errorOccurred, socket, [end] { end(failure(Error::Kind::Offline, u"NoApp"_s)); });
    clock.after(answerLimit, socket, [end] { end(failure(Error::Kind::Timeout, u"NoAnswer"_s)); });
    socket->connectToServer(*path);
    return answer.future();
}

} // namespace ssotray
