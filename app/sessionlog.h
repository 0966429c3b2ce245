#pragma once

#include "session/sessions.h"

#include <QHash>

namespace ssotray {

// Notes down when a session becomes another one, or runs into trouble: most of what a report has to tell. Owned by the
// application.
class SessionLog : public QObject
{
    Q_OBJECT

public:
    explicit SessionLog(const Sessions &sessions, QObject *parent = nullptr);

private:
    void note(const Session &session);

    QHash<const Session *, QString> m_last; // what was noted last; sessions live as long as the program
};

} // namespace ssotray
