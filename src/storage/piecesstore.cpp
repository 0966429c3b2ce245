#include "storage/piecesstore.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString mark = u"sso-tray-pieces "_s;
constexpr qsizetype mostPieces = 999;

// What the entry of a value in pieces says of it.
struct Summary
{
    QString generation;
    qsizetype count;
    qsizetype bytes;
    QByteArray hash;

    QString text() const { return mark + generation + u" %1 %2 "_s.arg(count).arg(bytes) + QString::fromLatin1(hash); }
};

std::optional<Summary> summaryIn(const QString &text)
{
    static const QRegularExpression form(u"\\A%1([ab]) ([0-9]{1,3}) ([0-9]{1,9}) ([0-9a-f]{64})\\z"_s.arg(mark));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    return Summary{match.captured(1), match.captured(2).toLongLong(), match.captured(3).toLongLong(),
        match.captured(4).toLatin1()};
}

QByteArray hashOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

// Never through the middle of a character.
QStringList split(const QString &text, qsizetype mostBytes)
{
    QStringList pieces{QString()};
    qsizetype bytes = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype units = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        const QStringView character = QStringView(text).mid(at, units);
        const qsizetype more = character.toUtf8().size();
        if (bytes + more > mostBytes) {
            pieces.append(QString());
            bytes = 0;
        }
        pieces.last() += character;
        bytes += more;
        at += units;
    }
    return pieces;
}

QString keyOfPiece(const QString &name, qsizetype number)
{
    return name + u' ' + QString::number(number);
}

} // namespace

PiecesStore::PiecesStore(SecretStore &below, qsizetype mostBytes, QObject *parent)
    : QObject(parent)
    , m_below(below)
    , m_mostBytes(mostBytes)
{
}

Async<std::optional<Secret>> PiecesStore::read(const QString &key)
{
    using Found = std::optional<Secret>;
    if (m_mostBytes == 0)
        return m_below.read(key);
    return m_below.read(key)
        .then(this,
            [this, key](const Result<Found> &entry) -> Async<Found> {
                if (!entry || !*entry || !(*entry)->reveal().startsWith(mark))
                    return ready<Found>(entry);
                const std::optional<Summary> summary = summaryIn((*entry)->reveal());
                if (!summary)
                    return ready<Found>(Found());
                const QString name = key + u' ' + summary->generation;
                return readPieces(name, 1, summary->count, {}).then([summary](const Result<Found> &all) {
                    const QByteArray text = all && *all ? (*all)->reveal().toUtf8() : QByteArray();
                    const bool isWhole = text.size() == summary->bytes && hashOf(text) == summary->hash;
                    return !all || isWhole ? all : Result<Found>(Found());
                });
            })
        .unwrap();
}

Async<std::optional<Secret>> PiecesStore::readPieces(
    const QString &name, qsizetype next, qsizetype count, const QString &before)
{
    using Found = std::optional<Secret>;
    if (next > count)
        return ready<Found>(Found(Secret(before)));
    return m_below.read(keyOfPiece(name, next))
        .then(this,
            [=, this](const Result<Found> &piece) -> Async<Found> {
                return piece && *piece ? readPieces(name, next + 1, count, before + (*piece)->reveal())
                                       : ready<Found>(piece);
            })
        .unwrap();
}

Async<void> PiecesStore::write(const QString &key, const Secret &value)
{
    if (m_mostBytes == 0)
        return m_below.write(key, value);
    return m_below.read(key)
        .then(this,
            [this, key, value](const Result<std::optional<Secret>> &old) -> Async<void> {
                if (!old)
                    return failed<void>(old.error());
                const auto before = *old ? summaryIn((*old)->reveal()) : std::nullopt;
                const QString oldGeneration = before ? before->generation : u"b"_s;
                const QString generation = oldGeneration == "a"_L1 ? u"b"_s : u"a"_s;
                const QByteArray bytes = value.reveal().toUtf8();
                const bool isShort = bytes.size() <= m_mostBytes && !value.reveal().startsWith(mark);
                const QStringList pieces = isShort ? QStringList() : split(value.reveal(), m_mostBytes);
                if (pieces.size() > mostPieces)
                    return failed<void>({Error::Kind::Keychain, u"Refused"_s, u"too long"_s, {}});
                const Summary summary{generation, pieces.size(), bytes.size(), hashOf(bytes)};
                return writePieces(key + u' ' + generation, 1, pieces)
                    .then(this,
                        [=, this](const Result<void> &written) {
                            return written ? m_below.write(key, isShort ? value : Secret(summary.text()))
                                           : ready<void>(written);
                        })
                    .unwrap()
                    .then(this, [=, this](const Result<void> &written) {
                        if (written) { // a leftover is of no use to anybody, and goes with the next change
                            removePieces(key + u' ' + generation, pieces.size() + 1);
                            removePieces(key + u' ' + oldGeneration, 1);
                        }
                        return written;
                    });
            })
        .unwrap();
}

Async<void> PiecesStore::writePieces(const QString &name, qsizetype next, const QStringList &pieces)
{
    if (next > pieces.size())
        return ready<void>({});
    return m_below.write(keyOfPiece(name, next), Secret(pieces[next - 1]))
        .then(this,
            [=, this](const Result<void> &written) {
                return written ? writePieces(name, next + 1, pieces) : ready<void>(written);
            })
        .unwrap();
}

Async<void> PiecesStore::remove(const QString &key)
{
    if (m_mostBytes == 0)
        return m_below.remove(key);
    return m_below.remove(key)
        .then(this,
            [this, key](const Result<void> &removed) {
                if (!removed)
                    return ready<void>(removed);
                return allOf({removePieces(key + " a"_L1, 1), removePieces(key + " b"_L1, 1)}, this);
            })
        .unwrap();
}

// The last one first: who is killed in between leaves a row without a gap, which the next removal finds.
Async<void> PiecesStore::removePieces(const QString &name, qsizetype next)
{
    return m_below.read(keyOfPiece(name, next))
        .then(this,
            [=, this](const Result<std::optional<Secret>> &found) -> Async<void> {
                if (!found)
                    return failed<void>(found.error());
                if (!*found)
                    return ready<void>({});
                return removePieces(name, next + 1)
                    .then(this,
                        [=, this](const Result<void> &removed) {
                            return removed ? m_below.remove(keyOfPiece(name, next)) : ready<void>(removed);
                        })
                    .unwrap();
            })
        .unwrap();
}

} // namespace ssotray
