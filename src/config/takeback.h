#pragma once

#include "config/history.h"

#include <QStringList>

namespace ssotray {

// What taking a change back would make of the config.
struct TakenBack
{
    QByteArray text; // the config without the change; as it was while there are conflicts
    // The headers of the sections in which somebody else has changed the same lines since; "" for what stands before
    // the first section.
    QStringList conflicts;
    // Those sections as the change left them, and as they are now.
    QByteArray ours;
    QByteArray theirs;

    bool isPossible() const { return conflicts.isEmpty(); }
};

// Takes the change back where it changed something, and nowhere else: what others have written since stays. Sections
// are told apart by their names, and within one section lines are compared; so another section that looks much alike
// does not get in the way. What is back already stays as it is; when that is all, the text is `now`.
TakenBack takeBack(const ChangeTexts &change, const QByteArray &now);

} // namespace ssotray
