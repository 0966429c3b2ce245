#include "config/documentparser.h"

#include "config/pythontext.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

// A file that is no config at all would otherwise make a problem of each of its lines.
constexpr qsizetype maxProblems = 100;
// Up to so many keys are compared one by one, which is quicker than hashing them.
constexpr size_t fewKeys = 32;
constexpr size_t usualKeys = 6;
constexpr qsizetype bytesPerSection = 128; // of most configs

QString lowerKey(QByteArrayView key)
{
    return QString::fromUtf8(key).toLower();
}

// "max: 1" and the like, but no address.
bool isKeyWithColon(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && !line.sliced(colon + 1).startsWith("//")
        && python::isPlainWord(python::trimmedEnd(line.first(colon)));
}

// One pass over the lines, with the state that configparser's _read() has.
class ConfigReader
{
public:
    enum class Task { ReadAll, ReadSection, FindProblems };

    ConfigReader(const QByteArray &text, Task task)
        : m_text(text)
        , m_task(task)
    {
    }

    ParsedConfig read();

private:
    void readLine(const python::Line &line);
    void readContinuation(const python::Line &line, QByteArrayView content);
    void readHeader(const python::Line &line, QByteArrayView header);
    void index(ParsedSection &section);
    void readProperty(const python::Line &line, QByteArrayView content);
    bool isKnownKey(QByteArrayView key);
    void closeSection(qsizetype end);
    void report(QLatin1StringView code, QByteArrayView text = {});
    void reportSwallowed();
    ParsedSection &section() { return m_config.sections.back(); }
    bool inSection() const { return !m_config.sections.empty(); }

    const QByteArray m_text; // const: a detached copy would leave the sections pointing at nothing
    const Task m_task;
    ParsedConfig m_config;
    qsizetype m_sectionBegin = 0;
    int m_line = 0; // of the text, from 1
    int m_sectionLine = 0;
    int m_indent = 0; // configparser's indent_level
    ConfigProblem m_swallowed; // the first header of this section that is part of a value, until it is reported
    bool m_inProperty = false; // configparser's optname is set
    bool m_isPlain = true; // all keys of this section, like nearly all that there are (ParsedProperty::isPlainKey)
    bool m_isUtf8 = true;
    bool m_hasNul = false;
    QSet<QString> m_keys; // of this section, once it has more than a few
    QSet<QString> m_inheritedKeys; // of all [DEFAULT] sections
};

ParsedConfig ConfigReader::read()
{
    m_isUtf8 = m_text.isValidUtf8();
    m_hasNul = m_text.contains('\0');
    if (m_task != Task::ReadSection) {
        m_config.sections.reserve(size_t(m_text.size() / bytesPerSection));
        m_config.index.reserve(m_text.size() / bytesPerSection);
    }
    qsizetype lineEnds[3] = {}; // LF, CRLF, CR
    for (qsizetype at = 0; at < m_text.size();) {
        const python::Line line = python::lineAt(m_text, at);
        ++m_line;
        readLine(line);
        at = line.next;
        if (line.next > line.end)
            ++lineEnds[line.next - line.end == 2 ? 1 : (m_text[line.end] == '\r' ? 2 : 0)];
    }
    closeSection(m_text.size());
    // The first of the most frequent ones.
    const auto most = std::max_element(std::begin(lineEnds), std::end(lineEnds)) - std::begin(lineEnds);
    m_config.lineEnd = most == 0 ? "\n"_ba : (most == 1 ? "\r\n"_ba : "\r"_ba);
    return std::move(m_config);
}

