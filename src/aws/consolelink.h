#pragma once

#include "base/error.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace ssotray {

// A page of the console to begin with.
struct ConsoleService
{
    QString id; // for programs: "s3"; empty: the console's own first page
    QString name; // as AWS writes it, in no language; empty for the first page
    QString path; // in the console's address, without slashes at its ends
};

// The services that people open most, the first page before them. The paths are what other tools of this kind open; no
// document of AWS promises them, and a wrong one ends at the console's own page "not found".
const QList<ConsoleService> &consoleServices();

// Where a service's page of this region is, or the first page when there is no such service. In the partition aws the
// region is in the host (spec/aws.md §8.1); in the others, whose regional hosts are not verified, only in the query.
// Errors: Input "Region"; Input "ConsoleUnknown", detail the region, where nobody has told us the console's address.
Result<QUrl> consolePage(const QString &region, const QString &service);

// The federation endpoint of a region, "https://…/federation". Those of aws and aws-us-gov are documented, that of
// aws-cn is what other tools use, that of aws-eusc one of them alone (spec/aws.md §8.1). Errors: as consolePage().
Result<QUrl> federationEndpoint(const QString &region);

// Do credentials of one region's partition open the console of the other?
bool isSamePartition(const QString &region, const QString &other);

// Is this the address of an access portal? An issuer URL (identitycenter.amazonaws.com/ssoins-…) can be configured in
// its place and signs in all the same, but has no page (spec/aws.md §8.2).
bool hasPortalPage(const QString &startUrl);

// The access portal's shortcut link to the console of one role, at the destination when it is not empty; it holds no
// secret. spec/aws.md §8.2; not verified for the start URLs of the forms …/directory/… and ssoins-….
// Invalid when the start URL is none, or has no page.
QUrl consoleShortcut(
    const QString &startUrl, const QString &accountId, const QString &roleName, const QUrl &destination = {});

} // namespace ssotray
