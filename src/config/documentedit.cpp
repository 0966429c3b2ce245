// The edits of the document. Each makes the new text of one section, which is read again by the same rules as a whole
// file (documentreplace.cpp), and taken only when exactly the wanted change came out; so no rule of the grammar has to
// be known twice.

#include "config/configrules.h"
#include "config/document.h"
#include "config/pythontext.h"
#include "config/textlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

constexpr qsizetype roomForSection = 256; // bytes

// Names, keys and values that are written are ASCII (configrules.h).
void appendText(QByteArray &bytes, QStringView text)
{
    const qsizetype before = bytes.size();
    bytes.resize(before + text.size());
    std::transform(text.begin(), text.end(), bytes.begin() + before, [](QChar c) { return c.toLatin1(); });
}

void appendLine(QByteArray &text, const ConfigValue &value, const QByteArray &lineEnd)
{
    appendText(text, value.key);
    text += value.value.isEmpty() ? " =" : " = ";
    appendText(text, value.value);
    text += lineEnd;
}

Result<void> checkValues(const QList<ConfigValue> &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString &key = values[i].key;
        const auto isSame = [&](const ConfigValue &other) { return other.key == key; };
        if (!isWritableKey(key) || std::any_of(values.begin(), values.begin() + i, isSame))
            return failure(Error::Kind::Input, u"Key"_s, key);
        if (!isWritableValue(values[i].value))
            return failure(Error::Kind::Input, u"Value"_s, key);
    }
    return {};
}

// The value put into its line. An empty old value stands at the line's end: `key =` wants a space, `key=` does not.
QByteArray placed(QByteArrayView text, const ParsedProperty &property, const QString &value)
{
    const QByteArrayView before = text.sliced(property.key, property.value - property.key);
    const bool hasSpace = property.keyEnd < property.value && text[property.keyEnd] == ' ';
    const bool isTight = before.endsWith('=') || before.endsWith(':');
    return (property.value == property.valueEnd && isTight && hasSpace ? " " : "") + value.toLatin1();
}

} // namespace

Result<void> Document::set(const SectionName &section, const QList<ConfigValue> &values)
{
    if (auto allowed = checkEdit(section); !allowed)
        return allowed;
    if (auto usable = checkValues(values); !usable)
        return usable;
    const int number = m_index.value(section, -1);
    return number < 0 ? append(section, values) : change(number, values);
}

Result<void> Document::add(const SectionName &section, const QList<ConfigValue> &values)
{
    if (auto allowed = checkEdit(section); !allowed)
        return allowed;
    if (contains(section))
        return failure(Error::Kind::Config, u"SectionExists"_s, section.name, line(section));
    return set(section, values);
}

Result<void> Document::rename(const SectionName &section, const QString &name)
{
    if (auto allowed = checkEdit(section); !allowed)
        return allowed;
    const SectionName renamed{section.kind, name};
    if (!isWritableName(name))
        return failure(Error::Kind::Input, u"SectionName"_s, name);
    if (renamed == section)
        return {};
    if (contains(renamed))
        return failure(Error::Kind::Config, u"SectionExists"_s, name, line(renamed));
    const int number = m_index.value(section, -1);
    if (number < 0)
        return failure(Error::Kind::Config, u"NoSuchSection"_s, section.name);

    ParsedSection &old = m_sections[size_t(number)];
    const qsizetype begin = old.header.data() - old.text.data();
    const QByteArray text = replaced(old.text, {{begin, begin + old.header.size(), headerFor(renamed).toLatin1()}});
    ParsedConfig parsed = parseSection(text);
    const bool isOne = parsed.sections.size() == 1 && parsed.head.isEmpty() && parsed.problems.isEmpty();
    if (!isOne || parsed.sections.front().id != renamed || propertiesOf(parsed.sections.front()) != propertiesOf(old))
        return failure(Error::Kind::Config, u"NotEditable"_s, QString::fromUtf8(old.header), lineOf(number));
    if (old.shadows < 0)
        m_index.remove(section);
    else
        m_index.insert(section, old.shadows);
    m_index.insert(renamed, number);
    old = std::move(parsed.sections.front());
    return {};
}

Result<void> Document::removeKey(const SectionName &section, const QString &key)
{
    if (auto allowed = checkEdit(section); !allowed)
        return allowed;
    const ParsedSection *found = find(section);
    const ParsedProperty *property = found ? findProperty(*found, key) : nullptr;
    if (!property)
        return {};
    ParsedProperties expected = propertiesOf(*found);
    expected.removeAt(property - found->properties.data());
    return replace(m_index.value(section), replaced(found->text, {{property->begin, property->end, {}}}), expected);
}

