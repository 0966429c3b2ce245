// A session's entry in the keychain.
#include "fuzz.h"

#include "session/tokenstore.h"

using namespace ssotray;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (const auto tokens = tokensFromText(QString::fromUtf8(bytesOf(data, size)))) {
        require(!tokens->startUrl.isEmpty() && !tokens->accessToken.isEmpty(), "an entry is whole or none");
        // Qt's JSON reader drops a byte order mark in front of a text. What AWS gives out is ASCII.
        const QString text = textOfTokens(*tokens);
        if (!text.contains(QChar::ByteOrderMark))
            require(tokensFromText(text) == tokens, "written and read again it is the same");
    }
    return 0;
}
