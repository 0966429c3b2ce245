#include "config/takeback.h"

#include "config/documentparser.h"
#include "config/linemerge.h"
#include "config/textlines.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

// A section is known by its name, and by its number among those of the same name. The lines before the first header
// are one more.
struct PieceKey
{
    SectionName section;
    int number = 0; // -1: the head

    bool operator==(const PieceKey &) const = default;
};

size_t qHash(const PieceKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.section, key.number);
}

struct Piece
{
    PieceKey key;
    QByteArray text;
    QString header;
    qsizetype end = 0; // of what belongs to it: blank lines and comments behind it may be about what follows

    QByteArrayView own() const { return QByteArrayView(text).first(end); }
    QByteArrayView tail() const { return QByteArrayView(text).sliced(end); }
};

struct Pieces
{
    std::vector<Piece> list; // the head is always the first one
    QHash<PieceKey, int> places;

    explicit Pieces(const QByteArray &text)
    {
        const ParsedConfig config = parseConfig(text);
        list.reserve(config.sections.size() + 1);
        add({{{}, -1}, config.head, {}, config.head.size()});
        QHash<SectionName, int> numbers;
        for (const ParsedSection &section : config.sections) {
            const qsizetype end = section.properties.empty() ? endOfHeader(section) : section.properties.back().end;
            add({{section.id, numbers[section.id]++}, section.text.toByteArray(), QString::fromUtf8(section.header),
                end});
        }
    }

    const Piece *find(const PieceKey &key) const
    {
        const auto place = places.constFind(key);
        return place == places.constEnd() ? nullptr : &list[size_t(*place)];
    }

    // The section behind this one; nothing behind the last one.
    std::optional<PieceKey> behind(const Piece &piece) const
    {
        const size_t next = size_t(&piece - list.data()) + 1;
        return next < list.size() ? std::optional(list[next].key) : std::nullopt;
    }

private:
    static qsizetype endOfHeader(const ParsedSection &section)
    {
        const qsizetype feed = section.text.indexOf('\n');
        return feed < 0 ? section.text.size() : feed + 1;
    }

    void add(Piece piece)
    {
        places.insert(piece.key, int(list.size()));
        list.push_back(std::move(piece));
    }
};

class TakingBack
{
public:
    TakingBack(const ChangeTexts &change, const QByteArray &now)
        : m_before(change.before)
        , m_after(change.after)
        , m_now(now)
    {
        m_inserted.resize(m_now.list.size());
    }

    TakenBack run(const QByteArray &now)
    {
        // What was changed comes first: taking a whole section away or putting it back touches what surrounds it.
        for (const Piece &before : m_before.list) {
            if (const Piece *after = m_after.find(before.key))
                restoreLines(before, *after);
        }
        for (const Piece &after : m_after.list) {
            if (!m_before.find(after.key))
                takeAway(after);
        }
        for (size_t i = 0; i < m_before.list.size(); ++i) {
            if (!m_after.find(m_before.list[i].key))
                putBack(i);
        }
        m_result.text = m_result.isPossible() ? joined() : now;
        return std::move(m_result);
    }

private:
    Piece *current(const PieceKey &key)
    {
        const auto place = m_now.places.constFind(key);
        return place == m_now.places.constEnd() ? nullptr : &m_now.list[size_t(*place)];
    }

    void refuse(const Piece &ours, const Piece *theirs)
    {
        m_result.conflicts += ours.header;
        m_result.ours += ours.text;
        m_result.theirs += theirs ? theirs->text : QByteArray();
    }

    void restoreLines(const Piece &before, const Piece &after)
    {
        if (before.text == after.text)
            return;
        Piece *now = current(after.key);
        if (before.own() == after.own() && isBlank(before.tail()) && isBlank(after.tail())) {
            // Blank lines before a neighbour, and perhaps that is another one by now.
            if (now && now->tail() == after.tail() && m_now.behind(*now) == m_after.behind(after))
                now->text = now->own().toByteArray() + before.tail().toByteArray();
            return;
        }
        if (now && now->text == before.text)
            return;
        if (now && now->text == after.text) {
            now->text = before.text;
            return;
        }
        const std::optional<QByteArray> merged = now ? mergedLines(after.text, before.text, now->text) : std::nullopt;
        if (merged)
            now->text = *merged;
        else if (now || before.own() != after.own()) // of a section that is gone only blank lines were changed
            refuse(after, now);
    }

    void takeAway(const Piece &after)
    {
        Piece *now = current(after.key);
        if (!now)
            return;
        if (now->own() != after.own()) {
            refuse(after, now);
            return;
        }
        QByteArrayView tail = now->tail();
        if (tail.startsWith(after.tail()))
            tail = tail.sliced(after.tail().size());
        QByteArray &text = livingBefore(size_t(now - m_now.list.data())).text;
        if (!isBlank(tail) || !endsBlank(text))
            text += tail;
        now->text.clear();
    }

    void putBack(size_t number)
    {
        const Piece &before = m_before.list[number];
        if (const Piece *now = current(before.key); now && !now->text.isEmpty()) {
            if (now->own() != before.own())
                refuse(before, now);
            return;
        }
        size_t neighbour = number;
        const Piece *found = nullptr;
        while (!found && neighbour-- > 0)
            found = current(m_before.list[neighbour].key);
        m_inserted[found ? size_t(found - m_now.list.data()) : 0] += before.text;
    }

    Piece &livingBefore(size_t place)
    {
        while (--place > 0 && m_now.list[place].text.isEmpty()) { }
        return m_now.list[place];
    }

    static bool endsBlank(const QByteArray &text)
    {
        return text.isEmpty() || isBlank(QByteArrayView(text).sliced(lastLine(text)));
    }

    // A comment belongs to what is below it.
    static bool endsWithComment(const QByteArray &text)
    {
        const QByteArrayView line = QByteArrayView(text).sliced(lastLine(text));
        return line.startsWith('#') || line.startsWith(';');
    }

    QByteArray joined() const
    {
        QByteArray text;
        bool isInserted = false; // what was added last
        const auto add = [&](const QByteArray &part, bool isPutBack) {
            if (part.isEmpty())
                return;
            const QByteArray lineEnd = text.contains("\r\n") ? "\r\n"_ba : "\n"_ba;
            if (!endsLine(text))
                text += lineEnd;
            if ((isInserted || isPutBack) && part.startsWith('[') && !endsBlank(text) && !endsWithComment(text))
                text += lineEnd;
            text += part;
            isInserted = isPutBack;
        };
        for (size_t i = 0; i < m_now.list.size(); ++i) {
            add(m_now.list[i].text, false);
            add(m_inserted[i], true);
        }
        return text;
    }

    const Pieces m_before;
    const Pieces m_after;
    Pieces m_now;
    std::vector<QByteArray> m_inserted; // what is put back behind each piece
    TakenBack m_result;
};

} // namespace

TakenBack takeBack(const ChangeTexts &change, const QByteArray &now)
{
    if (now == change.after)
        return {change.before, {}, {}, {}};
    return TakingBack(change, now).run(now);
}

} // namespace ssotray
