#pragma once

#include <QString>

class QDebug;

namespace ssotray {

// A token, key or client secret. It turns into text only through reveal(), so every place where a secret leaves the
// program can be found by that word; a debug stream prints dots. It does not promise to wipe memory: Qt keeps copies
// that nobody can reach.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text)
        : m_text(std::move(text))
    {
    }

    const QString &reveal() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const Secret &) const = default;

private:
    QString m_text;
};

QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace ssotray
