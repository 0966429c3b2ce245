#pragma once

#include <QString>

#include <memory>

class QDebug;

namespace ssotray {

// A token, key or client secret. It turns into text only through reveal(), so every place where a secret leaves the
// program can be found by that word; a debug stream prints dots, and so does the log, whoever writes there, as long as
// any copy of the secret lives (base/redaction.h). It does not promise to wipe memory: Qt keeps copies that nobody can
// reach.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text);

    const QString &reveal() const;
    bool isEmpty() const { return !m_held; }

    bool operator==(const Secret &other) const { return reveal() == other.reveal(); }

private:
    class Held;

    std::shared_ptr<const Held> m_held; // shared by all copies; null for the empty text
};

QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace ssotray
