#include "base/secret.h"

#include "base/redaction.h"

#include <QDebug>

namespace ssotray {

// The text, known to the log for as long as it lives.
class Secret::Held
{
public:
    explicit Held(QString text)
        : m_text(std::move(text))
    {
        watchForSecret(m_text);
    }
    ~Held() { forgetSecret(m_text); }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;

    const QString &text() const { return m_text; }

private:
    const QString m_text;
};

Secret::Secret(QString text)
    : m_held(text.isEmpty() ? nullptr : std::make_shared<const Held>(std::move(text)))
{
}

const QString &Secret::reveal() const
{
    static const QString nothing;
    return m_held ? m_held->text() : nothing;
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    return debug << (secret.isEmpty() ? "Secret()" : "Secret(•••)");
}

} // namespace ssotray
