#include "config/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

Document::Document(const QByteArray &text)
{
    ParsedConfig config = parseConfig(text);
    m_head = std::move(config.head);
    m_headLines = config.headLines;
    m_sections = std::move(config.sections);
    m_index = std::move(config.index);
    m_inherited = m_index.value({SectionKind::Inherited, u"DEFAULT"_s}, -1);
    m_lineEnd = std::move(config.lineEnd);
    m_problems = std::move(config.problems);
}

QByteArray Document::text() const
{
    qsizetype size = m_head.size();
    for (const ParsedSection &section : m_sections)
        size += section.text.size();
    QByteArray text;
    text.reserve(size);
    text += m_head;
    for (const ParsedSection &section : m_sections)
        text += section.text;
    return text;
}

QList<ConfigSection> Document::sections() const
{
    QList<ConfigSection> list;
    list.reserve(qsizetype(m_sections.size()));
    int line = m_headLines + 1;
    for (size_t i = 0; i < m_sections.size(); ++i) {
        const ParsedSection &section = m_sections[i];
        if (section.isRemoved())
            continue;
        list += ConfigSection{section.id, QString::fromUtf8(section.header), line, m_index.value(section.id) == int(i)};
        line += section.lines;
    }
    return list;
}

QStringList Document::names(SectionKind kind) const
{
    QStringList names;
    for (size_t i = 0; i < m_sections.size(); ++i) {
        const ParsedSection &section = m_sections[i];
        if (!section.isRemoved() && section.id.kind == kind && m_index.value(section.id) == int(i))
            names += section.id.name;
    }
    return names;
}

QStringList Document::keys(const SectionName &section) const
{
    QStringList keys;
    if (const ParsedSection *found = find(section)) {
        for (const ParsedProperty &property : found->properties)
            keys += keyOf(*found, property);
    }
    return keys;
}

std::optional<QString> Document::value(const SectionName &section, const QString &key) const
{
    return valuesOf(section).value(key);
}

SectionValues Document::valuesOf(const SectionName &section) const
{
    return {*this, find(section)};
}

std::optional<QString> SectionValues::value(const QString &key) const
{
    const auto [section, property] = find(key);
    return property ? std::optional(valueOf(*section, *property)) : std::nullopt;
}

std::pair<const ParsedSection *, const ParsedProperty *> SectionValues::find(const QString &key) const
{
    if (!m_section)
        return {};
    if (const ParsedProperty *property = Document::findProperty(*m_section, key))
        return {m_section, property};
    for (int i = m_document.m_inherited; i >= 0; i = m_document.m_sections[size_t(i)].shadows) {
        const ParsedSection &defaults = m_document.m_sections[size_t(i)];
        if (const ParsedProperty *property = Document::findProperty(defaults, key))
            return {&defaults, property};
    }
    return {};
}

int Document::line(const SectionName &section, const QString &key) const
{
    const ParsedSection *found = find(section);
    if (!found)
        return 0;
    const int header = lineOf(m_index.value(section));
    if (key.isEmpty())
        return header;
    const ParsedProperty *property = findProperty(*found, key);
    return property ? header + property->line : 0;
}

const ParsedSection *Document::find(const SectionName &section) const
{
    const auto found = m_index.constFind(section);
    return found == m_index.constEnd() ? nullptr : &m_sections[size_t(*found)];
}

const ParsedProperty *Document::findProperty(const ParsedSection &section, const QString &key)
{
    const auto found = std::find_if(section.properties.begin(), section.properties.end(),
        [&](const ParsedProperty &property) { return isKey(section, property, key); });
    return found == section.properties.end() ? nullptr : &*found;
}

int Document::lineOf(int section) const
{
    int line = m_headLines + 1;
    for (int i = 0; i < section; ++i)
        line += m_sections[size_t(i)].lines;
    return line;
}

} // namespace ssotray
