#pragma once

#include <QList>
#include <QMutex>
#include <QStringList>

#include <memory>

namespace ssotray {

class Clock;

// The last lines that this program has logged, for a person to send along with a report: redacted (base/redaction.h),
// in memory only. While it lives it stands between qInfo() and the terminal: what is no warning goes nowhere else, and
// warnings reach the terminal redacted. Owned by main(), one at a time.
class LogBuffer
{
public:
    static constexpr qsizetype capacity = 1000; // lines
    static constexpr qsizetype longestLine = 2000; // characters; the rest is cut off

    // Turns the categories "sso.*" on. The clock must outlive it, and may be asked from any thread.
    explicit LogBuffer(const Clock &clock);
    ~LogBuffer();
    LogBuffer(const LogBuffer &) = delete;
    LogBuffer &operator=(const LogBuffer &) = delete;

    // Oldest first: "2026-11-22T12:00:00.000Z warning sso.http: …". Redacted once more, for what is a secret only now.
    QStringList lines() const;

private:
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void add(QtMsgType type, const char *category, const QString &message);

    const Clock &m_clock;
    mutable QMutex m_mutex;
    QList<QString> m_lines;
};

} // namespace ssotray
