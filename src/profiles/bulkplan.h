#pragma once

#include "profiles/bulkrecords.h"
#include "profiles/nametemplate.h"
#include "profiles/profilerole.h"

#include <QSet>

#include <utility>
#include <vector>

namespace ssotray {

// What AWS has told of roles, and which of them a person wants profiles for.
struct BulkRoles
{
    // Every role that is known, chosen or not, so that a name never depends on what else was chosen; each once.
    QList<NamedTarget> known;
    std::vector<int> chosen; // numbers in known, in the order in which they are to be written
    // Where an answer is complete: sessions whose accounts are known, accounts (session, id) whose roles are. Only
    // there can something be gone.
    QSet<QString> sessions;
    QSet<std::pair<QString, QString>> accounts; // all that are known
    QSet<std::pair<QString, QString>> listedAccounts; // with their roles
};

struct BulkRequest
{
    BulkRoles roles;
    QHash<QString, SsoSession> sessions; // by name
    BulkChoices choices;
    QString credentialsProgram; // absolute path of sso-tray-credentials; for KeychainOnly
    bool alsoWithProfile = false; // roles that have a profile of another name get one more
    bool removeGone = false;
};

// What would be done, or was.
struct BulkPlan
{
    QStringList added; // names, in the order of what was chosen
    // Of each chosen role the profile that is made for it or that it has, in their order.
    QList<RoleProfile> profiles;
    int present = 0; // chosen roles that have a profile already; it stays as it is
    // Profiles that were made in bulk, are unchanged, and whose role is gone; these alone are ever removed.
    QStringList gone;
    int refused = 0; // chosen roles that cannot be written, and why the first of them cannot
    std::optional<Error> refusal;
};

// Makes the change in the document. A profile that is there is never written over, whoever made it: a role whose name
// is taken by something else gets the next name of distinctName(). Errors: those of NameTemplate::parse() and of
// Document::removeSection(); Kind::Config with a problem's code when the config cannot be read.
Result<BulkPlan> makeBulkChange(Document &document, const BulkRequest &request, const BulkRecords &records);

// The records after that change was saved. What was removed stays in them, so that it is known after an undo, too.
BulkRecords recordsAfter(
    const BulkRecords &before, const BulkRequest &request, const BulkPlan &plan, const Document &saved);

} // namespace ssotray
