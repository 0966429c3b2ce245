#pragma once

#include <QDateTime>
#include <QString>

namespace ssotray {

class SessionRecords;

// How long the portal lets one session live. AWS does not tell, so the time from a sign-in to the first refusal is
// remembered and taken for the next one: "about 18:30, as last time" (product.md §3). A session owns one.
class SessionLength
{
public:
    SessionLength(SessionRecords &records, QString session);

    // A person has signed in. While the session was still good, the portal's clock may just go on (only signing out
    // resets it), so its beginning stays what it was.
    void begin(const QDateTime &now, bool wasGood);
    // AWS has refused to go on.
    void end(const QDateTime &now);
    // The session is alive: when it should be over by what was learned, that was wrong.
    void goOn(const QDateTime &now);
    // Signed out: nothing is learned from this one.
    void forgetBeginning();

    // When it will end if it lives as long as last time; invalid when that is not known.
    QDateTime expectedEnd() const;

private:
    SessionRecords &m_records;
    const QString m_session;
};

} // namespace ssotray
