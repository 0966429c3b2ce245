#pragma once

#include "session/erase.h"

#include <QCoreApplication>

namespace ssotray {

// Places where something of this app rests, in a person's words.
class StoredText
{
    Q_DECLARE_TR_FUNCTIONS(StoredText)

public:
    static QString nameOf(StoredPlace::Kind kind);
    // A sentence or two: what is in there, and for how long.
    static QString contentOf(StoredPlace::Kind kind);
    // "2 entries", "not there", "locked".
    static QString stateOf(const StoredPlace &place);
    static QString whereIs(const StoredPlace &place);
    // What did not go, and why.
    static QString of(const NotErased &left);

private:
    static QString countOf(const StoredPlace &place);
};

} // namespace ssotray
