#include "support/signedinsession.h"

using namespace Qt::StringLiterals;

namespace ssotray {

SignedInSession::SignedInSession()
    : SessionProgram(world())
    , session(mySso(), services())
{
    store({mySso().startUrl, mySso().region, mySso().scopes,
        {u"client"_s, Secret(u"client-secret"_s), clock.now().addDays(90)}, Secret(u"refresh"_s), Secret(u"access"_s),
        clock.now(), clock.now().addDays(1)});
}

} // namespace ssotray
