#pragma once

#include "app/browser/addressrules.h"

#include <QWebEngineUrlRequestInterceptor>

namespace ssotray {

// Lets a page ask only where AddressRules allow it: no other port of this computer, nothing without TLS. It belongs to
// the profile, and so stands before every request of every page.
class RequestFilter : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    explicit RequestFilter(const AddressRules &rules, QObject *parent);

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    const AddressRules m_rules;
};

} // namespace ssotray
