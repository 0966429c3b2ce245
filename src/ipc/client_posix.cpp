// With the system's own calls: QLocalSocket and its library would take as long to load as all the rest of a small
// program that asks (product.md §8).
#include "ipc/client.h"

#include "ipc/peer.h"
#include "ipc/protocol.h"
#include "ipc/runtimefolder.h"

#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Deadline = std::chrono::steady_clock::time_point;

constexpr auto refusalPatience = 200ms;
constexpr auto refusalPause = 10ms;

auto noApp()
{
    return failure(Error::Kind::Offline, u"NoApp"_s);
}

// A connection to the app's socket, closed when it goes. Waits in poll() alone, and no longer than until the deadline.
class Connection
{
public:
    explicit Connection(Deadline deadline)
        : m_deadline(deadline)
    {
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection() { close(); }

    int descriptor() const { return m_descriptor; }

    Result<void> open(const QByteArray &path)
    {
        const Deadline patience = std::min(std::chrono::steady_clock::now() + refusalPatience, m_deadline);
        while (!tryOpen(path)) {
            const bool isThere = errno == ECONNREFUSED || errno == EAGAIN;
            if (!isThere || std::chrono::steady_clock::now() >= patience)
                return noApp();
            std::this_thread::sleep_for(refusalPause);
        }
        return {};
    }

    Result<void> write(const QByteArray &bytes)
    {
        qsizetype written = 0;
        while (written < bytes.size()) {
            if (Result<void> possible = wait(POLLOUT); !possible)
                return possible;
            const ssize_t count =
                ::write(m_descriptor, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
            if (count < 0 && errno != EAGAIN && errno != EINTR)
                return noApp();
            written += std::max<ssize_t>(count, 0);
        }
        return {};
    }

    Result<QJsonObject> read()
    {
        FrameReader reader;
        std::array<char, 4096> buffer;
        for (;;) {
            if (const Result<void> possible = wait(POLLIN); !possible)
                return tl::unexpected(possible.error());
            const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
            if (count < 0 && (errno == EAGAIN || errno == EINTR))
                continue;
            if (count <= 0)
                return noApp();
            const auto message = reader.read(QByteArray(buffer.data(), count));
            if (!message)
                return tl::unexpected(message.error());
            if (*message)
                return **message;
        }
    }

private:
    bool tryOpen(const QByteArray &path)
    {
        close();
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.constData(),
            std::min(static_cast<size_t>(path.size()), sizeof address.sun_path - 1));
        m_descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
        // Where this fails the first call that waits does, too.
        fcntl(m_descriptor, F_SETFD, FD_CLOEXEC);
        fcntl(m_descriptor, F_SETFL, O_NONBLOCK);
        return connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }

    Result<void> wait(short event) const
    {
        for (;;) {
            const auto left =
                std::chrono::ceil<std::chrono::milliseconds>(m_deadline - std::chrono::steady_clock::now());
            pollfd waiting{m_descriptor, event, 0};
            const int count = left > 0ms ? poll(&waiting, 1, static_cast<int>(left.count())) : 0;
            if (count > 0)
                return {};
            if (count == 0)
                return failure(Error::Kind::Timeout, u"NoAnswer"_s);
            if (errno != EINTR)
                return noApp();
        }
    }

    void close()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = -1;
    }

    const Deadline m_deadline;
    int m_descriptor = -1;
};

} // namespace

Result<QJsonObject> askRunningApp(
    const QString &runtimeFolder, const QJsonObject &question, std::chrono::milliseconds limit)
{
    const Result<QString> path = socketPath(runtimeFolder);
    if (!path)
        return tl::unexpected(path.error());
    // An app that leaves while we write shall not end us; Qt's own sockets do the same.
    std::signal(SIGPIPE, SIG_IGN);
    Connection app(std::chrono::steady_clock::now() + limit);
    if (const Result<void> opened = app.open(QFile::encodeName(*path)); !opened)
        return tl::unexpected(opened.error());
    // Whoever took our socket's place would get what we ask and could answer what it likes.
    if (!isPeerThisUser(app.descriptor()))
        return failure(Error::Kind::Offline, u"OtherUser"_s);
    if (const Result<void> asked = app.write(frameOf(question)); !asked)
        return tl::unexpected(asked.error());
    return app.read();
}

} // namespace ssotray
