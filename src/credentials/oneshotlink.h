#pragma once

#include "base/secret.h"
#include "platform/loopbackhttp.h"

#include <QUrl>

namespace ssotray {

// Hands one secret address to a browser: the browser is opened with an address on 127.0.0.1 that leads there once, so
// that the secret is in no argument list. The path in it is 128 random bits; whoever asks for anything else gets
// nothing and does not disturb. Over after the one use or after 60 s. Owned by whoever opens the browser.
class OneShotLink : public QObject
{
    Q_OBJECT

public:
    explicit OneShotLink(Clock &clock, QObject *parent = nullptr);

    // The address to open. To be called once. Errors: those of LoopbackHttp::listen(), and Input "Address" when the
    // secret is no https address.
    Result<QUrl> serve(const Secret &address);

Q_SIGNALS:
    void over(bool used);

private:
    LoopbackAnswer answer(const LoopbackRequest &request);
    void end(bool used);

    Clock &m_clock;
    LoopbackHttp m_http;
    QByteArray m_path;
    QByteArray m_address; // empty when it is over
};

} // namespace ssotray
