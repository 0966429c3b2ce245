// The head of a request to our listener on 127.0.0.1.
#include "fuzz.h"

#include "platform/loopbackhead.h"

using namespace ssotray;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray head = bytesOf(data, size);
    const ReadHead read = readHead(head, 40000);
    require(read.status == 0 || read.status == 400 || read.status == 421, "a status that we know");
    if (read.status == 0) {
        require(read.request.target.startsWith('/') && !read.request.method.isEmpty(), "well-formed is well-formed");
        require(!read.request.target.contains(' ') && !read.request.target.contains('\n'), "one target");
        require(readHead(head + "\r\nHost: attacker.example", 40000).status == 421, "other names are never served");
    }
    return 0;
}
