#include "parentwatch.h"

#include <cerrno>
#include <csignal>

namespace ssotray::emulator {

bool processExists(qint64 pid)
{
    // Signal 0 only asks. EPERM: it exists, and belongs to somebody else.
    return kill(pid_t(pid), 0) == 0 || errno == EPERM;
}

} // namespace ssotray::emulator
