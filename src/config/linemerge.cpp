#include "config/linemerge.h"

#include "config/linediff.h"

#include <vector>

namespace ssotray {
namespace {

std::vector<QByteArrayView> linesOf(const QByteArray &text)
{
    std::vector<QByteArrayView> lines;
    QByteArrayView rest(text);
    while (!rest.isEmpty()) {
        const qsizetype feed = rest.indexOf('\n');
        const qsizetype size = feed < 0 ? rest.size() : feed + 1;
        lines.push_back(rest.first(size));
        rest = rest.sliced(size);
    }
    return lines;
}

// What one side did, seen from the base.
struct Side
{
    std::vector<int> kept; // for each line of the base its line here, -1 when it is gone
    std::vector<QByteArray> added; // before each line of the base, and behind the last one

    Side(const QByteArray &base, const QByteArray &text, size_t count)
        : kept(count, -1)
        , added(count + 1)
    {
        const std::vector<QByteArrayView> lines = linesOf(text);
        size_t at = 0;
        const QList<DiffLine> diff = lineDiff(base, text);
        for (const DiffLine &line : diff) {
            if (line.kind == DiffLine::Kind::Added)
                added[at] += lines[size_t(line.after - 1)];
            else if (line.kind == DiffLine::Kind::Same)
                kept[at++] = line.after - 1;
            else
                ++at;
        }
    }
};

// The lines of the base from `begin` on that this side changed in one go; the end.
size_t endOfHunk(const Side &side, size_t begin)
{
    size_t end = begin;
    while (end < side.kept.size() && side.kept[end] < 0)
        ++end;
    return end;
}

} // namespace

std::optional<QByteArray> mergedLines(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs)
{
    const size_t count = linesOf(base).size();
    const Side one(base, ours, count);
    const Side other(base, theirs, count);
    const std::vector<QByteArrayView> theirLines = linesOf(theirs);
    // The same lines are those that both took away or replaced, and those that one put between what the other replaced.
    for (size_t i = 0; i < count; ++i) {
        if (one.kept[i] < 0 && other.kept[i] < 0)
            return std::nullopt;
    }
    for (const auto &[first, second] : {std::pair(&one, &other), std::pair(&other, &one)}) {
        for (size_t begin = 0; begin < count; ++begin) {
            const size_t end = endOfHunk(*first, begin);
            for (size_t i = begin + 1; i < end; ++i) {
                if (!second->added[i].isEmpty())
                    return std::nullopt;
            }
            begin = end > begin ? end : begin;
        }
    }

    QByteArray merged;
    for (size_t i = 0; i <= count; ++i) {
        const auto add = [&](QByteArrayView part) {
            if (!part.isEmpty() && !merged.isEmpty() && !merged.endsWith('\n'))
                merged += '\n';
            merged += part;
        };
        add(one.added[i]);
        add(other.added[i]);
        if (i < count && one.kept[i] >= 0 && other.kept[i] >= 0)
            add(theirLines[size_t(other.kept[i])]);
    }
    return merged;
}

} // namespace ssotray
