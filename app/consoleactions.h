#pragma once

#include "aws/federationclient.h"
#include "ui/console/consolechoice.h"

#include <QObject>

namespace ssotray {

class Services;

// Opens the console of a role in the person's own browser, in the way that was chosen. Owned by the application; the
// windows ask it and say what came of it.
class ConsoleActions : public QObject
{
    Q_OBJECT

public:
    explicit ConsoleActions(Services &services, QObject *parent = nullptr);

    // Answers when the browser has opened, or is still there after 3 s. Errors: those of RoleCredentialsCache,
    // FederationClient, OneShotLink and openInBrowser(); SignIn "SignedOut" when there is no such session; Input
    // "Region", "ConsoleUnknown" and "ConsolePartition", detail the region; Input "NoPortalPage", detail the start URL.
    // owner: whoever waits; when it goes, nothing is opened any more.
    Async<void> open(const ConsoleChoice &choice, QObject *owner);

private:
    Async<void> openWithCredentials(const ConsoleLogin &login, const QString &session, QObject *owner);
    Async<void> openBrowser(const QUrl &url, const QString &session);

    Services &m_services;
    const FederationClient m_federation;
};

} // namespace ssotray
