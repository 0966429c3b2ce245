#include "app/credentials/words.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString keychainLine(const QString &code)
{
    if (code == "Locked"_L1)
        return u"The keyring is locked. Unlock it, which the menu of SSO Tray can do, and try again."_s;
    if (code == "NoService"_L1)
        return u"No keychain is available: nothing on the session bus offers the Secret Service."_s;
    if (code == "NoEventLoop"_L1)
        return u"The keychain cannot be used while QT_NO_GLIB is set."_s;
    return u"The keychain does not answer. It may be waiting for you to unlock it."_s;
}

QString sentenceFor(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::SignIn:
        return u"Sign-in needed: choose \"Sign in again\" for %1 in SSO Tray, or run: sso-tray --sign-in %2"_s.arg(
            error.detail, error.detail.contains(u' ') ? u'"' + error.detail + u'"' : error.detail);
    case Error::Kind::Keychain:
        return keychainLine(error.code);
    case Error::Kind::Input:
        return error.code == "NoSession"_L1 ? u"The AWS config has no complete [sso-session %1]."_s.arg(error.detail)
                                            : u"Wrong usage: %1"_s.arg(error.detail);
    case Error::Kind::Config:
        return u"The AWS config cannot be read: %1 in line %2."_s.arg(error.code).arg(error.line);
    case Error::Kind::File:
        return u"A file cannot be used (%1): %2"_s.arg(error.code, error.detail);
    case Error::Kind::Service:
        return error.code == "ForbiddenException"_L1
            ? u"AWS refuses this role: it is not assigned to you (any more). Your sign-in itself is fine."_s
            : u"AWS answered %1."_s.arg(error.code);
    case Error::Kind::Offline:
        return u"AWS cannot be reached: no network, or no answer from %1."_s.arg(error.detail);
    case Error::Kind::Timeout:
        return error.code == "NoAnswer"_L1 ? u"SSO Tray is running, but does not answer."_s
                                           : u"AWS does not answer in time."_s;
    case Error::Kind::Proxy:
        return error.code == "Password"_L1
            ? u"The proxy %1 asks for a password. Start SSO Tray, and enter it in Settings, Network."_s.arg(
                error.detail)
            : u"AWS cannot be reached through the proxy (%1 %2)."_s.arg(error.code, error.detail);
    case Error::Kind::BadAnswer:
        return u"The answer makes no sense; something on the way may have changed it (%1 %2)."_s.arg(
            error.code, error.detail);
    default:
        return u"AWS cannot be reached (%1 %2)."_s.arg(error.code, error.detail);
    }
}

} // namespace

CredentialsExit exitFor(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::SignIn:
        return CredentialsExit::SignInNeeded;
    case Error::Kind::Input:
        return CredentialsExit::WrongUsage;
    case Error::Kind::Keychain:
        return CredentialsExit::Keychain;
    default:
        return CredentialsExit::NetworkOrAws;
    }
}

// Details come from config files and servers: a line stays one line.
QString lineFor(const Error &error)
{
    return sentenceFor(error).simplified();
}

QString nobodyReadsLine()
{
    return u"Nobody reads the credentials: standard output is closed."_s;
}

} // namespace ssotray
