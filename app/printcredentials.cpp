#include "app/printcredentials.h"

#include "app/commandline.h"
#include "app/credentials/output.h"
#include "app/credentials/words.h"
#include "app/services.h"
#include "credentials/shellformat.h"

#include <QCoreApplication>

#include <cstdio>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// A renewal that is broken off may cost the session its refresh token, so none begins late: AWS and the keychain need
// the rest of the time.
constexpr auto renewalPatience = 3s; // for another program's
constexpr auto renewalLimit = 4s; // from the start of the program
constexpr auto printLimit = 9s; // ten are promised, from the start of the program to its end

// The session as the config has it now; it needs a start URL and a region to be of use.
Result<SsoSession> definedSession(const Result<Document> &document, const QString &name)
{
    if (!document)
        return tl::unexpected(document.error());
    for (const SsoSession &session : ssoSessions(*document)) {
        if (session.name == name && !session.startUrl.isEmpty() && !session.region.isEmpty())
            return session;
    }
    return failure(Error::Kind::Input, u"NoSession"_s, name);
}

int finish(const Result<RoleCredentials> &credentials)
{
    const Result<Secret> text = credentials.and_then(
        [](const RoleCredentials &found) { return formatCredentials(found, ShellFormat::Json, {}); });
    if (!text) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(lineFor(text.error())));
        return static_cast<int>(exitFor(text.error()));
    }
    if (writeToOutput(text->reveal().toUtf8()))
        return static_cast<int>(CredentialsExit::Done);
    std::fprintf(stderr, "%s\n", qUtf8Printable(nobodyReadsLine()));
    return static_cast<int>(CredentialsExit::NetworkOrAws);
}

} // namespace

int printCredentials(const CommandLine &line)
{
    const auto made = makeServices(UnlockPrompt::Never, renewalPatience, renewalLimit);
    if (!made)
        return finish(tl::unexpected(made.error()));
    Services &services = **made;
    QObject waiting;
    services.config.read()
        .then(&waiting,
            [&](const Result<Document> &document) -> Async<RoleCredentials> {
                const Result<SsoSession> session = definedSession(document, line.session);
                if (!session)
                    return failed<RoleCredentials>(session.error());
                return services.credentials.get(services.sessions.open(*session), line.accountId, line.roleName);
            })
        .unwrap()
        .then(&waiting, [&waiting](const Result<RoleCredentials> &credentials) {
            // Queued, because the answer may be there before the event loop runs.
            QMetaObject::invokeMethod(
                &waiting, [credentials] { QCoreApplication::exit(finish(credentials)); }, Qt::QueuedConnection);
        });
    services.clock.after(
        printLimit, &waiting, [] { QCoreApplication::exit(finish(failure(Error::Kind::Timeout, u"Deadline"_s))); });
    return QCoreApplication::exec();
}

} // namespace ssotray
