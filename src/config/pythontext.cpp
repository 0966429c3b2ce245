#include "config/pythontext.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace ssotray::python {
namespace {

bool isAsciiSpace(uchar byte)
{
    return byte == ' ' || (byte >= 0x09 && byte <= 0x0d) || (byte >= 0x1c && byte <= 0x1f);
}

// Nearly all lines begin and end with one; the rules about white space need not be asked then.
bool isUsualLetter(char byte)
{
    return byte > ' ' && byte < 0x7f;
}

// Where str.splitlines() cuts beyond LF and CR; the length of the separator at this place.
qsizetype rareLineEndAt(QByteArrayView text, qsizetype at)
{
    const auto byte = uchar(text[at]);
    if (byte == 0x0b || byte == 0x0c || (byte >= 0x1c && byte <= 0x1e))
        return 1;
    const QByteArrayView rest = text.sliced(at);
    if (rest.startsWith("\xc2\x85"))
        return 2;
    return rest.startsWith("\xe2\x80\xa8") || rest.startsWith("\xe2\x80\xa9") ? 3 : 0;
}

} // namespace

qsizetype spaceAt(QByteArrayView text, qsizetype at)
{
    const auto byte = uchar(text[at]);
    if (byte < 0x80)
        return isAsciiSpace(byte) ? 1 : 0;
    const auto second = at + 1 < text.size() ? uchar(text[at + 1]) : uchar(0);
    if (byte == 0xc2)
        return second == 0x85 || second == 0xa0 ? 2 : 0;
    const auto third = at + 2 < text.size() ? uchar(text[at + 2]) : uchar(0);
    switch (byte << 16 | second << 8 | third) {
    case 0xe19a80: // U+1680
    case 0xe280a8: // U+2028
    case 0xe280a9:
    case 0xe280af: // U+202F
    case 0xe2819f: // U+205F
    case 0xe38080: // U+3000
        return 3;
    default: // U+2000 to U+200A
        return byte == 0xe2 && second == 0x80 && third >= 0x80 && third <= 0x8a ? 3 : 0;
    }
}

Indent indentOf(QByteArrayView line)
{
    Indent indent;
    if (!line.isEmpty() && isUsualLetter(line.front()))
        return indent;
    while (indent.bytes < line.size()) {
        const qsizetype length = spaceAt(line, indent.bytes);
        if (length == 0)
            break;
        indent.bytes += length;
        ++indent.characters;
    }
    return indent;
}

QByteArrayView trimmed(QByteArrayView text)
{
    return trimmedEnd(text.sliced(indentOf(text).bytes));
}

QByteArrayView trimmedEnd(QByteArrayView text)
{
    if (!text.isEmpty() && isUsualLetter(text.back()))
        return text;
    while (!text.isEmpty()) {
        // The last character begins at the last byte that is no UTF-8 continuation.
        qsizetype last = text.size() - 1;
        while (last > 0 && (uchar(text[last]) & 0xc0) == 0x80)
            --last;
        const qsizetype length = spaceAt(text, last);
        if (length == 0 || last + length != text.size())
            break;
        text.truncate(last);
    }
    return text;
}

Line lineAt(QByteArrayView text, qsizetype begin)
{
    const auto find = [&](char byte, qsizetype end) {
        const void *found = std::memchr(text.data() + begin, byte, size_t(end - begin));
        return found ? static_cast<const char *>(found) - text.data() : qsizetype(-1);
    };
    const qsizetype feed = find('\n', text.size());
    const qsizetype end = feed < 0 ? text.size() : feed;
    const qsizetype carriage = find('\r', end);
    if (carriage >= 0)
        return {begin, carriage, carriage + 1 == feed ? feed + 1 : carriage + 1};
    return {begin, end, feed < 0 ? end : feed + 1};
}

bool isComment(QByteArrayView trimmedLine)
{
    return trimmedLine.startsWith('#') || trimmedLine.startsWith(';');
}

bool isNestedLine(QByteArrayView trimmedLine)
{
    bool hasDelimiter = false;
    bool isBlank = true;
    for (qsizetype at = 0; at < trimmedLine.size();) {
        if (const qsizetype length = rareLineEndAt(trimmedLine, at)) {
            if (!isBlank && !hasDelimiter)
                return false;
            hasDelimiter = false;
            isBlank = true;
            at += length;
            continue;
        }
        const qsizetype space = spaceAt(trimmedLine, at);
        isBlank = isBlank && space > 0;
        hasDelimiter = hasDelimiter || trimmedLine[at] == '=';
        at += space > 0 ? space : 1;
    }
    return isBlank || hasDelimiter;
}

bool isPlainWord(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char byte) {
        return byte > ' ' && byte <= '~' && byte != '"' && byte != '\'' && byte != '\\';
    });
}

std::optional<QStringList> shellWords(const QString &text)
{
    QStringList words;
    QString word;
    bool inWord = false; // also with nothing in it yet: "" is a word
    QChar quote; // the quotation mark we are in
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quote.isNull() ? c == u'\\' : c == u'\\' && quote == u'"') {
            if (++i == text.size())
                return std::nullopt;
            // Inside double quotes a backslash stands for itself before anything but itself and the quote.
            if (!quote.isNull() && text[i] != u'\\' && text[i] != u'"')
                word += c;
            word += text[i];
            inWord = true;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            inWord = true;
        } else if (c == u' ' || c == u'\t' || c == u'\r' || c == u'\n') {
            if (inWord)
                words += std::exchange(word, {});
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (!quote.isNull())
        return std::nullopt;
    if (inWord)
        words += word;
    return words;
}

} // namespace ssotray::python
