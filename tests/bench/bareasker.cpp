// bare-asker: the least that a program can be which asks the app one question, without any library but C's. What
// sso-tray-credentials takes longer is what Qt and we cost. Called with the socket's path and a question in JSON.

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstring>

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, argv[1], sizeof address.sun_path - 1);
    if (connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return 3;

    static char buffer[4 + 65536];
    const size_t size = std::strlen(argv[2]) + 1; // and the protocol's version
    for (size_t index = 0; index < 4; ++index)
        buffer[index] = static_cast<char>(static_cast<uint32_t>(size) >> (24 - 8 * index));
    buffer[4] = 1;
    std::memcpy(buffer + 5, argv[2], size - 1);
    if (write(descriptor, buffer, 4 + size) != static_cast<ssize_t>(4 + size))
        return 3;

    size_t have = 0;
    size_t expected = 4;
    while (have < expected) {
        const ssize_t count = read(descriptor, buffer + have, sizeof buffer - have);
        if (count <= 0)
            return 3;
        have += static_cast<size_t>(count);
        if (have >= 4) {
            expected = 4;
            for (size_t index = 0; index < 4; ++index)
                expected += static_cast<size_t>(static_cast<unsigned char>(buffer[index])) << (24 - 8 * index);
        }
    }
    return write(STDOUT_FILENO, buffer + 5, expected - 5) == static_cast<ssize_t>(expected - 5) ? 0 : 3;
}
