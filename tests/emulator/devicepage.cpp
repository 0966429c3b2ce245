#include "devicepage.h"

#include "world.h"

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

Answer page(int status, const QString &content)
{
    return htmlAnswer(status,
        u"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Authorize request (emulated)</title>"
        "<style>body{font-family:sans-serif;max-width:34em;margin:3em auto;padding:0 1em}"
        "code{font-size:2em;letter-spacing:.1em}button{font-size:1.1em;padding:.5em 1.5em;margin-right:1em}</style>"
        "</head><body>%1</body></html>"_s.arg(content));
}

Answer unknownCode()
{
    return page(404,
        u"<h1>Unknown code</h1><p>This code is not known, has expired or was used already.</p>"
        "<p><a href=\"/\">Enter another code</a></p>"_s);
}

} // namespace

Answer devicePage(World &world, const Request &request)
{
    const QString userCode = request.item(u"user_code"_s);
    if (userCode.isEmpty()) {
        return page(200,
            u"<h1>Enter the code</h1><form method=\"get\" action=\"/\"><label>Code shown by the program: "
            "<input name=\"user_code\" autofocus></label> <button type=\"submit\">Next</button></form>"_s);
    }
    const DeviceAuthorization *authorization = world.deviceCodes.findPending(userCode);
    if (!authorization)
        return unknownCode();
    // The code is ours and only letters and a hyphen; the name came from the client.
    return page(200,
        u"<h1>Authorization requested</h1><p>Check that your device shows the same code:</p>"
        "<p><code>%1</code></p><p><strong>%2</strong> wants to use your AWS accounts.</p>"
        "<form method=\"post\" action=\"/decide\"><input type=\"hidden\" name=\"user_code\" value=\"%1\">"
        "<button name=\"decision\" value=\"allow\">Allow</button>"
        "<button name=\"decision\" value=\"deny\">Deny</button></form>"_s.arg(
            authorization->userCode, world.clients.nameOf(authorization->clientId).toHtmlEscaped()));
}

Answer deviceDecision(World &world, const Request &request)
{
    const QUrlQuery form = parseForm(request.body);
    const QString userCode = form.queryItemValue(u"user_code"_s, QUrl::FullyDecoded);
    DeviceAuthorization *authorization = userCode.isEmpty() ? nullptr : world.deviceCodes.findPending(userCode);
    if (!authorization)
        return unknownCode();
    const bool allowed = form.queryItemValue(u"decision"_s) == u"allow";
    authorization->state = allowed ? DeviceAuthorization::State::Approved : DeviceAuthorization::State::Denied;
    return allowed ? page(200, u"<h1>Request approved</h1><p>You can close this window.</p>"_s)
                   : page(200, u"<h1>Request denied</h1><p>Nothing was shared. You can close this window.</p>"_s);
}

} // namespace ssotray::emulator