Result<void> Document::removeSection(const SectionName &section)
{
    if (auto allowed = checkEdit(section); !allowed)
        return allowed;
    const int number = m_index.value(section, -1);
    if (number < 0)
        return {};
    ParsedSection &removed = m_sections[size_t(number)];
    const int previous = liveBefore(number);
    const int next = liveAfter(number);
    if (previous >= 0 && next >= 0 && !separates(m_sections[size_t(previous)], m_sections[size_t(next)]))
        return failure(
            Error::Kind::Config, u"IndentedHeader"_s, QString::fromUtf8(m_sections[size_t(next)].header), lineOf(next));

    const qsizetype end =
        removed.properties.empty() ? python::lineAt(removed.text, 0).next : removed.properties.back().end;
    QByteArray rest = removed.text.sliced(end).toByteArray();
    const python::Line first = python::lineAt(rest, 0);
    if (!rest.isEmpty() && isBlank(QByteArrayView(rest).first(first.end)))
        rest.remove(0, first.next);

    QByteArray before = previous < 0 ? m_head : m_sections[size_t(previous)].text.toByteArray();
    if (rest.isEmpty() && next < 0 && isBlank(QByteArrayView(before).sliced(lastLine(before))))
        before.truncate(lastLine(before)); // as append() put it there
    if (auto done = replaceTail(previous, before + rest); !done)
        return done;

    if (removed.shadows < 0)
        m_index.remove(section);
    else
        m_index.insert(section, removed.shadows);
    removed.text = {};
    removed.buffer.clear();
    removed.properties.clear();
    removed.lines = 0;
    return {};
}

Result<void> Document::checkEdit(const SectionName &section) const
{
    if (!m_problems.isEmpty()) {
        const ConfigProblem &first = m_problems.front();
        return failure(Error::Kind::Config, first.code, first.text, first.line);
    }
    if (headerFor(section).isEmpty() || (!isWritableName(section.name) && !contains(section)))
        return failure(Error::Kind::Input, u"SectionName"_s, section.name);
    return {};
}

Result<void> Document::change(int number, const QList<ConfigValue> &values)
{
    const ParsedSection &section = m_sections[size_t(number)];
    const bool hasProperties = !section.properties.empty();
    const qsizetype end = hasProperties ? section.properties.back().end : python::lineAt(section.text, 0).next;
    const QByteArray found = lineEndBefore(section.text, end);
    const QByteArray lineEnd = found.isEmpty() ? m_lineEnd : found;

    ParsedProperties expected = propertiesOf(section);
    std::vector<Replacement> replacements;
    QByteArray added;
    for (const ConfigValue &value : values) {
        const ParsedProperty *property = findProperty(section, value.key);
        if (!property) {
            added += indentFor(number);
            appendLine(added, value, lineEnd);
            expected.emplaceBack(value.key, value.value);
            continue;
        }
        QString &old = expected[property - section.properties.data()].second;
        if (old == value.value)
            continue;
        if (property->end > property->lineEnd)
            return failure(Error::Kind::Config, u"MultiLineValue"_s, value.key, lineOf(number) + property->line);
        // To botocore the comment is part of the value, so it cannot stay in the line; but it is the user's.
        if (const qsizetype comment = commentIn(old); comment >= 0)
            replacements.push_back({property->begin, property->begin, old.sliced(comment).toUtf8() + lineEnd});
        replacements.push_back({property->value, property->valueEnd, placed(section.text, *property, value.value)});
        old = value.value;
    }
    if (!added.isEmpty())
        replacements.push_back({end, end, found.isEmpty() ? lineEnd + added : added});
    if (replacements.empty())
        return {};
    std::stable_sort(replacements.begin(), replacements.end(),
        [](const Replacement &left, const Replacement &right) { return left.begin < right.begin; });
    return replace(number, replaced(section.text, replacements), expected);
}

Result<void> Document::append(const SectionName &section, const QList<ConfigValue> &values)
{
    QByteArray text;
    text.reserve(roomForSection);
    text += '[';
    appendText(text, headerFor(section));
    text += ']';
    text += m_lineEnd;
    for (const ConfigValue &value : values)
        appendLine(text, value, m_lineEnd);
    ParsedConfig parsed = parseSection(text);
    if (parsed.sections.size() != 1 || !parsed.problems.isEmpty() || parsed.sections.front().id != section)
        return failure(Error::Kind::Input, u"SectionName"_s, section.name);

    const int last = liveBefore(int(m_sections.size()));
    const QByteArrayView before = last < 0 ? QByteArrayView(m_head) : m_sections[size_t(last)].text;
    QByteArray gap = endsLine(before) ? QByteArray() : m_lineEnd;
    if (!before.isEmpty() && !isBlank(before.sliced(lastLine(before))))
        gap += m_lineEnd;
    if (!gap.isEmpty()) {
        if (auto done = replaceTail(last, before.toByteArray() + gap); !done)
            return done;
    }
    m_index.insert(section, int(m_sections.size()));
    m_sections.push_back(std::move(parsed.sections.front()));
    return {};
}

} // namespace ssotray
