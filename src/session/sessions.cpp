#include "session/sessions.h"

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

} // namespace ssotray
