#include "app/browser/requestfilter.h"

namespace ssotray {

RequestFilter::RequestFilter(const AddressRules &rules, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_rules(rules)
{
}

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    switch (info.resourceType()) {
    case QWebEngineUrlRequestInfo::ResourceTypeMainFrame:
    case QWebEngineUrlRequestInfo::ResourceTypeNavigationPreloadMainFrame:
        return info.block(!m_rules.mayShow(url));
    case QWebEngineUrlRequestInfo::ResourceTypeSubFrame:
    case QWebEngineUrlRequestInfo::ResourceTypeNavigationPreloadSubFrame:
        return info.block(!m_rules.mayFrame(url));
    default:
        return info.block(!m_rules.mayFetch(url));
    }
}

} // namespace ssotray
