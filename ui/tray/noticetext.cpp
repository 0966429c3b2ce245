#include "ui/tray/noticetext.h"

#include "ui/common/errortext.h"
#include "ui/tray/sessiontext.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

NoticeText NoticeText::ended(const QString &session)
{
    return {tr("Your session %1 has ended.").arg(session), tr("AWS tools get no credentials until you sign in again."),
        tr("Sign in again")};
}

NoticeText NoticeText::asked(const QString &session, Session::State state, const QString &program)
{
    const QString title = program.isEmpty() ? tr("A program has asked for credentials of %1.").arg(session)
                                            : tr("%1 has asked for credentials of %2.").arg(program, session);
    const QString body = state == Session::State::Ended
        ? tr("The session has ended. AWS tools get no credentials until you sign in again.")
        : tr("You are not signed in. AWS tools get no credentials until you sign in.");
    return {title, body, tr("Sign in again")};
}

// An estimated end is the portal's, whose clock only a fresh session is sure to reset (product.md §3).
NoticeText NoticeText::endsSoon(const QString &session, const SessionEnd &end, const QDateTime &now)
{
    const QString at = SessionText::time(end.at, now);
    const QString body = end.isAbout ? tr("It ends about %1, as last time. Only a fresh session lasts longer.").arg(at)
                                     : tr("It ends at %1. To go on after that, sign in again.").arg(at);
    return {tr("Your session %1 ends soon.").arg(session), body,
        end.isAbout ? tr("Start a fresh session") : tr("Sign in again")};
}

NoticeText NoticeText::signedIn(const QString &session, const std::optional<SessionEnd> &end, const QDateTime &now)
{
    NoticeText text{tr("Signed in to %1.").arg(session)};
    if (!end || end->at <= now)
        return text;
    const QString at = SessionText::time(end->at, now);
    text.body =
        end->isAbout ? tr("The session ends about %1, as last time.").arg(at) : tr("The session ends at %1.").arg(at);
    return text;
}

NoticeText NoticeText::signedOut(const QString &session, const SignOutDebts &debts)
{
    QStringList lines{tr("Role credentials that were already handed out work until they end.")};
    if (debts.portal)
        lines.append(tr("AWS has not been told yet. The app tries again by itself as long as it runs."));
    if (debts.keychain)
        lines.append(tr("The keychain has not deleted its entry yet. It is marked for deletion and no longer used; the "
                        "app tries again by itself."));
    if (debts.files)
        lines.append(
            tr("This file could not be removed: %1. Make it removable, then sign out again.").arg(debts.files->detail));
    return {tr("Signed out of %1.").arg(session), lines.join(u'\n')};
}

NoticeText NoticeText::movedToKeychain(const QString &session)
{
    return {
        tr("The secrets of %1 are in the keychain now.").arg(session), tr("Its refresh token is no longer in a file.")};
}

NoticeText NoticeText::editMadeAgain()
{
    return {tr("Your change to the AWS config was made again."),
        tr("Another program had written the file over it at the same moment.")};
}

NoticeText NoticeText::editLost()
{
    return {tr("Your change to the AWS config is gone."),
        tr("Another program has written the file over it. Please look at it in “Profiles…”, and make the change "
           "again.")};
}

NoticeText NoticeText::notMovedToKeychain(const QString &session, const Error &error)
{
    const bool isGone = error.kind == Error::Kind::File && error.code == "NoToken"_L1;
    return {tr("The secrets of %1 were not moved to the keychain.").arg(session),
        isGone ? tr("The sign-in of the AWS CLI is no longer there.") : ErrorText::of(error)};
}

NoticeText NoticeText::quitting(const QList<PublishedUntil> &sessions, const QDateTime &now)
{
    QStringList lines;
    for (const PublishedUntil &published : sessions) {
        if (published.until > now)
            lines.append(tr("Without SSO Tray the profiles of %1 work until %2.")
                             .arg(published.session, SessionText::time(published.until, now)));
    }
    return {tr("SSO Tray for AWS is closed."), lines.join(u'\n')};
}

NoticeText NoticeText::noTray()
{
    return {tr("This desktop shows no tray icons."),
        tr("SSO Tray for AWS goes on working and shows its window instead; start it again to see the window. On GNOME, "
           "the extension “AppIndicator and KStatusNotifierItem Support” brings tray icons back.")};
}

NoticeText NoticeText::proxyPassword(const QString &proxy)
{
    return {tr("The proxy %1 asks for a password.").arg(proxy), tr("Sessions are not renewed until you enter it."),
        tr("Enter password…")};
}

NoticeText NoticeText::proxyPasswordNotKept(const Error &error)
{
    return {tr("The proxy's password was not kept."),
        tr("%1 The app uses the password until it ends.").arg(ErrorText::of(error))};
}

NoticeText NoticeText::otherConfigFile(const QString &current, const QString &asked)
{
    return {tr("SSO Tray for AWS is running with another config file."),
        tr("You asked for %1, but it goes on with %2. To change that, quit it and start it again.")
            .arg(asked, current)};
}

NoticeText NoticeText::wrongClock(std::chrono::seconds ahead)
{
    const auto off = std::chrono::abs(ahead);
    const bool isFast = ahead > 0s;
    const auto in = [off](std::chrono::seconds unit) { return static_cast<int>((off + unit / 2) / unit); };
    QString body;
    if (off < 2h)
        body = isFast ? tr("It is %n minute(s) fast.", nullptr, in(1min))
                      : tr("It is %n minute(s) slow.", nullptr, in(1min));
    else if (off < 48h)
        body = isFast ? tr("It is %n hour(s) fast.", nullptr, in(1h)) : tr("It is %n hour(s) slow.", nullptr, in(1h));
    else
        body = isFast ? tr("It is %n day(s) fast.", nullptr, in(24h)) : tr("It is %n day(s) slow.", nullptr, in(24h));
    return {tr("The clock of this computer is wrong."),
        tr("%1 Sessions seem to end at the wrong time until you correct it.", "%1: It is 20 minutes fast.").arg(body)};
}

} // namespace ssotray
