#pragma once

#include "base/error.h"

#include <QList>

namespace ssotray {

// A role whose credentials the AWS CLI may have kept for a session.
struct CliCachedRole
{
    QString accountId;
    QString roleName;
    QString startUrl = {}; // of a legacy profile, letter for letter as in the config; empty: as in the session
};

// The role credentials that the AWS CLI keeps in ~/.aws/cli/cache (spec/aws.md §5.5). Their files are named after what
// they are for and do not say it, so only roles that are known can be found. We never read them.
class CliCache
{
public:
    // The folder need not exist.
    explicit CliCache(QString folder);

    // ~/.aws/cli/cache; no variable moves it. Error: homeFolder()'s.
    static Result<QString> defaultFolder();

    // <folder>/<sha1 of what it is for>.json; of a session, or with the start URL of a legacy profile in its place.
    QString pathOf(const QString &session, const CliCachedRole &role) const;
    QString legacyPathOf(const QString &startUrl, const CliCachedRole &role) const;

    // Removes the credentials of these roles, if there are any. startUrl: the session's. Error File "ReadOnly", detail
    // the path, when one stays.
    Result<void> remove(const QString &session, const QString &startUrl, const QList<CliCachedRole> &roles) const;

    const QString &folder() const { return m_folder; }

private:
    QString pathFor(const QString &key, const QString &value, const CliCachedRole &role) const;

    const QString m_folder;
};

} // namespace ssotray
