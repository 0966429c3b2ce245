#include "session/sessionstatus.h"

namespace ssotray {

namespace {

using Standing = SessionStatus::Standing;

Standing standingOf(
    const Session &session, const std::optional<SessionEnd> &end, const QDateTime &now, std::chrono::minutes lead)
{
    const bool isKeychain = session.trouble() && session.trouble()->kind == Error::Kind::Keychain;
    switch (session.state()) {
    case Session::State::Unknown:
        return isKeychain ? Standing::KeychainTrouble : Standing::Unknown;
    case Session::State::SignedOut:
        return Standing::SignedOut;
    case Session::State::Ended:
        return Standing::Ended;
    case Session::State::SignedIn:
        break;
    }
    if (isKeychain)
        return Standing::KeychainTrouble;
    if (end && lead.count() > 0 && now.addSecs(std::chrono::seconds(lead).count()) >= end->at)
        return Standing::EndsSoon;
    return session.trouble() ? Standing::Offline : Standing::Active;
}

} // namespace

SessionStatus SessionStatus::of(const Session &session, const QDateTime &now, std::chrono::minutes lead)
{
    SessionStatus status;
    status.end = session.knownEnd();
    status.standing = standingOf(session, status.end, now, lead);
    const bool isStuck = status.standing == Standing::Offline || status.standing == Standing::KeychainTrouble;
    if (isStuck && session.accessTokenEnd().isValid())
        status.worksUntil = session.accessTokenEnd();
    status.isByCli = session.isByCli();
    status.canMoveToKeychain = session.hasCliSignIn();
    status.isInMemoryOnly = session.isKeptForThisRunOnly();
    status.trouble = session.trouble();
    status.publishError = session.publishError();
    status.debts = session.signOutDebts();
    return status;
}

} // namespace ssotray
