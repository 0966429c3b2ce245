#pragma once

#include "message.h"

#include <QFile>
#include <QJsonArray>

namespace ssotray::emulator {

// What was asked and how it was answered, for tests to read. A secret is in it only as the first 12 hex digits of its
// SHA-256, enough to see that two requests carried the same one, or one that an answer had issued. Owned by the
// Emulator.
class RequestLog
{
public:
    // Also appends every entry to a file, one JSON object a line. False when the file cannot be opened.
    bool writeTo(const QString &path);
    void add(const QString &operation, const Request &request, const Answer &answer);
    void clear() { m_entries = {}; }
    const QJsonArray &entries() const { return m_entries; }

private:
    QJsonArray m_entries;
    QFile m_file;
};

} // namespace ssotray::emulator
