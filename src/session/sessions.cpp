#include "session/sessions.h"

#include "base/clock.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace ssotray {

Sessions::Sessions(SessionServices services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

Session &Sessions::open(const SsoSession &definition)
{
    Session *&session = m_byName[definition.name];
    if (!session)
        session = new Session(definition, m_services, this);
    else
        session->redefine(definition);
    return *session;
}

void Sessions::setDefined(const QList<SsoSession> &definitions)
{
    QList<Session *> defined;
    for (const SsoSession &definition : definitions)
        defined.append(&open(definition));
    if (defined == m_defined)
        return;
    m_defined = defined;
    Q_EMIT definedChanged();
}

void Sessions::keepSignedIn()
{
    if (!std::exchange(m_keepsSignedIn, true))
        watchTheTime();
    // What ended while the program did not run is renewed first: AWS tools are waiting for it.
    for (Session *session : m_defined) {
        if (session->isPublishing())
            session->accessToken();
    }
}

void Sessions::watchTheTime()
{
    std::chrono::seconds pause = 30s;
    for (Session *session : m_defined) {
        session->renewWhenDue();
        pause = std::min(pause, session->untilRenewal());
    }
    m_services.clock.after(std::max<std::chrono::seconds>(pause, 1s), this, [this] { watchTheTime(); });
}

} // namespace ssotray
