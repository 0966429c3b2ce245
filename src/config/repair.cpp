#include "config/repair.h"

#include "config/configrules.h"
#include "config/pythontext.h"
#include "config/repairparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr qsizetype reportedProblems = 100; // the parser stops counting there

Replacements replacementsFor(const QByteArray &text, const ParsedConfig &config, const ConfigRepair &repair)
{
    switch (repair.kind) {
    case RepairKind::KeepFirstKey:
    case RepairKind::KeepLastKey:
    case RepairKind::MergeSection:
    case RepairKind::RemoveSection:
    case RepairKind::RewriteHeader:
        return replacementsOfSections(config, repair);
    default:
        return replacementsInLine(text, repair);
    }
}

// Those that AWS tools do not all read alike are no problems of the text.
bool isThere(const QByteArray &text, const ParsedConfig &config, const ConfigRepair &repair)
{
    if (config.problems.contains(repair.problem))
        return true;
    if (repair.kind == RepairKind::UseEqualsSign || repair.kind == RepairKind::UnindentHeader) {
        const QList<UnevenLine> lines = unevenLines(text);
        return std::any_of(
            lines.begin(), lines.end(), [&](const UnevenLine &line) { return line.problem == repair.problem; });
    }
    if (repair.kind != RepairKind::RemoveSection && repair.kind != RepairKind::RewriteHeader
        && repair.kind != RepairKind::MergeSection)
        return false;
    const Found found = sectionAt(config, repair.problem.line);
    return found.section && found.line == repair.problem.line
        && QString::fromUtf8(found.section->header) == repair.problem.text;
}

// What the sections in force say, but for those that the repair concerns.
QList<std::pair<SectionName, ParsedProperties>> othersThan(
    const QList<SectionName> &concerned, const ParsedConfig &config)
{
    QList<std::pair<SectionName, ParsedProperties>> others;
    for (size_t i = 0; i < config.sections.size(); ++i) {
        const ParsedSection &other = config.sections[i];
        if (!concerned.contains(other.id) && other.id.kind != SectionKind::Other
            && other.id.kind != SectionKind::Ignored && config.index.value(other.id) == int(i))
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
    QList<SectionName> concerned{found.section ? found.section->id : SectionName()};
    if (repair.kind == RepairKind::RewriteHeader) {
        concerned = {meantBy(repair.problem.text)};
        // It must not come in the way of one that is in force.
        if (before.index.contains(concerned[0]) && before.index.value(concerned[0]) != found.number)
            return false;
    }
    if (repair.kind == RepairKind::UnindentHeader) {
        // It takes lines of the section above it along, and is one that nobody has read before.
        const Found made = sectionAt(after, repair.problem.line);
        if (!made.section || before.index.contains(made.section->id))
            return false;
        concerned += made.section->id;
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
    if (code == "SwallowedHeader"_L1)
        return {RepairKind::UnindentHeader, RepairKind::CommentOutLine};
    if (code == "NestedColon"_L1)
        return {RepairKind::UseEqualsSign, RepairKind::CommentOutLine};
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
    if (!isThere(text, before, repair))
        return failure(Error::Kind::Config, u"LineChanged"_s, repair.problem.text, repair.problem.line);
    Replacements replacements = replacementsFor(text, before, repair);
    const auto isDone = [&](const QByteArray &result) {
        return !replacements.empty() && result != text && isMended(before, parseConfig(result), repair);
    };
    QByteArray result = replaced(text, replacements);
    if (const auto header = indentationBelow(before, repair.problem.line); header && !isDone(result)) {
        replacements.push_back(*header);
        result = replaced(text, replacements);
    }
    if (!isDone(result))
        return failure(Error::Kind::Config, u"NotEditable"_s, repair.problem.text, repair.problem.line);
    return result;
}

} // namespace ssotray
