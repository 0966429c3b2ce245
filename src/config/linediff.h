#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace ssotray {

// One line of a comparison, ready to be shown.
struct DiffLine
{
    enum class Kind {
        Same,
        Removed, // only before
        Added, // only after
        Gap, // count lines that are the same, left out by withContext()
    };

    Kind kind;
    QString text; // UTF-8 decoded, without line end; empty for a gap
    int before = 0; // line number from 1; 0 where the line does not exist; the first line left out for a gap
    int after = 0;
    int count = 1; // lines that this entry stands for: more than 1 only for a gap

    bool operator==(const DiffLine &) const = default;
};

// The lines of both texts in reading order, removed before added; the fewest changes that there are (Myers 1986), or,
// where two texts have next to nothing in common, quickly something larger. Line ends are not compared: a last line
// that merely gets its missing line end is the same.
QList<DiffLine> lineDiff(const QByteArray &before, const QByteArray &after);

// The same with only that many unchanged lines around each change; what is left out becomes one gap.
QList<DiffLine> withContext(const QList<DiffLine> &diff, int lines);

} // namespace ssotray
