#pragma once

#include "storage/secretstore.h"

#include <QObject>

namespace ssotray {

// A store on top of one whose entries may only have a certain size: Windows takes 2,560 bytes, and a client secret of
// AWS alone may have 1.9 KB (spec/security.md §4). What is longer is kept in pieces under keys of their own, "KEY a 1",
// "KEY a 2" …, and the entry of KEY says how many there are, how long all is, and its SHA-256. Pieces are written first
// and that entry last, those of the next value with "b" in place of "a": who is killed in between leaves the old value
// whole.
//
// What does not add up (a piece is missing, swapped, of another value) is no entry, never a part of one. Owned by the
// application; it does not own the store below.
class PiecesStore : public QObject, public SecretStore
{
    Q_OBJECT

public:
    // mostBytes: of an entry, in UTF-8, 256 or more; 0 when there is no limit, and then everything goes straight
    // through.
    PiecesStore(SecretStore &below, qsizetype mostBytes, QObject *parent = nullptr);

    Async<std::optional<Secret>> read(const QString &key) override;
    Async<void> write(const QString &key, const Secret &value) override;
    Async<void> remove(const QString &key) override;

private:
    Async<std::optional<Secret>> readPieces(
        const QString &name, qsizetype next, qsizetype count, const QString &before);
    Async<void> writePieces(const QString &name, qsizetype next, const QStringList &pieces);
    Async<void> removePieces(const QString &name, qsizetype next);

    SecretStore &m_below;
    const qsizetype m_mostBytes;
};

} // namespace ssotray
