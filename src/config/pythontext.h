#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

// The few rules of Python's str, text files and shlex by which botocore reads the config, on UTF-8 bytes. They are not
// Qt's: QChar::isSpace() knows other characters, and Python ends lines at a lone CR, too.
namespace ssotray::python {

// The bytes that the white space character at this place takes; 0 when another character stands there (str.isspace).
qsizetype spaceAt(QByteArrayView text, qsizetype at);
QByteArrayView trimmedEnd(QByteArrayView text);
QByteArrayView trimmed(QByteArrayView text);

// The white space at the beginning of a line.
struct Indent
{
    qsizetype bytes = 0;
    int characters = 0; // what configparser compares
};
Indent indentOf(QByteArrayView line);

// A line by its places in the text: [begin, end) without, [begin, next) with its line end (LF, CRLF or CR).
struct Line
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype next = 0;
};
Line lineAt(QByteArrayView text, qsizetype begin);

// Whether a line is a comment for configparser: # or ; after any indentation.
bool isComment(QByteArrayView trimmedLine);
// Whether every piece of the line, as str.splitlines() cuts it, has a "=", as a nested block needs.
bool isNestedLine(QByteArrayView trimmedLine);

// Whether shlex leaves it as it is: one word without quotes and escapes. It may say no to one that it would leave
// alone.
bool isPlainWord(QByteArrayView text);
// shlex.split(): the words of a section header. Nothing when a quote or an escape is left open.
std::optional<QStringList> shellWords(const QString &text);

} // namespace ssotray::python
