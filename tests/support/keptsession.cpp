#include "support/keptsession.h"

using namespace Qt::StringLiterals;

namespace ssotray {

KeptSession::KeptSession()
    : SessionProgram(world())
    , authority(server, clock)
    , sessions(services())
{
    sessions.setDefined({mySso()});
    session = sessions.defined().constFirst();
    session->setPublished({mySso().name});
}

bool KeptSession::signIn()
{
    const int before = authority.signIns;
    sessions.keepSignedIn();
    if (!signInAndWait(*session, clock))
        return false;
    step(std::chrono::seconds(1));
    return authority.signIns == before + 1 && session->state() == Session::State::SignedIn;
}

void KeptSession::step(std::chrono::milliseconds span)
{
    sessions.keepSignedIn();
    clock.advance(span);
    if (!waitUntil([this] { return isIdle(); }))
        qFatal("A request does not come to its end.");
}

bool KeptSession::hasTokenFile(std::chrono::minutes left) const
{
    const std::optional<TokenFile> file = published.read(mySso().name);
    if (!file || file->isForeign)
        return false;
    const qint64 seconds = std::chrono::seconds(left).count();
    const QDateTime end = authority.endOf(file->accessToken.reveal());
    return end.isValid() && clock.trueNow().secsTo(end) > seconds && clock.now().secsTo(file->expiresAt) > seconds;
}

} // namespace ssotray
