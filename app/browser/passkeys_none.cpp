#include "app/browser/passkeys.h"

#include <QCoreApplication>

namespace ssotray {

void offerPasskeys(QWebEnginePage &, QWidget &) { }

QString passkeyHint()
{
    return QCoreApplication::translate("Passkeys",
        "Passkeys, security keys and checks of company devices do not work in this window: they need your "
        "own browser.");
}

} // namespace ssotray
