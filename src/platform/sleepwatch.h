#pragma once

#include <QObject>

#include <memory>

namespace ssotray {

// Tells as soon as the system says that the machine has woken from sleep. A system that says nothing (no system bus, no
// logind) is no error: whoever lives by the time compares the wall clock now and then as well. app owns it.
class SleepWatch : public QObject
{
    Q_OBJECT

public:
    explicit SleepWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void wokeUp();

private Q_SLOTS:
    // What the system says, twice for each sleep: before it (true) and after it (false).
    void onSleepChanged(bool asleep)
    {
        if (!asleep)
            Q_EMIT wokeUp();
    }

private:
    std::shared_ptr<void> m_registration; // what Windows and macOS gave us, handed back at the end
};

} // namespace ssotray
