#pragma once

#include "base/secret.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <memory>

class QMimeData;

namespace ssotray {

class Clock;

// Credentials on the clipboard, for a minute at most: marked so that clipboard managers do not keep them, never in the
// selection that the middle button pastes, gone when they end, at quit and on clearNow(), each time only if the
// clipboard still holds what we put there. Owned by the application. Where the desktop lets only the focused window
// change the clipboard (Wayland), clearing may fail.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(Clock &clock, QObject *parent = nullptr);
    ~SecretClipboard() override;

    // How long the next copy stays at most. 60 s.
    void setTime(std::chrono::seconds time) { m_time = time; }

    // end: when the secret is worth nothing any more. False: the clipboard did not take it.
    bool copy(const Secret &secret, const QDateTime &end = {});
    void clearNow();

    // Until it is cleared; 0 while nothing of ours is there.
    std::chrono::seconds remaining() const;

Q_SIGNALS:
    // Each second while there is something of ours, and once when it is gone.
    void changed();

private:
    void tick();
    void forget();
    bool isOurs() const;

    Clock &m_clock;
    std::chrono::seconds m_time{60};
    Secret m_secret;
    QPointer<const QMimeData> m_data; // owned by the clipboard
    QDateTime m_clearAt;
    std::unique_ptr<QObject> m_countdown; // ends the ticking of an earlier copy
};

} // namespace ssotray
