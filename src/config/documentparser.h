#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace ssotray {

// What a section is to botocore. `[default]` is the profile "default", like `[profile default]`.
enum class SectionKind {
    Profile, // [profile NAME], [default]
    SsoSession, // [sso-session NAME]
    Services, // [services NAME]
    Inherited, // [DEFAULT] in capitals: a speciality of Python, its keys show up in every section
    Ignored, // begins like one of the above, but without exactly one name: nobody reads it
    Other, // any other header; its name is the whole text between the brackets
};

struct SectionName
{
    SectionKind kind = SectionKind::Other;
    QString name;

    static SectionName profile(QString name) { return {SectionKind::Profile, std::move(name)}; }
    static SectionName ssoSession(QString name) { return {SectionKind::SsoSession, std::move(name)}; }

    bool operator==(const SectionName &) const = default;
};

inline size_t qHash(const SectionName &section, size_t seed = 0)
{
    return qHashMulti(seed, int(section.kind), section.name);
}

// Why botocore cannot read the text. Two are ours alone, because the other SDKs refuse them or nobody means them: a
// NUL, and an unclosed header with a delimiter in it.
struct ConfigProblem
{
    // "DuplicateSection", "DuplicateKey", "NoDelimiter" (a line without = or :), "NoSection" (something before the
    // first header), "EmptyKey", "UnclosedHeader", "BadNestedBlock", "NestedColon" (one with ":"
    // in place of "="), "SwallowedHeader" (an indented header, part of the value above it, which is why there is
    // another problem), "ByteOrderMark", "NotUtf8", "Nul"
    QString code;
    int line = 0; // from 1
    QString text; // the header's text or the key, if there is one; never a value, which may be a secret

    bool operator==(const ConfigProblem &) const = default;
};

// One `key = value` with whatever lines continue it. Offsets count bytes from the beginning of its section's text; they
// are short, because a config of thousands of profiles has tens of thousands of them, and files end at 16 MB.
struct ParsedProperty
{
    int begin = 0; // of its first line
    int key = 0;
    int keyEnd = 0;
    int value = 0; // the value's bytes in the first line, trimmed; value == valueEnd when there are none
    int valueEnd = 0;
    int lineEnd = 0; // behind the first line's line end
    int end = 0; // behind the line end of the last line that belongs to the value
    int line = 0; // counted from the section's header, which is 0
    int indent = 0; // white space before the key, in characters: deeper lines continue the value
    bool isPlainKey = false; // in ASCII and lower case, as nearly all are: its bytes can be compared as they stand
};

struct ParsedSection
{
    SectionName id;
    QByteArray buffer; // keeps the text alive
    QByteArrayView text; // from the header line up to the next header
    QByteArrayView header; // what stands between the brackets
    std::vector<ParsedProperty> properties;
    int lines = 0;
    int indent = 0; // of the header, in characters
    int shadows = -1; // number of an earlier section with the same id, which this one replaces

    bool isRemoved() const { return text.isEmpty(); }
};

struct ParsedConfig
{
    QByteArray head; // before the first header: comments and blank lines
    int headLines = 0;
    std::vector<ParsedSection> sections;
    QHash<SectionName, int> index; // the section in force of each name
    QByteArray lineEnd; // the most frequent one; LF for a text without any
    QList<ConfigProblem> problems;
};

using ParsedProperties = QList<std::pair<QString, QString>>;

// Takes the text apart as Python's configparser and botocore's configloader do (spec/aws.md §6.2), in one pass and
// without copying: sections are slices of the buffer. After a problem it goes on, so that all of them are found.
ParsedConfig parseConfig(const QByteArray &text);
// The same for a text that is to be one section: without the index, and so without a look for sections of the same
// name.
ParsedConfig parseSection(const QByteArray &text);
// The problems that parseConfig() finds, for whoever wants nothing else: it keeps no properties.
QList<ConfigProblem> problemsIn(const QByteArray &text);

// Whether the property is this one, given in lower case.
bool isKey(const ParsedSection &section, const ParsedProperty &property, const QString &key);
// The key in lower case; the value with its continuation lines joined by "\n".
QString keyOf(const ParsedSection &section, const ParsedProperty &property);
QString valueOf(const ParsedSection &section, const ParsedProperty &property);
ParsedProperties propertiesOf(const ParsedSection &section);

// The section that botocore makes of the text between the brackets.
SectionName nameOf(QByteArrayView header);
// What stands between the brackets when this is the header of a profile, a session or services; else empty. The line is
// without white space around it.
QByteArrayView headerIn(QByteArrayView line);

} // namespace ssotray
