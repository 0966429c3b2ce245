#include "config/linediff.h"

#include <QByteArrayView>
#include <QHash>

#include <algorithm>
#include <vector>

namespace ssotray {
namespace {

// Beyond so many steps from both ends, two texts count as entirely different, which bounds the time to some 10 ms.
constexpr int maxDiffSteps = 2000;

struct DiffText
{
    std::vector<QByteArrayView> lines;
    std::vector<int> ids; // equal numbers for equal lines, of those lines alone that the other text has, too
    std::vector<size_t> places; // in lines, for each id
    std::vector<bool> isSame; // for each line: it is in the longest common part
};

// Finds the longest common part of both ids: Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, §4b, in
// linear space by looking for the middle of the path from both ends.
class DiffSearch
{
public:
    DiffSearch(DiffText &before, DiffText &after)
        : m_before(before)
        , m_after(after)
    {
    }

    void run() { compare({0, int(m_before.ids.size()), 0, int(m_after.ids.size())}); }

private:
    struct Box
    {
        int left; // in before
        int right;
        int top; // in after
        int bottom;

        int width() const { return right - left; }
        int height() const { return bottom - top; }
    };

    // The way from one corner: by diagonal, how far it came in before.
    struct Way
    {
        std::vector<int> reached;
        int first = 0; // diagonals that have left the box are not followed
        int last = 0;
    };

    bool matches(int x, int y) const { return m_before.ids[size_t(x)] == m_after.ids[size_t(y)]; }

    void markSame(int x, int y)
    {
        m_before.isSame[m_before.places[size_t(x)]] = true;
        m_after.isSame[m_after.places[size_t(y)]] = true;
    }

    void compare(Box box)
    {
        while (box.width() > 0 && box.height() > 0 && matches(box.left, box.top))
            markSame(box.left++, box.top++);
        while (box.width() > 0 && box.height() > 0 && matches(box.right - 1, box.bottom - 1))
            markSame(--box.right, --box.bottom);
        if (box.width() == 0 || box.height() == 0)
            return;
        const auto [x, y] = middleOf(box);
        if (x < 0)
            return;
        compare({box.left, x, box.top, y});
        compare({x, box.right, y, box.bottom});
    }

    // A point on a shortest path through the box; -1 when the search was given up. Both ways count from their own
    // corner, so that one function steps them.
    std::pair<int, int> middleOf(const Box &box) const
    {
        const int most = std::min((box.width() + box.height() + 1) / 2, maxDiffSteps);
        const int origin = most + 1;
        const int delta = box.width() - box.height();
        Way forward{std::vector<int>(size_t(2 * origin + 1), -1)};
        forward.reached[size_t(origin + 1)] = 0;
        Way backward = forward;

        for (int step = 0; step <= most; ++step) {
            for (const bool isForward : {true, false}) {
                Way &way = isForward ? forward : backward;
                const Way &other = isForward ? backward : forward;
                for (int k = way.first - step; k <= step - way.last; k += 2) {
                    const int x = advance(way, box, origin, step, k, isForward);
                    if (x > box.width()) {
                        way.last += 2;
                    } else if (x - k > box.height()) {
                        way.first += 2;
                    } else if (isForward == (delta % 2 != 0)) {
                        const int opposite = origin + delta - k;
                        if (opposite < 0 || opposite > 2 * origin || other.reached[size_t(opposite)] < 0
                            || x + other.reached[size_t(opposite)] < box.width())
                            continue;
                        return isForward ? std::pair(box.left + x, box.top + x - k)
                                         : std::pair(box.right - x, box.bottom - x + k);
                    }
                }
            }
        }
        return {-1, -1};
    }

