// Never compiled or run so far: Qt 6.7 and newer.
#include "app/browser/passkeys.h"

#include "app/browser/passkeydialog.h"

#include <QCoreApplication>
#include <QWebEnginePage>
#include <QWebEngineWebAuthUxRequest>

namespace ssotray {

void offerPasskeys(QWebEnginePage &page, QWidget &window)
{
    QObject::connect(&page, &QWebEnginePage::webAuthUxRequested, &window,
        [&window](QWebEngineWebAuthUxRequest *request) { (new PasskeyDialog(request, &window))->open(); });
}

QString passkeyHint()
{
    return QCoreApplication::translate("Passkeys",
        "Security keys work in this window. Passkeys kept by this computer and checks of company devices need your own "
        "browser.");
}

} // namespace ssotray
