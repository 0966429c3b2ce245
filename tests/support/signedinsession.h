#pragma once

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "aws/portalclient.h"
#include "session/session.h"
#include "storage/memorystore.h"
#include "storage/settings.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QTemporaryDir>

namespace ssotray {

// A session with a good access token ("access") and a scripted server in place of both services: the ground for tests
// of what stands above the session. Its keychain is memory, its clock the test's.
struct SignedInSession
{
    SignedInSession();

    QTemporaryDir dir;
    ScriptedServer server;
    ManualClock clock;
    JsonHttp http;
    OidcClient oidc;
    PortalClient portal;
    MemoryStore secrets;
    Settings settings;
    TokenStore tokens;
    PublishedTokens published;
    Session session;
};

} // namespace ssotray
