// A file of ~/.aws/sso/cache, which every tool writes in its own way.
#include "fuzz.h"

#include "session/publishedtoken.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ssotray;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // In memory where the system has such a folder.
    static const QTemporaryDir folder(QFile::exists(u"/dev/shm"_s) ? u"/dev/shm/fuzz-XXXXXX"_s : u"fuzz-XXXXXX"_s);
    static const PublishedTokens tokens(folder.path());
    const QString session = u"my-sso"_s;
    const QByteArray bytes = bytesOf(data, size);
    QFile file(tokens.pathOf(session));
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "a file to read");
    file.close();

    const auto found = tokens.look(session);
    if (found && *found)
        require((*found)->expiresAt.isValid() && !(*found)->accessToken.isEmpty(), "a token and its end");
    const auto secrets = tokens.secrets(session);
    require(!secrets || (found && *found && (*found)->isForeign && secrets->content == bytes),
        "secrets only of another program's file");
    return 0;
}
