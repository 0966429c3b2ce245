#pragma once

#include "base/async.h"
#include "config/document.h"
#include "session/clicache.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ssotray {

class Clock;
class ConfigFile;
class FileWatch;
class Sessions;

// Carries what the AWS config says to the sessions: which of them there are, and under which names AWS tools expect
// their tokens. It reads at start, after our own saves, and whenever somebody else has written the file. Owned by the
// application.
class ConfigFacts : public QObject
{
    Q_OBJECT

public:
    ConfigFacts(ConfigFile &config, Sessions &sessions, Clock &clock, QObject *parent = nullptr);
    ~ConfigFacts() override;

    // Answers when the sessions know. A config that cannot be read changes nothing: what was known still holds.
    Async<void> read();

    // The config as it was last in order; and as it was read last, when AWS tools may be unable to.
    const Document &document() const { return m_document; }
    const Document &asRead() const { return m_asRead; }
    // Why the file could not be read the last time.
    const std::optional<Error> &unreadable() const { return m_unreadable; }

    // AWS tools can read it, and so can we.
    bool isReadable() const { return !m_unreadable && m_asRead.isParsable(); }

    // The roles of a session's profiles.
    QList<CliCachedRole> rolesOf(const QString &session) const;

Q_SIGNALS:
    void changed();

private:
    void lookAgain();
    void take(const Document &document);

    ConfigFile &m_config;
    Sessions &m_sessions;
    Document m_document;
    Document m_asRead;
    std::optional<Error> m_unreadable;
    std::unique_ptr<FileWatch> m_watch;
    QString m_stamp; // of the file when it was read
};

} // namespace ssotray
