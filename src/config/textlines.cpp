#include "config/textlines.h"

#include "config/pythontext.h"

using namespace Qt::StringLiterals;

namespace ssotray {

QByteArray replaced(QByteArrayView text, const std::vector<Replacement> &replacements)
{
    QByteArray result;
    qsizetype at = 0;
    for (const Replacement &replacement : replacements) {
        result += text.sliced(at, replacement.begin - at);
        result += replacement.bytes;
        at = replacement.end;
    }
    result += text.sliced(at);
    return result;
}

bool endsLine(QByteArrayView text)
{
    return text.isEmpty() || text.endsWith('\n') || text.endsWith('\r');
}

QByteArray lineEndBefore(QByteArrayView text, qsizetype end)
{
    const QByteArrayView line = text.first(end);
    if (line.endsWith("\r\n"))
        return "\r\n"_ba;
    return endsLine(line) && !line.isEmpty() ? line.last(1).toByteArray() : QByteArray();
}

qsizetype lastLine(QByteArrayView text)
{
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype next = python::lineAt(text, begin).next;
        if (next == text.size())
            break;
        begin = next;
    }
    return begin;
}

bool isBlank(QByteArrayView text)
{
    return python::trimmed(text).isEmpty();
}

} // namespace ssotray
