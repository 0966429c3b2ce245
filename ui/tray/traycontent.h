#pragma once

#include "session/sessionstatus.h"

#include <QString>

namespace ssotray {

// A session as the tray shows it.
struct TraySession
{
    QString name;
    SessionStatus status;
};

// A role that the person uses often or has used just now.
struct TrayRole
{
    QString session;
    QString accountId;
    QString accountName; // may be empty
    QString roleName;
    QString profile = {}; // one that uses it; empty: none does, and no terminal can be opened with it

    bool operator==(const TrayRole &) const = default;
};

} // namespace ssotray
