#include "ui/signin/signinstatus.h"

#include "session/session.h"
#include "ui/common/errortext.h"

using namespace Qt::StringLiterals;

namespace ssotray {

SignInStatus SignInStatus::of(const Session &session)
{
    const DeviceSignIn *attempt = session.attempt();
    if (!attempt) // it belonged to another window, and that one was closed
        return {Tone::Warning, tr("The sign-in was cancelled in another window."), false, tr("Try again")};
    switch (attempt->stage()) {
    case DeviceSignIn::Stage::Starting:
        if (attempt->trouble())
            return {Tone::Warning,
                tr("%1 The app keeps trying.").arg(ErrorText::ofSignIn(*attempt->trouble(), session.definition()))};
        return {Tone::Progress, tr("Asking AWS for a code…")};
    case DeviceSignIn::Stage::Waiting:
        return ofWaiting(session);
    case DeviceSignIn::Stage::Approved:
        return ofApproved(session);
    case DeviceSignIn::Stage::Denied:
        return {Tone::Error,
            tr("The request was refused in the browser. If that was not you, leave it at that; otherwise try again."),
            false, tr("Try again")};
    case DeviceSignIn::Stage::Expired:
        return {Tone::Warning, tr("The code has expired. Get a new code to go on."), false, tr("Get a new code")};
    case DeviceSignIn::Stage::Failed:
        break;
    }
    const QString &code = attempt->failure().code;
    const bool aboutSession = code == "InvalidRequestException"_L1 || code == "InvalidGrantException"_L1
        || code == "InvalidScopeException"_L1 || code == "InvalidRequestRegionException"_L1;
    return {Tone::Error, ErrorText::ofSignIn(attempt->failure(), session.definition()), false, tr("Try again"), false,
        aboutSession};
}

SignInStatus SignInStatus::ofWaiting(const Session &session)
{
    const DeviceSignIn &attempt = *session.attempt();
    if (attempt.trouble())
        return {Tone::Warning,
            tr("%1 The app keeps trying.").arg(ErrorText::ofSignIn(*attempt.trouble(), session.definition())), true};
    if (attempt.isSlowedDown())
        return {Tone::Progress,
            tr("Waiting for your approval in the browser. AWS asked for fewer questions, so it may take some seconds "
               "until "
               "the app notices."),
            true};
    return {Tone::Progress, tr("Waiting for your approval in the browser…"), true};
}

SignInStatus SignInStatus::ofApproved(const Session &session)
{
    if (!session.storeError())
        return {Tone::Progress, tr("Approved. Saving to the keychain…")};
    return {Tone::Error,
        tr("You are signed in, but the sign-in could not be saved. %1").arg(ErrorText::of(*session.storeError())),
        false, {}, true};
}

} // namespace ssotray
