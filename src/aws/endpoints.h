#pragma once

#include "base/error.h"

#include <QUrl>

namespace ssotray {

struct NetworkOptions;

// Base addresses of the two services, by the rules of spec/aws.md §2.1. The region is that of the Identity Center
// instance (sso_region), never the one people work in. Hosts are put together from a checked region and a known
// suffix, so no text of a config file can choose whose host it is. A path belongs behind the one that the result has
// already: a custom endpoint's, which never ends in "/".
// Errors (kind Input): "Region" for text that is no region name, "EndpointWithFips" and "EndpointWithDualStack" for
// settings that AWS does not combine.
Result<QUrl> oidcEndpoint(const QString &region, const NetworkOptions &options);
Result<QUrl> portalEndpoint(const QString &region, const NetworkOptions &options);

} // namespace ssotray
