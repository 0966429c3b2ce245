// Dates of HTTP headers and of token files.
#include "fuzz.h"

#include "aws/httpreply.h"
#include "session/publishedtoken.h"

using namespace ssotray;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    for (const QDateTime &date : {httpDate(bytes), tokenDate(QString::fromUtf8(bytes))}) {
        if (!date.isValid())
            continue;
        require(date.timeSpec() == Qt::UTC, "times are UTC");
        require(date.addSecs(-1) < date && date.toSecsSinceEpoch() != 0x7fffffffffffffff, "it can be reckoned with");
        const QString text = date.toString(Qt::ISODate);
        if (date.date().year() >= 1 && date.date().year() <= 9999)
            require(
                tokenDate(text).toSecsSinceEpoch() == date.toSecsSinceEpoch(), "written and read again it is the same");
    }
    return 0;
}
