#pragma once

#include <QCoreApplication>

namespace ssotray {

class Session;

// What a sign-in is doing just now, in words, and which ways on there are. A value: the panel shows it.
struct SignInStatus
{
    Q_DECLARE_TR_FUNCTIONS(SignInStatus)

public:
    enum class Tone { Progress, Warning, Error };

    Tone tone = Tone::Progress;
    QString text = {};
    bool showsCode = false; // there is a code, and approving it would still count
    bool showsBrowser = false; // the browser of this computer is being waited for
    QString retry = {}; // the words on the button that starts another attempt; empty: no such button
    bool canStoreAgain = false; // approved, but the keychain did not take it
    bool isAboutSession = false; // start URL, region or scopes are the likely cause

    // Of a sign-in that was started: without an attempt, somebody else has cancelled it.
    static SignInStatus of(const Session &session);

private:
    static SignInStatus ofStarting(const Session &session);
    static SignInStatus ofWaitingForApproval(const Session &session);
    static SignInStatus ofWaitingForBrowser(const Session &session);
    static SignInStatus ofApproved(const Session &session);
    static SignInStatus ofExpired(const Session &session);
    static SignInStatus ofFailed(const Session &session);
    static QString troubleOf(const Session &session);
};

} // namespace ssotray
