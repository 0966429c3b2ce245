#pragma once

#include <QObject>

namespace ssotray {

// Tells when the screen is locked or the screen saver begins: whoever comes by then is perhaps somebody else. A system
// that says nothing (no bus, no screen saver, not built for it) is no error. app owns it.
class ScreenLock : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLock(QObject *parent = nullptr);

Q_SIGNALS:
    void locked();

private Q_SLOTS:
    void onLock() { Q_EMIT locked(); }
    // What screen savers say at their beginning (true) and end (false).
    void onActiveChanged(bool active)
    {
        if (active)
            Q_EMIT locked();
    }
};

} // namespace ssotray
