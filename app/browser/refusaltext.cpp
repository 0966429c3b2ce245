#include "app/browser/refusaltext.h"

namespace ssotray {

QString RefusalText::of(Refusal what, const QString &host, const QString &detail)
{
    switch (what) {
    case Refusal::Address:
        return tr("This window opens secure pages (https) only, so it did not open %1.").arg(host);
    case Refusal::Certificate:
        return tr("The certificate of %1 is not trusted, so it was not opened.").arg(host);
    case Refusal::Download:
        return tr("This window keeps no files, so a download of %1 was refused.").arg(host);
    case Refusal::File:
        return tr("This window gives no files away, so what %1 asked for was refused.").arg(host);
    case Refusal::Permission:
        return tr("%1 asked for something that no page gets here, such as the camera, the location or notices.")
            .arg(host);
    case Refusal::ClientCertificate:
        return tr("%1 asked for a certificate of this computer, which this window cannot show. Continue in your own "
                  "browser if the page does not go on.")
            .arg(host);
    case Refusal::Password:
        return tr("%1 asked for a password by a dialog, which this window does not have. Continue in your own browser.")
            .arg(host);
    case Refusal::ProxyPassword:
        return tr("The proxy %1 asks for a password, which this window does not have. Continue in your own browser.")
            .arg(host);
    case Refusal::PopUp:
        return tr("%1 wanted to open another window, which was refused. Continue in your own browser if the page does "
                  "not go on.")
            .arg(host);
    case Refusal::Message:
        return tr("%1 says: %2").arg(host, detail);
    case Refusal::Question:
        return tr("%1 asks: %2 The answer was “Cancel”, because this window has no dialogs. To answer otherwise, "
                  "continue in your own browser.")
            .arg(host, detail);
    case Refusal::Messages:
        break;
    }
    return tr("%1 keeps showing messages; they are hidden now.").arg(host);
}

} // namespace ssotray
