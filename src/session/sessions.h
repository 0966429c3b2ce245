#pragma once

#include "session/session.h"

#include <QHash>

namespace ssotray {

// All sessions, one object for each name for as long as the program runs. Owned by the application, which tells it what
// the config defines; it does not read the config.
class Sessions : public QObject
{
    Q_OBJECT

public:
    explicit Sessions(SessionServices services, QObject *parent = nullptr);

    // The session of this name, made or redefined as needed.
    Session &open(const SsoSession &definition);

    // What the config defines now, in its order. Sessions that are gone from it stay open for whoever uses them.
    void setDefined(const QList<SsoSession> &definitions);
    QList<Session *> defined() const { return m_defined; }

    // From now on keeps the defined sessions signed in: those that publish are looked up in the keychain at once, and
    // all are renewed when it is time. It looks at the time of day every 30 s, or sooner when something is due sooner,
    // because a long timer stands still while the computer sleeps (spec/security.md §6).
    void keepSignedIn();

Q_SIGNALS:
    void definedChanged();

private:
    void watchTheTime();

    const SessionServices m_services;
    QHash<QString, Session *> m_byName; // children
    QList<Session *> m_defined;
    bool m_keepsSignedIn = false;
};

} // namespace ssotray
