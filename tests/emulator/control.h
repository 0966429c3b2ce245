#pragma once

#include "message.h"

#include <functional>

namespace ssotray::emulator {

class Emulator;

// The tests' hand in the emulator: everything under /emulator/ on the plain http port. Owned by main(). Its requests
// are not logged, not delayed and never faulty.
class Control
{
public:
    Control(Emulator &emulator, std::function<void()> quit);

    static bool isFor(const Request &request);
    Answer answer(const Request &request);

private:
    Answer get(const QString &name) const;
    Answer post(const QString &name, const QJsonObject &body);
    Answer decide(const QString &userCode, bool approve);
    Answer addFault(const QJsonObject &body);
    Answer change(const QJsonObject &body);
    QJsonObject state() const;

    Emulator &m_emulator;
    std::function<void()> m_quit;
};

} // namespace ssotray::emulator
