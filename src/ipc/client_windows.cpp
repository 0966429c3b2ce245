// Never compiled or run so far.
#include "ipc/client.h"

#include "ipc/peer.h"
#include "ipc/protocol.h"
#include "ipc/runtimefolder.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace ssotray {

Result<QJsonObject> askRunningApp(
    const QString &runtimeFolder, const QJsonObject &question, std::chrono::milliseconds limit)
{
    const Result<QString> path = socketPath(runtimeFolder);
    if (!path)
        return tl::unexpected(path.error());
    const QDeadlineTimer deadline(limit);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(*path); // waits for a free instance of the pipe by itself
    if (!socket.waitForConnected(left()))
        return failure(Error::Kind::Offline, u"NoApp"_s);
    // Whoever took our socket's place would get what we ask and could answer what it likes.
    if (!isPeerThisUser(socket.socketDescriptor()))
        return failure(Error::Kind::Offline, u"OtherUser"_s);
    socket.write(frameOf(question));
    FrameReader reader;
    for (;;) {
        const auto message = reader.read(socket.readAll());
        if (!message)
            return tl::unexpected(message.error());
        if (*message)
            return **message;
        if (!socket.waitForReadyRead(left())) {
            return deadline.hasExpired() ? failure(Error::Kind::Timeout, u"NoAnswer"_s)
                                         : failure(Error::Kind::Offline, u"NoApp"_s);
        }
    }
}

} // namespace ssotray
