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

    bool operator==(const TrayRole &) const = default;
};

} // namespace ssotray
