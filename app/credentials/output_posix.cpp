#include "app/credentials/output.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace ssotray {

bool writeToOutput(const QByteArray &text)
{
    std::signal(SIGPIPE, SIG_IGN);
    qsizetype written = 0;
    while (written < text.size()) {
        const ssize_t count =
            write(STDOUT_FILENO, text.constData() + written, static_cast<size_t>(text.size() - written));
        if (count >= 0) {
            written += count;
        } else if (errno == EAGAIN) { // whoever started us has left it so
            pollfd waiting{STDOUT_FILENO, POLLOUT, 0};
            poll(&waiting, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

} // namespace ssotray
