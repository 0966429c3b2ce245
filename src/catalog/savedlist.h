#pragma once

#include "aws/types.h"
#include "base/error.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace ssotray {

struct SsoSession;

// The accounts and roles of one session as they were, in one plain file between runs: nothing in it is secret. It
// belongs to a start URL and a region; what another portal has left under the same name is not read.
struct SavedList
{
    QList<Account> accounts;
    QHash<QString, QStringList> roles; // by account id; none for accounts whose roles nobody has read

    // Where it is, below the folder of all of them.
    static QString pathFor(const QString &folder, const QString &session);

    // Nothing when there is no such file, or it is not ours, or of another portal.
    static std::optional<SavedList> read(const QString &path, const SsoSession &session);
    // Errors: those of replaceFile().
    Result<void> write(const QString &path, const SsoSession &session) const;
};

} // namespace ssotray
