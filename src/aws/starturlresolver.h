#pragma once

#include "base/async.h"

#include <QString>

class QObject;
class QUrl;

namespace ssotray {

class JsonHttp;

// Where a company's own address of the access portal leads ("https://aws.company.com"), by the rules of the AWS CLI
// (spec/aws.md §9.4): one question without a body, one redirect that is read and not followed. Nothing of ours goes
// along with it. Portals of AWS itself are not asked.
// The start URL to use with AWS, tidy: the same text at once when its host is AWS's own. When owner goes, so does the
// question; http is to live longer.
// Errors: Input "StartUrlNoRedirect" (detail the host) when it leads nowhere, Input "StartUrlElsewhere" (detail where
// it leads) when that is no portal of AWS; Offline, Timeout (10 s), Tls, Proxy; BadAnswer "Http503" and the like.
Async<QString> resolveStartUrl(JsonHttp &http, const QString &startUrl, QObject *owner);
// The same for an address of which it is known that it has to be asked.
Async<QString> portalBehind(JsonHttp &http, const QUrl &url, QObject *owner);

} // namespace ssotray
