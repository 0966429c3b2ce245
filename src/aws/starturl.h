#pragma once

#include <QString>

namespace ssotray {

// What keeps a text from being a start URL; each has its own words on the screen.
enum class StartUrlProblem {
    None,
    Empty,
    NotHttps, // another scheme than https
    NoHost, // nothing that could be a host name
    UserInfo, // "https://name@host": looks like one host and is another
    Email, // "name@company.com"
    NotThePortal, // a page of AWS that is not the access portal: the console, the page for device codes
    Malformed,
};

StartUrlProblem startUrlProblem(const QString &text);

// New input made tidy: trimmed, https added when no scheme is there and "https:host" mended, host in lower case and
// ASCII, query, fragment and final slashes gone ("…/start/#/?tab=accounts" is what browsers show), and on awsapps hosts
// whatever stands behind "/start". Text that is no start URL comes back trimmed.
// Text from a config file is never passed through here before it is used: token file names depend on its exact bytes.
// spec/aws.md §9.2
QString normalisedStartUrl(const QString &text);

// The region that the host names, or empty. spec/aws.md §9.3
QString regionInStartUrl(const QString &text);

// The partition ("aws", "aws-cn", …) whose names the host belongs to, or empty: an address of the company's own says
// nothing.
QString partitionInStartUrl(const QString &text);

// The host is one of AWS's portals. Any other is an address of the company's own, which redirects to one
// (aws/starturlresolver.h). spec/aws.md §9.4
bool isPortalOfAws(const QString &text);

// The other form of a start URL, which is no page. spec/aws.md §9.4
bool isIssuerUrl(const QString &text);

} // namespace ssotray
