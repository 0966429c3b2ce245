#pragma once

#include "config/documentparser.h"

#include "base/error.h"

namespace ssotray {

// The named repairs of a config that AWS tools cannot read, or do not all read alike. Each concerns the line that was
// reported and nothing else; every other edit of such a file is refused (config/document.h).
enum class RepairKind {
    RemoveByteOrderMark,
    KeepFirstKey, // of two equal ones in a section; the other goes away with its value
    KeepLastKey,
    MergeSection, // what a second section says moves into the first one; its values win, as they do for other SDKs
    CommentOutLine,
    CloseHeader, // with the missing bracket
    RemoveNul,
    ReplaceBadBytes, // in this line, each by "?"
    RemoveSection, // one that another of the same name replaces
    RewriteHeader, // in the spelling that every SDK reads
    UnindentHeader, // one that is part of the value above it, because it is indented
    UseEqualsSign, // in place of ":"
};

struct ConfigRepair
{
    RepairKind kind;
    ConfigProblem problem; // what it is to mend: code, line and text as they were reported

    bool operator==(const ConfigRepair &) const = default;
};

// What can be done about a problem of Document::problems(), the most harmless first.
QList<RepairKind> repairsFor(const ConfigProblem &problem);

// The name that a header which no tool reads, or not every one, most likely means: `Profile a`, ` profile a `,
// `profile "a"`, `profiles a` are the profile a. Kind Other when it means nothing that we know.
SectionName meantBy(const QString &header);

// A line that AWS tools read, but not all of them alike, or none as it is meant.
struct UnevenLine
{
    SectionName section; // as the AWS CLI reads it
    // "ColonDelimiter": a key (the text) in front of ":", which other SDKs refuse; "SwallowedHeader": a header (the
    // text) that is indented and so part of the value above it. spec/aws.md §6.2
    ConfigProblem problem;
};

// Of the sections in force, in order of lines.
QList<UnevenLine> unevenLines(const QByteArray &text);

// The text with this repair and no other byte changed, but for the indentation of the header below, where that header
// would become part of a value. The result is read again: it has fewer problems, and every section that the repair does
// not concern says what it said.
// Errors, with the line: Config "LineChanged" when the problem is not there any more, "NotEditable" when the repair
// does not mend it.
Result<QByteArray> repaired(const QByteArray &text, const ConfigRepair &repair);

} // namespace ssotray
