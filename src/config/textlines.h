#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

// Small tools of the document's edits, on texts that may mix LF, CRLF and CR.
namespace ssotray {

// Bytes to put in the place of [begin, end) of a text.
struct Replacement
{
    qsizetype begin;
    qsizetype end;
    QByteArray bytes;
};

// The text with these replacements, which are in order and do not overlap.
QByteArray replaced(QByteArrayView text, const std::vector<Replacement> &replacements);

// Whether a line could follow directly: the text is empty or ends with a line end.
bool endsLine(QByteArrayView text);
// The line end of the line that ends at this place; empty when it has none.
QByteArray lineEndBefore(QByteArrayView text, qsizetype end);
// Where the last line begins.
qsizetype lastLine(QByteArrayView text);
// Whether there is nothing but white space.
bool isBlank(QByteArrayView text);

} // namespace ssotray
