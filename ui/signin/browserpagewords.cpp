#include "ui/signin/browserpagewords.h"

namespace ssotray {

BrowserWords BrowserPageWords::now()
{
    return {
        tr("en", "the language of these sentences, as in a web page's lang attribute: en, ja, …"),
        tr("SSO Tray for AWS"),
        tr("You have approved the sign-in. You can close this tab and go back to SSO Tray for AWS."),
        tr("You are not signed in: the request was refused. You can close this tab; SSO Tray for AWS shows what you "
           "can "
           "do."),
        tr("This sign-in was answered already. You can close this tab and go back to SSO Tray for AWS."),
        tr("This page belongs to no sign-in that SSO Tray for AWS is waiting for. Start the sign-in there once more."),
    };
}

} // namespace ssotray
