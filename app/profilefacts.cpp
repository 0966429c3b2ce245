#include "app/profilefacts.h"

#include "app/services.h"
#include "config/configpath.h"
#include "profiles/profileentry.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Progress = Catalog::Progress;

// AWS has answered, and not with this role. While it has not, nothing is known.
bool isGone(const Catalog &catalog, const ProfileEntry &entry)
{
    if (catalog.progress() != Progress::Loaded)
        return false;
    if (!catalog.hasAccount(entry.accountId))
        return true;
    const Catalog::Roles roles = catalog.roles(entry.accountId);
    return roles.progress == Progress::Loaded && !roles.names.contains(entry.roleName);
}

} // namespace

ProblemFacts problemFacts(Services &services, const Document &document, const QString &credentialsFile)
{
    ProblemFacts facts;
    facts.hasEnvironmentCredentials = !qEnvironmentVariableIsEmpty("AWS_ACCESS_KEY_ID");
    const ValueInForce file = credentialsFileInForce(credentialsFile);
    if (!file.problem)
        readCredentialsFile(readFile(file.value).value_or(std::nullopt).value_or(QByteArray()), facts);
    for (const QString &program : credentialPrograms(document)) {
        if (const QFileInfo found(program); !found.isFile() || !found.isExecutable())
            facts.missingPrograms.insert(program);
    }
    for (const ProfileEntry &entry : profileEntries(document)) {
        Session *session = entry.isOurs() ? services.sessions.find(entry.session) : nullptr;
        if (session && isGone(services.catalogs.of(*session), entry))
            facts.goneRoles.insert(ProblemFacts::goneRole(entry.session, entry.accountId, entry.roleName));
    }
    return facts;
}

} // namespace ssotray
