#include "config/repairparts.h"

#include "config/configrules.h"
#include "config/pythontext.h"

#include <QSet>

#include <algorithm>

// The repairs that need more than the line that was reported.
namespace ssotray {

namespace {

Found sectionNumber(const ParsedConfig &config, int number)
{
    int line = config.headLines + 1;
    qsizetype begin = config.head.size();
    for (int i = 0; i < number; ++i) {
        line += config.sections[size_t(i)].lines;
        begin += config.sections[size_t(i)].text.size();
    }
    return {&config.sections[size_t(number)], number, begin, line};
}

Replacement without(const Found &found, const ParsedProperty &property)
{
    return {found.begin + property.begin, found.begin + property.end, {}};
}

Replacements keepOneKey(const ParsedConfig &config, const ConfigProblem &problem, bool keepsFirst)
{
    const Found found = sectionAt(config, problem.line);
    if (!found.section)
        return {};
    const auto &properties = found.section->properties;
    const auto last = std::find_if(properties.begin(), properties.end(),
        [&](const ParsedProperty &property) { return found.line + property.line == problem.line; });
    if (last == properties.end())
        return {};
    if (keepsFirst)
        return {without(found, *last)};
    const QString key = keyOf(*found.section, *last);
    Replacements removed;
    for (auto earlier = properties.begin(); earlier != last; ++earlier) {
        if (keyOf(*found.section, *earlier) == key)
            removed.push_back(without(found, *earlier));
    }
    return removed;
}

qsizetype endOfProperties(const ParsedSection &section)
{
    return section.properties.empty() ? python::lineAt(section.text, 0).next : section.properties.back().end;
}

Replacements mergeSection(const ParsedConfig &config, const ConfigProblem &problem)
{
    const Found second = sectionAt(config, problem.line);
    if (!second.section || second.line != problem.line || second.section->shadows < 0)
        return {};
    int firstNumber = second.section->shadows;
    while (config.sections[size_t(firstNumber)].shadows >= 0)
        firstNumber = config.sections[size_t(firstNumber)].shadows;
    const Found first = sectionNumber(config, firstNumber);

    QSet<QString> keys;
    for (const ParsedProperty &property : second.section->properties)
        keys.insert(keyOf(*second.section, property));
    Replacements replacements;
    for (const ParsedProperty &property : first.section->properties) {
        if (keys.contains(keyOf(*first.section, property)))
            replacements.push_back(without(first, property));
    }
    const qsizetype body = python::lineAt(second.section->text, 0).next;
    const qsizetype bodyEnd = endOfProperties(*second.section);
    QByteArray moved = second.section->text.sliced(body, bodyEnd - body).toByteArray();
    const qsizetype target = endOfProperties(*first.section);
    if (!endsLine(moved))
        moved += lineEndBefore(first.section->text, target);
    replacements.push_back({first.begin + target, first.begin + target, moved});
    // One of the blank lines around it goes with it.
    qsizetype gone = bodyEnd;
    if (const QByteArrayView rest = second.section->text.sliced(bodyEnd); !rest.isEmpty()) {
        const python::Line next = python::lineAt(rest, 0);
        if (isBlank(rest.first(next.end)))
            gone += next.next;
    }
    replacements.push_back({second.begin, second.begin + gone, {}});
    return replacements;
}

Replacements removeSection(const ParsedConfig &config, const ConfigProblem &problem)
{
    const Found found = sectionAt(config, problem.line);
    if (!found.section || found.line != problem.line || config.index.value(found.section->id) == found.number)
        return {};
    qsizetype gone = endOfProperties(*found.section);
    if (const QByteArrayView rest = found.section->text.sliced(gone); !rest.isEmpty()) {
        const python::Line next = python::lineAt(rest, 0);
        if (isBlank(rest.first(next.end)))
            gone += next.next;
    }
    return {{found.begin, found.begin + gone, {}}};
}

Replacements rewriteHeader(const ParsedConfig &config, const ConfigProblem &problem)
{
    const Found found = sectionAt(config, problem.line);
    const SectionName meant = meantBy(problem.text);
    if (!found.section || found.line != problem.line || meant.kind == SectionKind::Other)
        return {};
    const qsizetype begin = found.section->header.data() - found.section->text.data();
    const qsizetype at = found.begin + begin;
    return {{at, at + found.section->header.size(), headerFor(meant).toLatin1()}};
}

} // namespace

Found sectionAt(const ParsedConfig &config, int line)
{
    Found found;
    qsizetype begin = config.head.size();
    int first = config.headLines + 1;
    for (size_t i = 0; i < config.sections.size() && first <= line; ++i) {
        found = {&config.sections[i], int(i), begin, first};
        begin += config.sections[i].text.size();
        first += config.sections[i].lines;
    }
    return found;
}

std::optional<Replacement> indentationBelow(const ParsedConfig &config, int line)
{
    qsizetype begin = config.head.size();
    int at = config.headLines + 1;
    for (const ParsedSection &section : config.sections) {
        if (at > line) {
            const qsizetype bytes = python::indentOf(section.text).bytes;
            return bytes > 0 ? std::optional(Replacement{begin, begin + bytes, {}}) : std::nullopt;
        }
        begin += section.text.size();
        at += section.lines;
    }
    return {};
}

Replacements replacementsOfSections(const ParsedConfig &config, const ConfigRepair &repair)
{
    switch (repair.kind) {
    case RepairKind::KeepFirstKey:
        return keepOneKey(config, repair.problem, true);
    case RepairKind::KeepLastKey:
        return keepOneKey(config, repair.problem, false);
    case RepairKind::MergeSection:
        return mergeSection(config, repair.problem);
    case RepairKind::RemoveSection:
        return removeSection(config, repair.problem);
    case RepairKind::RewriteHeader:
        return rewriteHeader(config, repair.problem);
    default:
        return {};
    }
}

} // namespace ssotray