void ConfigReader::readLine(const python::Line &line)
{
    QByteArrayView whole = QByteArrayView(m_text).sliced(line.begin, line.end - line.begin);
    if (!m_isUtf8 && !whole.isValidUtf8())
        report("NotUtf8"_L1);
    if (m_hasNul && whole.contains('\0'))
        report("Nul"_L1);
    if (line.begin == 0 && whole.startsWith("\xef\xbb\xbf")) {
        report("ByteOrderMark"_L1);
        whole = whole.sliced(3); // so that what follows can be looked at all the same
    }

    const python::Indent indentation = python::indentOf(whole);
    const QByteArrayView content = python::trimmedEnd(whole.sliced(indentation.bytes));
    if (content.isEmpty() || python::isComment(content))
        return; // both leave the state alone; within a value, valueOf() tells them apart
    if (inSection() && m_inProperty && indentation.characters > m_indent) {
        readContinuation(line, content);
        return;
    }
    m_indent = indentation.characters;
    // SECTCRE is \[(.+)\]: up to the last bracket, and whatever comes behind it does not count.
    const qsizetype bracket = content.startsWith('[') ? content.lastIndexOf(']') : -1;
    if (bracket > 1) {
        readHeader(line, content.sliced(1, bracket - 1));
    } else if (content.startsWith('[')) {
        // botocore would take "[x = 1" for a key; every other SDK refuses the file.
        m_inProperty = false;
        report("UnclosedHeader"_L1);
    } else if (!inSection()) {
        report("NoSection"_L1);
    } else {
        readProperty(line, content);
    }
}

void ConfigReader::readContinuation(const python::Line &line, QByteArrayView content)
{
    ParsedProperty &property = section().properties.back();
    // botocore._parse_nested(): a value that begins with an empty line is a block of its own.
    const QByteArrayView header = headerIn(content);
    const bool isNested = property.value == property.valueEnd;
    if (!header.isEmpty() && (!isNested || !python::isNestedLine(content)) && m_swallowed.line == 0)
        m_swallowed = {u"SwallowedHeader"_s, m_line, QString::fromUtf8(header)};
    if (isNested && !python::isNestedLine(content)) {
        if (!header.isEmpty())
            reportSwallowed();
        else
            report(isKeyWithColon(content) ? "NestedColon"_L1 : "BadNestedBlock"_L1,
                section().text.sliced(property.key, property.keyEnd - property.key));
    }
    property.end = int(line.next - m_sectionBegin);
}

void ConfigReader::readHeader(const python::Line &line, QByteArrayView header)
{
    closeSection(line.begin);
    m_sectionBegin = line.begin;
    m_sectionLine = m_line;
    m_inProperty = false;
    m_swallowed = {};
    m_keys.clear();
    m_isPlain = true;

    ParsedSection section;
    section.id = nameOf(header);
    section.buffer = m_text;
    section.text = QByteArrayView(m_text).sliced(line.begin);
    section.header = header;
    section.indent = m_indent;
    // A check wants no section's properties but those of the section that it is in: their memory goes from one to the
    // next.
    if (m_task == Task::FindProblems && inSection()) {
        section.properties = std::move(this->section().properties);
        section.properties.clear();
    }
    if (m_task != Task::ReadSection)
        index(section);
    m_config.sections.push_back(std::move(section));
}

void ConfigReader::index(ParsedSection &section)
{
    if (const auto known = m_config.index.constFind(section.id); known != m_config.index.constEnd())
        section.shadows = *known;
    for (int other = section.shadows; other >= 0; other = m_config.sections[size_t(other)].shadows) {
        // [profile a] and [profile "a"] are two sections; [DEFAULT] may be repeated.
        if (section.id.kind != SectionKind::Inherited && m_config.sections[size_t(other)].header == section.header) {
            report("DuplicateSection"_L1, section.header);
            break;
        }
    }
    m_config.index.insert(section.id, int(m_config.sections.size()));
}

