#include "ui/wizard/portallookup.h"

#include "aws/starturl.h"

namespace ssotray {

PortalLookup::PortalLookup(Ask ask, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
}

bool PortalLookup::isFor(const QString &startUrl)
{
    return startUrlProblem(startUrl) == StartUrlProblem::None && !isPortalOfAws(startUrl);
}

void PortalLookup::look(const QString &startUrl)
{
    m_startUrl = startUrl;
    m_portal.clear();
    m_error.reset();
    m_asking = std::make_unique<QObject>();
    Q_EMIT changed();
    m_ask(startUrl, m_asking.get()).then(m_asking.get(), [this](const Result<QString> &portal) {
        m_asking.release()->deleteLater(); // this function is its
        m_portal = portal.value_or(QString());
        if (!portal)
            m_error = portal.error();
        Q_EMIT changed();
        Q_EMIT settled();
    });
}

void PortalLookup::cancel()
{
    if (!isLooking())
        return;
    m_asking.reset();
    m_startUrl.clear();
    Q_EMIT changed();
}

} // namespace ssotray
