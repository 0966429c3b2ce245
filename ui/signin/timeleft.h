#pragma once

#include "ui/common/hint.h"

#include <QPointer>

#include <memory>

namespace ssotray {

class Clock;
class SignInFlow;

// How long a sign-in that is under way is still waited for, each second anew; a screen reader is told each minute.
// Owned by the SignInPanel. It only tells: that the time is over is noticed by the attempt.
class TimeLeft : public Hint
{
    Q_OBJECT

public:
    explicit TimeLeft(Clock &clock, QWidget *parent = nullptr);

    // Shows it, and keeps it right until stop().
    void count(const SignInFlow &attempt);
    // Hides it.
    void stop();

private:
    void tick();

    Clock &m_clock;
    QPointer<const SignInFlow> m_attempt;
    std::unique_ptr<QObject> m_ticking;
};

} // namespace ssotray
