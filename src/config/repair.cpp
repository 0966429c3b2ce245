#include "config/repair.h"

#include "config/configrules.h"
#include "config/pythontext.h"
#include "config/textlines.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Replacements = std::vector<Replacement>;

constexpr qsizetype reportedProblems = 100; // the parser stops counting there

// A section with its places in the whole text.
struct Found
{
    const ParsedSection *section = nullptr;
    int number = -1;
    qsizetype begin = 0; // of the header's line
    int line = 0; // of the header
    qsizetype end() const { return begin + section->text.size(); }
};

python::Line lineOfNumber(const QByteArray &text, int number)
{
    python::Line line;
    for (int i = 0; i < number && line.next <= text.size(); ++i)
        line = python::lineAt(text, line.next);
    return line;
}

// The section in which the line stands; none in front of the first.
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

Replacements rewriteHeader(const QByteArray &text, const ParsedConfig &config, const ConfigProblem &problem)
{
    const Found found = sectionAt(config, problem.line);
    const SectionName meant = meantBy(problem.text);
    if (!found.section || found.line != problem.line || meant.kind == SectionKind::Other)
        return {};
    const qsizetype begin = found.section->header.data() - found.section->text.data();
    const qsizetype at = found.begin + begin;
    Q_ASSERT(at + found.section->header.size() <= text.size());
    return {{at, at + found.section->header.size(), headerFor(meant).toLatin1()}};
}

Replacements replacementsFor(const QByteArray &text, const ParsedConfig &config, const ConfigRepair &repair)
{
    const python::Line line = lineOfNumber(text, repair.problem.line);
    const QByteArrayView whole = QByteArrayView(text).sliced(line.begin, line.end - line.begin);
    switch (repair.kind) {
    case RepairKind::RemoveByteOrderMark:
        return {{0, 3, {}}};
    case RepairKind::KeepFirstKey:
        return keepOneKey(config, repair.problem, true);
    case RepairKind::KeepLastKey:
        return keepOneKey(config, repair.problem, false);
    case RepairKind::MergeSection:
        return mergeSection(config, repair.problem);
    case RepairKind::CommentOutLine:
        return {{line.begin, line.begin, "# "}};
    case RepairKind::CloseHeader:
        return closeHeader(text, line);
    case RepairKind::RemoveNul:
        return {{line.begin, line.end, whole.toByteArray().replace('\0', "")}};
    case RepairKind::ReplaceBadBytes:
        return {{line.begin, line.end, withoutBadBytes(whole)}};
    case RepairKind::RemoveSection:
        return removeSection(config, repair.problem);
    case RepairKind::RewriteHeader:
        return rewriteHeader(text, config, repair.problem);
    }
    return {};
}

bool isThere(const ParsedConfig &config, const ConfigRepair &repair)
{
    if (repair.kind != RepairKind::RemoveSection && repair.kind != RepairKind::RewriteHeader
        && repair.kind != RepairKind::MergeSection)
        return config.problems.contains(repair.problem);
    const Found found = sectionAt(config, repair.problem.line);
    return found.section && found.line == repair.problem.line
        && QString::fromUtf8(found.section->header) == repair.problem.text;
}

// What the sections in force say, but for the one that the repair concerns.
QList<std::pair<SectionName, ParsedProperties>> othersThan(const SectionName &section, const ParsedConfig &config)
{
    QList<std::pair<SectionName, ParsedProperties>> others;
    for (size_t i = 0; i < config.sections.size(); ++i) {
        const ParsedSection &other = config.sections[i];
        if (other.id != section && other.id.kind != SectionKind::Other && other.id.kind != SectionKind::Ignored
            && config.index.value(other.id) == int(i))
            others.append({other.id, propertiesOf(other)});
    }
    return others;
}

// A bad byte is in a value, and a header that gets its bracket takes what follows it along: there, others change.
bool changesOthers(RepairKind kind)
{
    return kind == RepairKind::CloseHeader || kind == RepairKind::RemoveNul || kind == RepairKind::ReplaceBadBytes;
}

bool isMended(const ParsedConfig &before, const ParsedConfig &after, const ConfigRepair &repair)
{
    const bool isCapped = before.problems.size() >= reportedProblems;
    if (after.problems.size() > before.problems.size())
        return false;
    const bool wasBroken = before.problems.contains(repair.problem);
    if (wasBroken && !isCapped && after.problems.size() == before.problems.size())
        return false;
    if (changesOthers(repair.kind))
        return true;
    const Found found = sectionAt(before, repair.problem.line);
    SectionName concerned = found.section ? found.section->id : SectionName();
    if (repair.kind == RepairKind::RewriteHeader) {
        concerned = meantBy(repair.problem.text);
        // It must not come in the way of one that is in force.
        if (before.index.contains(concerned) && before.index.value(concerned) != found.number)
            return false;
    }
    return othersThan(concerned, before) == othersThan(concerned, after);
}

} // namespace

QList<RepairKind> repairsFor(const ConfigProblem &problem)
{
    const QString &code = problem.code;
    if (code == "DuplicateSection"_L1)
        return {RepairKind::MergeSection};
    if (code == "DuplicateKey"_L1)
        return {RepairKind::KeepLastKey, RepairKind::KeepFirstKey};
    if (code == "UnclosedHeader"_L1)
        return {RepairKind::CloseHeader, RepairKind::CommentOutLine};
    if (code == "ByteOrderMark"_L1)
        return {RepairKind::RemoveByteOrderMark};
    if (code == "NotUtf8"_L1)
        return {RepairKind::ReplaceBadBytes};
    if (code == "Nul"_L1)
        return {RepairKind::RemoveNul};
    return {RepairKind::CommentOutLine};
}

SectionName meantBy(const QString &header)
{
    const qsizetype comment = commentIn(header);
    const std::optional<QStringList> words = python::shellWords(comment < 0 ? header : header.left(comment));
    if (!words || words->isEmpty())
        return {SectionKind::Other, header};
    const QString kind = words->constFirst().toLower();
    if (words->size() == 1)
        return kind == "default"_L1 ? SectionName::profile(kind) : SectionName{SectionKind::Other, header};
    const QString &name = words->at(1);
    if (words->size() == 2 && isWritableName(name)) {
        if (kind == "profile"_L1 || kind == "profiles"_L1)
            return SectionName::profile(name);
        if (kind == "sso-session"_L1 || kind == "sso_session"_L1 || kind == "sso-sessions"_L1)
            return SectionName::ssoSession(name);
        if (kind == "services"_L1 || kind == "service"_L1)
            return {SectionKind::Services, name};
    }
    return {SectionKind::Other, header};
}

Result<QByteArray> repaired(const QByteArray &text, const ConfigRepair &repair)
{
    const ParsedConfig before = parseConfig(text);
    if (!isThere(before, repair))
        return failure(Error::Kind::Config, u"LineChanged"_s, repair.problem.text, repair.problem.line);
    const Replacements replacements = replacementsFor(text, before, repair);
    const QByteArray result = replaced(text, replacements);
    if (replacements.empty() || result == text || !isMended(before, parseConfig(result), repair))
        return failure(Error::Kind::Config, u"NotEditable"_s, repair.problem.text, repair.problem.line);
    return result;
}

} // namespace ssotray
