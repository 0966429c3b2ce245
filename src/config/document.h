#pragma once

#include "base/error.h"
#include "config/documentparser.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace ssotray {

// A section as the list of all sections shows it.
struct ConfigSection
{
    SectionName id;
    QString header; // the text between the brackets, as written: `profile "a b"`
    int line = 0; // from 1
    bool effective = true; // false: a later section of the same name replaces this one altogether
};

// One `key = value` to be written.
struct ConfigValue
{
    QString key;
    QString value;
};

class Document;

// What botocore reads in one section, as Document::value() tells it. Good until the document changes or goes.
class SectionValues
{
public:
    bool isAbsent() const { return !m_section; } // there is no such section; [DEFAULT]'s values do not count
    bool has(const QString &key) const { return find(key).second != nullptr; }
    std::optional<QString> value(const QString &key) const;

private:
    friend class Document;
    SectionValues(const Document &document, const ParsedSection *section)
        : m_document(document)
        , m_section(section)
    {
    }
    std::pair<const ParsedSection *, const ParsedProperty *> find(const QString &key) const;

    const Document &m_document;
    const ParsedSection *m_section;
};

// The text of ~/.aws/config: read as the AWS CLI (botocore) reads it, changed without touching a byte that the change
// does not concern. A plain value that belongs to whoever holds it; it knows no file (configfile.h), keeps no history,
// and gives the keys no meaning (ssosession.h, the profiles room).
//
// A text that botocore refuses is not parsable: it can be looked at, as far as it can be understood, but every edit
// answers with its first problem. An edit is done completely or not at all, and checked by reading the result again.
class Document
{
public:
    explicit Document(const QByteArray &text = {});

    // The whole text: what was read, with the edits since.
    QByteArray text() const;

    bool isParsable() const { return m_problems.isEmpty(); }
    // Why botocore refuses the text, in order of lines.
    const QList<ConfigProblem> &problems() const { return m_problems; }

    // All sections in file order, shadowed and ignored ones included.
    QList<ConfigSection> sections() const;
    // The names in force of one kind, in file order.
    QStringList names(SectionKind kind) const;
    bool contains(const SectionName &section) const { return m_index.contains(section); }

    // The own keys of the section in force, in lower case and file order; none when there is no such section.
    QStringList keys(const SectionName &section) const;
    // What botocore reads: own value, or that of [DEFAULT]; nothing when neither has the key. Lines of a continued
    // value are joined by "\n"; a nested block (`s3 =` and indented lines) begins with "\n" and is not taken apart. The
    // key is given in lower case.
    std::optional<QString> value(const SectionName &section, const QString &key) const;
    // The same for whoever asks for many keys of one section: it is looked up once.
    SectionValues valuesOf(const SectionName &section) const;
    // The line of the section's header, or of one of its own keys; from 1, 0 when there is none.
    int line(const SectionName &section, const QString &key = {}) const;

    // Gives the keys these values, in this order; a missing section is added at the end first.
    // An existing key keeps its line: spelling, spacing and indentation stay, only the value's bytes change. New keys
    // come after the section's last one, with its indentation and line end. A comment behind the old value (` # …`),
    // which botocore takes for part of the value and other SDKs do not, moves to a line of its own above the key.
    // Errors: Kind::Input "SectionName", "Key" or "Value" (detail says which) for what one of the two grammars would
    // read differently (configrules.h); Kind::Config "MultiLineValue" with its line when the old value is a nested
    // block or a continued one; Kind::Config with a problem's code, line and text when the document is not parsable;
    // Kind::Config "NotEditable" (detail is the header) should the change not read back as it was meant.
    Result<void> set(const SectionName &section, const QList<ConfigValue> &values);
    // The same for a section that must not exist yet: Kind::Config "SectionExists" with its line otherwise.
    Result<void> add(const SectionName &section, const QList<ConfigValue> &values);

    // Gives the section in force another name of its kind: its header becomes `[profile NAME]` and the like, what
    // stands around the brackets stays. Errors: Config "SectionExists" (with its line) when there is one of that name;
    // "NoSuchSection" when there is none to rename; Input "SectionName".
    Result<void> rename(const SectionName &section, const QString &name);

    // Takes the key away with everything that belongs to its value. Not there: nothing happens.
    Result<void> removeKey(const SectionName &section, const QString &key);
    // Takes the section in force away, from its header to its last value, and one blank line. Comments behind its last
    // value stay, since they mostly speak of the section that follows. Not there: nothing happens.
    // Error: Kind::Config "IndentedHeader" with its line when the next header would then be read as part of a value.
    Result<void> removeSection(const SectionName &section);

    bool operator==(const Document &other) const { return text() == other.text(); }

private:
    friend class SectionValues;

    const ParsedSection *find(const SectionName &section) const;
    static const ParsedProperty *findProperty(const ParsedSection &section, const QString &key);
    int lineOf(int number) const;

    Result<void> checkEdit(const SectionName &section) const;
    Result<void> change(int number, const QList<ConfigValue> &values);
    Result<void> append(const SectionName &section, const QList<ConfigValue> &values);
    Result<void> replace(int number, const QByteArray &text, const ParsedProperties &expected);
    Result<void> replaceTail(int number, const QByteArray &text); // of a section, or of the head: -1
    static bool separates(const ParsedSection &section, const ParsedSection &next);
    QByteArray indentFor(int number) const;
    int liveBefore(int number) const; // the nearest section that is not removed; -1 when there is none
    int liveAfter(int number) const;

    QByteArray m_head; // the bytes before the first header: comments and blank lines
    int m_headLines = 0;
    std::vector<ParsedSection> m_sections; // in file order; removed ones stay as empty texts, so that numbers hold
    QHash<SectionName, int> m_index; // the section in force of each name
    int m_inherited = -1; // the last [DEFAULT] section, whose keys show up in all others; none is ever edited
    QByteArray m_lineEnd; // for new lines that have no neighbour to take it from
    QList<ConfigProblem> m_problems;
};

} // namespace ssotray