    int advance(Way &way, const Box &box, int origin, int step, int k, bool isForward) const
    {
        const size_t at = size_t(origin + k);
        const bool isDown = k == -step || (k != step && way.reached[at - 1] < way.reached[at + 1]);
        int x = isDown ? way.reached[at + 1] : way.reached[at - 1] + 1;
        const auto continues = [&](int y) {
            return x < box.width() && y < box.height()
                && (isForward ? matches(box.left + x, box.top + y) : matches(box.right - 1 - x, box.bottom - 1 - y));
        };
        while (continues(x - k))
            ++x;
        way.reached[at] = x;
        return x;
    }

    DiffText &m_before;
    DiffText &m_after;
};

DiffText diffText(QByteArrayView text)
{
    DiffText result;
    while (!text.isEmpty()) {
        const qsizetype feed = text.indexOf('\n');
        QByteArrayView line = feed < 0 ? text : text.first(feed);
        text = feed < 0 ? QByteArrayView() : text.sliced(feed + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        result.lines.push_back(line);
    }
    result.isSame.resize(result.lines.size());
    return result;
}

// A line that the other text has not is a change whatever else is, and must not cost the search anything.
void numberCommonLines(DiffText &before, DiffText &after)
{
    QHash<QByteArrayView, std::pair<int, bool>> known; // line: number, is in after
    for (const QByteArrayView &line : before.lines) {
        if (!known.contains(line))
            known.insert(line, {int(known.size()), false});
    }
    for (size_t i = 0; i < after.lines.size(); ++i) {
        const auto found = known.find(after.lines[i]);
        if (found == known.end())
            continue;
        found->second = true;
        after.ids.push_back(found->first);
        after.places.push_back(i);
    }
    for (size_t i = 0; i < before.lines.size(); ++i) {
        const auto found = known.constFind(before.lines[i]);
        if (!found->second)
            continue;
        before.ids.push_back(found->first);
        before.places.push_back(i);
    }
}

} // namespace

QList<DiffLine> lineDiff(const QByteArray &before, const QByteArray &after)
{
    DiffText old = diffText(before);
    DiffText fresh = diffText(after);
    numberCommonLines(old, fresh);
    DiffSearch(old, fresh).run();

    QList<DiffLine> diff;
    size_t i = 0;
    size_t j = 0;
    while (i < old.lines.size() || j < fresh.lines.size()) {
        const bool isRemoved = i < old.lines.size() && !old.isSame[i];
        const bool isAdded = !isRemoved && j < fresh.lines.size() && !fresh.isSame[j];
        const QString text = QString::fromUtf8(isAdded ? fresh.lines[j] : old.lines[i]);
        if (isRemoved)
            diff += {DiffLine::Kind::Removed, text, int(++i), 0};
        else if (isAdded)
            diff += {DiffLine::Kind::Added, text, 0, int(++j)};
        else
            diff += {DiffLine::Kind::Same, text, int(++i), int(++j)};
    }
    return diff;
}

QList<DiffLine> withContext(const QList<DiffLine> &diff, int lines)
{
    // For each line, how far the nearest change is: once from each side.
    std::vector<qsizetype> distance(size_t(diff.size()));
    qsizetype away = diff.size();
    const auto measure = [&](qsizetype i) {
        away = diff[i].kind == DiffLine::Kind::Same ? away + 1 : 0;
        return away;
    };
    for (qsizetype i = 0; i < diff.size(); ++i)
        distance[size_t(i)] = measure(i);
    away = diff.size();
    for (qsizetype i = diff.size(); --i >= 0;)
        distance[size_t(i)] = std::min(distance[size_t(i)], measure(i));

    QList<DiffLine> result;
    for (qsizetype i = 0; i < diff.size(); ++i) {
        const DiffLine &line = diff[i];
        if (distance[size_t(i)] <= lines)
            result += line;
        else if (!result.isEmpty() && result.last().kind == DiffLine::Kind::Gap)
            ++result.last().count;
        else
            result += {DiffLine::Kind::Gap, {}, line.before, line.after};
    }
    return result;
}

} // namespace ssotray
