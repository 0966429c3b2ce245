#pragma once

#include "platform/loopbackhttp.h"
#include "signin/browserpage.h"
#include "signin/signinflow.h"

#include <QUrl>

namespace ssotray {

// One attempt to sign in through a browser of this computer (authorization code with PKCE: RFC 8252, RFC 7636,
// spec/aws.md §3): registers, listens on 127.0.0.1, and takes the code that AWS sends the browser back with. Owned by
// whoever starts it and opens the browser; it stores nothing. From Waiting on it listens already, since a browser that
// is signed in comes back at once. Whatever else comes to the port is answered and changes nothing.
class BrowserSignIn : public SignInFlow
{
    Q_OBJECT

public:
    BrowserSignIn(
        const OidcClient &oidc, Clock &clock, SignInRequest request, BrowserWords words, QObject *parent = nullptr);

    // Where the browser is to go; from Waiting on.
    const QUrl &address() const { return m_address; }
    // Where it comes back to; 0 while nobody listens.
    quint16 port() const { return m_http.port(); }
    // The browser has come back, and only AWS's answer to us is missing.
    bool hasCode() const { return !m_code.isEmpty(); }

private:
    void begin() override;
    void watchTime();
    LoopbackAnswer answer(const LoopbackRequest &request);
    LoopbackAnswer take(const QByteArray &query);
    LoopbackAnswer page(int status, const QString &sentence, const QString &detail = {}) const;
    void exchangeCode();
    void read(const Result<Token> &result);

    const BrowserWords m_words;
    LoopbackHttp m_http;
    AuthorizationRequest m_authorization;
    QUrl m_address;
    Secret m_code;
    bool m_isAnswered = false; // the browser has come back, with a code or without
};

} // namespace ssotray
