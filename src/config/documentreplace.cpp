// The last step of each edit: a section's new text is read again, and taken when it says what it should.

#include "config/document.h"
#include "config/pythontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

// The usual case, between two sections, and no reason to read the whole section again. Whether it was that.
bool appendBlankLine(ParsedSection &section, const QByteArray &text)
{
    const QByteArrayView old = section.text;
    const QByteArrayView added = QByteArrayView(text).sliced(std::min(old.size(), text.size()));
    if ((added != "\n" && added != "\r\n") || !old.endsWith('\n') || !text.startsWith(old))
        return false;
    const qsizetype header = section.header.data() - old.data();
    section.buffer = text;
    section.text = section.buffer;
    section.header = section.text.sliced(header, section.header.size());
    ++section.lines;
    return true;
}

} // namespace

// For a text that is the old one but for the blank lines and comments at its end.
Result<void> Document::replaceTail(int number, const QByteArray &text)
{
    if (number >= 0 && appendBlankLine(m_sections[size_t(number)], text))
        return {};
    ParsedConfig parsed = parseSection(text);
    if (number < 0) {
        m_head = text;
        m_headLines = parsed.headLines;
        return {};
    }
    ParsedSection &section = m_sections[size_t(number)];
    const auto isSame = [](const ParsedProperty &left, const ParsedProperty &right) {
        return left.key == right.key && left.value == right.value && left.valueEnd == right.valueEnd;
    };
    const bool isOne = parsed.sections.size() == 1 && parsed.head.isEmpty() && parsed.problems.isEmpty();
    if (!isOne
        || !std::equal(section.properties.begin(), section.properties.end(), parsed.sections.front().properties.begin(),
            parsed.sections.front().properties.end(), isSame))
        return failure(Error::Kind::Config, u"NotEditable"_s, QString::fromUtf8(section.header), lineOf(number));
    parsed.sections.front().shadows = section.shadows;
    section = std::move(parsed.sections.front());
    return {};
}

Result<void> Document::replace(int number, const QByteArray &text, const ParsedProperties &expected)
{
    ParsedSection &section = m_sections[size_t(number)];
    ParsedConfig parsed = parseSection(text);
    const bool isOne = parsed.sections.size() == 1 && parsed.head.isEmpty() && parsed.problems.isEmpty();
    const int next = liveAfter(number);
    if (!isOne || parsed.sections.front().id != section.id || propertiesOf(parsed.sections.front()) != expected
        || (next >= 0 && !separates(parsed.sections.front(), m_sections[size_t(next)])))
        return failure(Error::Kind::Config, u"NotEditable"_s, QString::fromUtf8(section.header), lineOf(number));
    parsed.sections.front().shadows = section.shadows;
    section = std::move(parsed.sections.front());
    return {};
}

// Whether the header still is one behind this section: indented deeper than the last key, it would continue its value.
bool Document::separates(const ParsedSection &section, const ParsedSection &next)
{
    return section.properties.empty() || next.indent <= section.properties.back().indent;
}

QByteArray Document::indentFor(int number) const
{
    const ParsedSection &section = m_sections[size_t(number)];
    if (!section.properties.empty()) {
        const ParsedProperty &last = section.properties.back();
        return section.text.sliced(last.begin, last.key - last.begin).toByteArray();
    }
    // The first key must not be less indented than the next header, which would become its continuation.
    const int next = liveAfter(number);
    if (next < 0)
        return {};
    const QByteArrayView following = m_sections[size_t(next)].text;
    return following.first(python::indentOf(following).bytes).toByteArray();
}

int Document::liveBefore(int number) const
{
    while (--number >= 0 && m_sections[size_t(number)].isRemoved()) { }
    return number;
}

int Document::liveAfter(int number) const
{
    const int count = int(m_sections.size());
    while (++number < count && m_sections[size_t(number)].isRemoved()) { }
    return number < count ? number : -1;
}

} // namespace ssotray
