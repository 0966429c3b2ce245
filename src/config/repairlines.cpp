#include "config/repairparts.h"

#include "config/configrules.h"
#include "config/pythontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The repairs of one line.
namespace ssotray {

namespace {

python::Line lineOfNumber(const QByteArray &text, int number)
{
    python::Line line;
    for (int i = 0; i < number && line.next <= text.size(); ++i)
        line = python::lineAt(text, line.next);
    return line;
}

Replacements closeHeader(const QByteArray &text, const python::Line &line)
{
    const QByteArrayView whole = QByteArrayView(text).sliced(line.begin, line.end - line.begin);
    const qsizetype comment = commentIn(QString::fromLatin1(whole.data(), whole.size()));
    const QByteArrayView header = python::trimmedEnd(comment < 0 ? whole : whole.first(comment));
    const qsizetype end = line.begin + header.size();
    return {{end, end, "]"}};
}

QByteArray withoutBadBytes(QByteArrayView line)
{
    QByteArray good;
    for (qsizetype at = 0; at < line.size();) {
        qsizetype length = 1;
        while (length <= 4 && at + length <= line.size() && !line.sliced(at, length).isValidUtf8())
            ++length;
        const bool isGood = length <= 4 && at + length <= line.size();
        good += isGood ? line.sliced(at, length).toByteArray() : "?"_ba;
        at += isGood ? length : 1;
    }
    return good;
}

bool isBeforeColon(const ParsedSection &section, const ParsedProperty &property)
{
    const QByteArrayView behind = section.text.sliced(property.keyEnd);
    const auto delimiter = std::find_if(behind.begin(), behind.end(), [](char c) { return c == '=' || c == ':'; });
    return delimiter != behind.end() && *delimiter == ':';
}

Replacements useEqualsSign(QByteArrayView whole, const python::Line &line)
{
    const qsizetype colon = whole.indexOf(':');
    if (colon < 0)
        return {};
    return {{line.begin + colon, line.begin + colon + 1, "="}};
}

} // namespace

QList<UnevenLine> unevenLines(const QByteArray &text)
{
    const ParsedConfig config = parseConfig(text);
    QList<UnevenLine> lines;
    int sectionLine = config.headLines + 1;
    for (size_t number = 0; number < config.sections.size(); ++number) {
        const ParsedSection &section = config.sections[number];
        const bool isRead = config.index.value(section.id) == int(number);
        for (const ParsedProperty &property : section.properties) {
            if (isRead && isBeforeColon(section, property))
                lines.append(
                    {section.id, {u"ColonDelimiter"_s, sectionLine + property.line, keyOf(section, property)}});
            int line = sectionLine + property.line + 1;
            for (qsizetype at = property.lineEnd; isRead && at < property.end; ++line) {
                const python::Line next = python::lineAt(section.text, at);
                const QByteArrayView content = section.text.sliced(next.begin, next.end - next.begin);
                if (const QByteArrayView header = headerIn(python::trimmed(content)); !header.isEmpty())
                    lines.append({section.id, {u"SwallowedHeader"_s, line, QString::fromUtf8(header)}});
                at = next.next;
            }
        }
        sectionLine += section.lines;
    }
    return lines;
}

Replacements replacementsInLine(const QByteArray &text, const ConfigRepair &repair)
{
    const python::Line line = lineOfNumber(text, repair.problem.line);
    const QByteArrayView whole = QByteArrayView(text).sliced(line.begin, line.end - line.begin);
    switch (repair.kind) {
    case RepairKind::RemoveByteOrderMark:
        return {{0, 3, {}}};
    case RepairKind::CommentOutLine:
        return {{line.begin, line.begin, "# "}};
    case RepairKind::CloseHeader:
        return closeHeader(text, line);
    case RepairKind::RemoveNul:
        return {{line.begin, line.end, whole.toByteArray().replace('\0', "")}};
    case RepairKind::ReplaceBadBytes:
        return {{line.begin, line.end, withoutBadBytes(whole)}};
    case RepairKind::UnindentHeader:
        return {{line.begin, line.begin + python::indentOf(whole).bytes, {}}};
    case RepairKind::UseEqualsSign:
        return useEqualsSign(whole, line);
    default:
        return {};
    }
}

} // namespace ssotray
