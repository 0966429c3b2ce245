#include "ui/signin/signinstatus.h"

#include "session/session.h"
#include "ui/common/errortext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

SignInStatus SignInStatus::of(const Session &session)
{
    const SignInFlow *attempt = session.attempt();
    if (!attempt) // it belonged to another window, and that one was closed
        return {.tone = Tone::Warning,
            .text = tr("The sign-in was cancelled in another window."),
            .retry = tr("Try again")};
    switch (attempt->stage()) {
    case SignInFlow::Stage::Starting:
        return ofStarting(session);
    case SignInFlow::Stage::Waiting:
        return session.browserAttempt() ? ofWaitingForBrowser(session) : ofWaitingForApproval(session);
    case SignInFlow::Stage::Approved:
        return ofApproved(session);
    case SignInFlow::Stage::Denied:
        return {.tone = Tone::Error,
            .text = tr(
                "The request was refused in the browser. If that was not you, leave it at that; otherwise try again."),
            .retry = tr("Try again")};
    case SignInFlow::Stage::Expired:
        return ofExpired(session);
    case SignInFlow::Stage::Failed:
        break;
    }
    return ofFailed(session);
}

QString SignInStatus::troubleOf(const Session &session)
{
    return tr("%1 The app keeps trying.").arg(ErrorText::ofSignIn(*session.attempt()->trouble(), session.definition()));
}

SignInStatus SignInStatus::ofStarting(const Session &session)
{
    if (session.attempt()->trouble())
        return {.tone = Tone::Warning, .text = troubleOf(session), .isAboutSession = session.attempt()->isResolving()};
    if (session.attempt()->isResolving())
        return {.text = tr("Asking %1 for your access portal…").arg(QUrl(session.definition().startUrl).host())};
    return {.text = session.browserAttempt() ? tr("Asking AWS for a sign-in…") : tr("Asking AWS for a code…")};
}

SignInStatus SignInStatus::ofWaitingForApproval(const Session &session)
{
    const DeviceSignIn &attempt = *session.deviceAttempt();
    if (attempt.trouble())
        return {.tone = Tone::Warning, .text = troubleOf(session), .showsCode = true};
    if (attempt.isSlowedDown())
        return {.text = tr("Waiting for your approval in the browser. AWS asked for fewer questions, so it may take "
                           "some seconds "
                           "until "
                           "the app notices."),
            .showsCode = true};
    return {.text = tr("Waiting for your approval in the browser…"), .showsCode = true};
}

SignInStatus SignInStatus::ofWaitingForBrowser(const Session &session)
{
    const BrowserSignIn &attempt = *session.browserAttempt();
    if (attempt.trouble())
        return {.tone = Tone::Warning, .text = troubleOf(session)};
    if (attempt.hasCode())
        return {.text = tr("Approved in the browser. Asking AWS for the sign-in…")};
    return {.text = tr("Waiting for the browser…"), .showsBrowser = true};
}

SignInStatus SignInStatus::ofExpired(const Session &session)
{
    if (session.browserAttempt())
        return {.tone = Tone::Warning,
            .text = tr("The browser did not come back in time. Try again, or use a device code."),
            .retry = tr("Try again")};
    return {.tone = Tone::Warning,
        .text = tr("The code has expired. Get a new code to go on."),
        .retry = tr("Get a new code")};
}

SignInStatus SignInStatus::ofFailed(const Session &session)
{
    const Error &failure = session.attempt()->failure();
    if (failure.code == "Loopback"_L1)
        return {.tone = Tone::Error,
            .text = tr("This computer does not let the app listen on 127.0.0.1 (%1), where the browser would bring the "
                       "sign-in back. Use a device code instead.")
                        .arg(failure.detail),
            .retry = tr("Try again")};
    const QString &code = failure.code;
    const bool aboutSession = code == "InvalidRequestException"_L1 || code == "InvalidGrantException"_L1
        || code == "StartUrlRegion"_L1 || code == "InvalidScopeException"_L1
        || code == "InvalidRequestRegionException"_L1;
    return {.tone = Tone::Error,
        .text = ErrorText::ofSignIn(failure, session.definition()),
        .retry = tr("Try again"),
        .isAboutSession = aboutSession};
}

SignInStatus SignInStatus::ofApproved(const Session &session)
{
    if (!session.storeError())
        return {.text = tr("Approved. Saving to the keychain…")};
    return {.tone = Tone::Error,
        .text =
            tr("You are signed in, but the sign-in could not be saved. %1").arg(ErrorText::of(*session.storeError())),
        .canStoreAgain = true};
}

} // namespace ssotray