void ConfigReader::readProperty(const python::Line &line, QByteArrayView content)
{
    m_inProperty = false;
    // In one pass, since this is done for nearly every line of the text.
    bool isPlainKey = true;
    const auto delimiter = std::find_if(content.begin(), content.end(), [&](char byte) {
        isPlainKey = isPlainKey && byte >= ' ' && byte <= '~' && (byte < 'A' || byte > 'Z');
        return byte == '=' || byte == ':';
    });
    if (delimiter == content.end()) {
        report("NoDelimiter"_L1);
        return;
    }
    const QByteArrayView key = python::trimmedEnd(content.first(delimiter - content.begin()));
    if (key.isEmpty()) {
        report("EmptyKey"_L1);
        return;
    }
    m_isPlain = m_isPlain && isPlainKey;
    if (isKnownKey(key)) {
        reportSwallowed(); // the key is meant for that section
        report("DuplicateKey"_L1, key);
    }

    const QByteArrayView behind(delimiter + 1, content.end());
    const QByteArrayView value = python::trimmed(behind);
    const char *const begin = m_text.constData() + m_sectionBegin;
    ParsedProperty property;
    property.begin = int(line.begin - m_sectionBegin);
    property.key = int(key.data() - begin);
    property.keyEnd = property.key + int(key.size());
    // An empty one stands behind the delimiter and its white space, at the end of the line.
    property.value = int(value.isEmpty() ? line.end - m_sectionBegin : value.data() - begin);
    property.valueEnd = property.value + int(value.size());
    property.lineEnd = property.end = int(line.next - m_sectionBegin);
    property.line = m_line - m_sectionLine;
    property.indent = m_indent;
    property.isPlainKey = isPlainKey;
    std::vector<ParsedProperty> &properties = section().properties;
    if (properties.empty())
        properties.reserve(usualKeys);
    properties.push_back(property);
    m_inProperty = true;
}

bool ConfigReader::isKnownKey(QByteArrayView key)
{
    const bool isInherited = section().id.kind == SectionKind::Inherited;
    const std::vector<ParsedProperty> &properties = section().properties;
    if (m_isPlain && !isInherited && properties.size() < fewKeys) {
        return std::any_of(properties.begin(), properties.end(), [&](const ParsedProperty &property) {
            return section().text.sliced(property.key, property.keyEnd - property.key) == key;
        });
    }
    QSet<QString> &known = isInherited ? m_inheritedKeys : m_keys;
    if (known.isEmpty()) {
        for (const ParsedProperty &property : properties)
            known.insert(keyOf(section(), property));
    }
    const qsizetype before = known.size();
    known.insert(lowerKey(key));
    return known.size() == before;
}

void ConfigReader::closeSection(qsizetype end)
{
    // Called for the line that ends the section, or at the end of the text: m_line is that line, or the last one.
    const int linesBefore = end == m_text.size() ? m_line : m_line - 1;
    if (inSection()) {
        section().text = QByteArrayView(m_text).sliced(m_sectionBegin, end - m_sectionBegin);
        section().lines = linesBefore - m_sectionLine + 1;
    } else {
        m_config.head = m_text.first(end);
        m_config.headLines = linesBefore;
    }
}

void ConfigReader::report(QLatin1StringView code, QByteArrayView text)
{
    if (m_config.problems.size() < maxProblems)
        m_config.problems += ConfigProblem{code, m_line, QString::fromUtf8(text)};
}

// Where it stands among the others.
void ConfigReader::reportSwallowed()
{
    const ConfigProblem problem = std::exchange(m_swallowed, {});
    if (problem.line == 0 || m_config.problems.size() >= maxProblems)
        return;
    const auto place = std::upper_bound(m_config.problems.cbegin(), m_config.problems.cend(), problem.line,
        [](int line, const ConfigProblem &other) { return line < other.line; });
    m_config.problems.insert(place, problem);
}

} // namespace

ParsedConfig parseConfig(const QByteArray &text)
{
    return ConfigReader(text, ConfigReader::Task::ReadAll).read();
}

ParsedConfig parseSection(const QByteArray &text)
{
    return ConfigReader(text, ConfigReader::Task::ReadSection).read();
}

QList<ConfigProblem> problemsIn(const QByteArray &text)
{
    return ConfigReader(text, ConfigReader::Task::FindProblems).read().problems;
}

} // namespace ssotray
