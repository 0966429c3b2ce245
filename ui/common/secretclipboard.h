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

// What is to be copied.
struct ClipboardSecret
{
    Secret text;
    QDateTime end = {}; // when it is worth nothing any more; invalid: not known
    QString session = {}; // whose sign-out takes it away; empty: nobody's
};

// Credentials on the clipboard, for a minute at most: marked so that clipboard managers do not keep them, never in the
// selection that the middle button pastes, gone when they end, with their session, at quit and on clearNow(), each time
// only if the clipboard still holds what we put there. Owned by the application. Where the desktop lets only the
// focused window change the clipboard (Wayland), clearing may fail while another program is in front.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(Clock &clock, QObject *parent = nullptr);
    ~SecretClipboard() override;

    // How long the next copy stays at most. 60 s.
    void setTime(std::chrono::seconds time) { m_time = time; }
    // Whether a copy needs a focused window of ours; as the desktop is, unless a test says otherwise.
    void setNeedsFocus(bool needsFocus) { m_needsFocus = needsFocus; }

    // False: the clipboard did not take it, or it has ended already. CopyWindow is for the first.
    bool copy(const ClipboardSecret &secret);
    void clearNow();
    // After the sign-out of that session.
    void clearOf(const QString &session);

    // Until it is cleared; 0 while nothing of ours is there.
    std::chrono::seconds remaining() const;

Q_SIGNALS:
    // Each second while there is something of ours, and once when it is gone.
    void changed();
    // Nothing of this session shall be copied any more.
    void sessionLeft(const QString &session);

private:
    // What the clipboard shall hold of ours; nothing in it: an empty text.
    void put(const Secret &text);
    bool isOurs() const;
    void tick();
    void release();

    Clock &m_clock;
    std::chrono::seconds m_time{60};
    bool m_needsFocus;
    ClipboardSecret m_secret; // empty: nothing that matters is there
    QPointer<const QMimeData> m_data; // owned by the clipboard
    QDateTime m_clearAt;
    std::chrono::seconds m_ticksLeft{0}; // at most
    std::unique_ptr<QObject> m_countdown; // ends the ticking of an earlier copy
};

} // namespace ssotray
