#pragma once

#include "session/sessionstatus.h"

#include <QCoreApplication>

namespace ssotray {

// How a session stands, in a person's words and time zone: one short line for the tray's tool tip and menu. The only
// place where a standing becomes words. No full stop at the end, no secret.
class SessionText
{
    Q_DECLARE_TR_FUNCTIONS(SessionText)

public:
    // "my-sso: signed in; ends at 18:30"
    static QString line(const QString &name, const SessionStatus &status, const QDateTime &now);
    // The same without the name.
    static QString of(const SessionStatus &status, const QDateTime &now);
    // "18:30" in the person's locale; with the date when that is another one than today's. For whole sentences that
    // say "at".
    static QString time(const QDateTime &at, const QDateTime &now);

private:
    static QString ofStanding(const SessionStatus &status);
    static QString ofActive(const SessionStatus &status);
    static QString ofTrouble(const Error &error);
    static QString ofKeychain(const std::optional<Error> &error);
    static QString ofTime(const SessionStatus &status, const QDateTime &now);
};

} // namespace ssotray
