#include "ui/signin/timeleft.h"

#include "base/clock.h"
#include "signin/signinflow.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

TimeLeft::TimeLeft(Clock &clock, QWidget *parent)
    : Hint({}, parent)
    , m_clock(clock)
{
}

void TimeLeft::count(const SignInFlow &attempt)
{
    m_attempt = &attempt;
    m_ticking = std::make_unique<QObject>();
    tick();
    show();
}

void TimeLeft::stop()
{
    m_ticking.reset();
    hide();
    clear(); // it would be of another time, and perhaps in another language
    setAccessibleName({});
}

void TimeLeft::tick()
{
    if (!m_attempt)
        return;
    const bool isByBrowser = m_attempt->method() == SignInMethod::Browser;
    const qint64 left = std::max<qint64>(0, m_clock.now().secsTo(m_attempt->expiresAt()));
    const QString time = u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QChar(u'0'));
    setText(isByBrowser
            ? tr("The app waits for the browser for another %1.", "minutes and seconds, like 9:41").arg(time)
            : tr("The code is valid for another %1.", "minutes and seconds, like 9:41").arg(time));
    // A screen reader that spoke each second would speak of nothing else.
    const int minutes = int((left + 59) / 60);
    const QString spoken = isByBrowser ? tr("The app waits for the browser for another %n minute(s).", nullptr, minutes)
                                       : tr("The code is valid for another %n minute(s).", nullptr, minutes);
    if (spoken != accessibleName())
        setAccessibleName(spoken);
    m_clock.after(1s, m_ticking.get(), [this] { tick(); });
}

} // namespace ssotray
