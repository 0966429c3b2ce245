#include "ui/common/errortext.h"

#include "storage/paths.h"

using namespace Qt::StringLiterals;

namespace ssotray {

QString ErrorText::of(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::Proxy:
        return ofNetwork(error);
    case Error::Kind::Tls:
        return ofTls(error);
    case Error::Kind::BadAnswer:
        return ofBadAnswer(error);
    case Error::Kind::Service:
        return ofService(error);
    case Error::Kind::SignIn:
        return error.code == "SessionEnded"_L1 ? tr("Your sign-in to %1 has ended. Sign in again.").arg(error.detail)
                                               : tr("You are signed out of %1. Sign in again.").arg(error.detail);
    case Error::Kind::File:
        return ofFile(error);
    case Error::Kind::Keychain:
        return ofKeychain(error);
    case Error::Kind::Config:
        return error.line > 0 ? tr("Line %1 of the config file: %2").arg(error.line).arg(ofProblem(error))
                              : ofProblem(error);
    case Error::Kind::Input:
        return ofInput(error);
    }
    return tr("Something went wrong (%1). Try again.").arg(error.code);
}

QString ErrorText::ofSignIn(const Error &error, const SsoSession &session)
{
    if (error.kind != Error::Kind::Service)
        return of(error);
    const QString &code = error.code;
    if (code == "InvalidRequestException"_L1 || code == "InvalidRequestRegionException"_L1)
        return tr("AWS does not know this start URL in this region. Check the SSO start URL (%1) and the SSO region "
                  "(%2): the region is the one in which IAM Identity Center was set up, not the one you work in. Both "
                  "are changed in “Profiles…”, “Edit…” when the session is in the config file.")
            .arg(session.startUrl, session.region);
    if (code == "InvalidGrantException"_L1)
        return tr("AWS did not accept the sign-in. Most often the SSO region (%1) is not the one of the SSO start URL "
                  "(%2). Check both; those of a session in the config file are changed in “Profiles…”, “Edit…”.")
            .arg(session.region, session.startUrl);
    if (code == "InvalidScopeException"_L1)
        return tr("AWS does not know one of the SSO registration scopes (%1). Correct them; those of a session in the "
                  "config file are changed in “Profiles…”, “Edit…”.")
            .arg(session.scopes.join(u", "_s));
    if (code == "InvalidClientException"_L1 || code == "UnauthorizedClientException"_L1)
        return tr("AWS no longer accepts the registration of this app. Try again: the app registers anew.");
    if (code == "UnsupportedGrantTypeException"_L1)
        return tr(
            "AWS does not offer sign-in with a code for this start URL. Ask whoever manages IAM Identity Center.");
    return of(error);
}

QString ErrorText::ofListing(const Error &error)
{
    if (error.kind == Error::Kind::Service && error.code == "ForbiddenException"_L1)
        return tr(
            "AWS does not let you list this. Your sign-in is fine, but nothing is assigned to you here. Ask whoever "
            "manages IAM Identity Center.");
    if (error.kind == Error::Kind::Service && error.code == "UnauthorizedException"_L1)
        return tr("AWS did not accept your sign-in for listing accounts and roles. Sign in again.");
    return of(error);
}

QString ErrorText::ofConfig(const Error &error, const QString &path)
{
    if (error.kind != Error::Kind::Config || error.line == 0)
        return of(error);
    return tr("AWS tools cannot read %1. Line %2: %3 Nothing will be changed in this file until that is corrected.")
        .arg(shownPath(path))
        .arg(error.line)
        .arg(ofProblem(error));
}

// spec/aws.md §2.7 and §4
QString ErrorText::ofService(const Error &error)
{
    const QString &code = error.code;
    if (code == "AccessDeniedException"_L1)
        return tr("The request was refused. Try again, and approve it in the browser.");
    if (code == "ExpiredTokenException"_L1)
        return tr("The code has expired. Get a new code.");
    if (code == "UnauthorizedException"_L1)
        return tr("AWS did not accept your sign-in. Sign in again.");
    if (code == "ForbiddenException"_L1)
        return tr(
            "This role is not assigned to you. Your sign-in is fine; choose another role, or ask whoever manages IAM "
            "Identity Center.");
    if (code == "ResourceNotFoundException"_L1)
        return tr("AWS does not find this account or role any more. Load the list again and choose another one.");
    if (code == "TooManyRequestsException"_L1 || code == "SlowDownException"_L1)
        return tr("AWS asks for fewer requests. Wait a moment, then try again.");
    if (code == "InternalServerException"_L1)
        return tr("AWS has trouble of its own. Wait a moment, then try again.");
    if (code == "InvalidRequestException"_L1)
        return tr("AWS did not understand the request. Check the SSO start URL and the SSO region.");
    if (code == "FederationRefused"_L1)
        return tr("AWS did not accept the role's credentials for a sign-in to the console. Sign in through the access "
                  "portal instead.");
    return tr("AWS refused the request (%1). Try again; if it stays so, show this text to whoever manages IAM Identity "
              "Center.")
        .arg(code);
}

} // namespace ssotray
