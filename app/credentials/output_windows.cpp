// Never compiled or run so far.
#include "app/credentials/output.h"

#include <cstdio>

namespace ssotray {

bool writeToOutput(const QByteArray &text)
{
    const auto size = static_cast<size_t>(text.size());
    return std::fwrite(text.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

} // namespace ssotray
