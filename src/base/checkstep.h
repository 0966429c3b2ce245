#pragma once

#include "base/error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace ssotray {

// One step of the connection check and what came of it, as data (doctor/doctor.h finds it out, ui says it in words). It
// holds no secret: host names, addresses without user and password, paths.
struct CheckStep
{
    enum class Kind {
        // of this computer
        Files, // "Found", "NoConfig": details are the paths of config and credentials
        Config, // "Readable": details are its path; else the errors
        Keychain, // "RoundTrip"
        Tray, // "Shown", "NoTray"
        // of the way to AWS, for each session
        Name, // "Found", "FoundProxy": details are the name and its addresses; "Numeric": the address
        Proxy, // "Direct"; "Through", "Unreachable": details is the proxy's address
        Certificate, // "System", "Bundle": details are the authority's name and the bundle's path; "NotUsed"
        Clock, // "Right"; "Ahead", "Behind": details are the minutes; "Unknown"
        Oidc, // "Reached": details is the host
        Portal, // "Accepted", "Reached" (without a token): details is the host
    };
    enum class State { Waiting, Running, Good, Warning, Failed, Skipped };

    Kind kind = Kind::Files;
    QString session = {}; // of the way to AWS: whose; empty when no session is defined
    State state = State::Waiting;
    // As above. "Blocked": skipped because an earlier step has failed; "Cancelled": by the person; "Timeout": no end.
    QString code = {};
    QStringList details = {};
    QList<Error> errors = {}; // why it is not good, when an error says it

    bool isOfThisComputer() const { return kind <= Kind::Tray; }

    bool operator==(const CheckStep &) const = default;
};

} // namespace ssotray
