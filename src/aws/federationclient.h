#pragma once

#include "aws/types.h"
#include "base/async.h"

namespace ssotray {

class JsonHttp;

// What a browser needs to be signed in to the console with a role's credentials. spec/aws.md §8.1
struct ConsoleLogin
{
    RoleCredentials credentials;
    QString region; // of the federation endpoint; the destination's
    QUrl destination; // a page of the console
    QString issuer; // where the console sends a person whose session has ended: the start URL; may be empty
};

// Exchanges role credentials for a sign-in address of the console at AWS's federation endpoint. The keys go in the body
// of a POST, so that no proxy writes them down. Custom endpoints (AWS_ENDPOINT_URL…) do not apply: the host is always
// the partition's own.
class FederationClient
{
public:
    explicit FederationClient(JsonHttp &http);

    // An address that signs in whoever opens it, for 15 minutes; as long as that it is a secret. Asks once, and a
    // second time without a length for the session when AWS does not like the one we ask for. Errors: those of
    // federationEndpoint() and JsonHttp::send(); Service "FederationRefused" when AWS does not take the credentials.
    Async<Secret> loginAddress(const ConsoleLogin &login) const;

private:
    Async<QString> signinToken(const QUrl &endpoint, const RoleCredentials &credentials, bool withDuration) const;

    JsonHttp &m_http;
};

} // namespace ssotray
