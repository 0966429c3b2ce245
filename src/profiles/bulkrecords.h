#pragma once

#include "profiles/change.h"

#include <QHash>

namespace ssotray {

// How profiles were made in bulk the last time.
struct BulkChoices
{
    QString pattern; // nametemplate.h; empty: never yet
    CredentialsWay way = CredentialsWay::Standard;
    QString region;
    QString output;

    bool operator==(const BulkChoices &) const = default;
};

// Which profiles were made in bulk, and how each looked then: in a small file of our own, because the config does not
// tell a profile that a person has written from one that we have. So only what is in this file, and still looks as it
// did, is ever offered to be removed; who loses the file, or takes only the config to another computer, is offered
// nothing. There is no secret in it. A plain value.
class BulkRecords
{
public:
    struct Profile
    {
        QString session;
        QString accountId;
        QString roleName;
        QString fingerprint;

        bool operator==(const Profile &) const = default;
    };

    BulkChoices choices;
    QHash<QString, Profile> profiles; // by name

    // A file that is not there, or cannot be understood, is one without anything.
    static BulkRecords read(const QString &path);
    // Errors: those of replaceFile().
    Result<void> save(const QString &path) const;

    // Of all that the profile says; empty when there is no such profile.
    static QString fingerprint(const Document &document, const QString &profile);
    // Made in bulk, and still as it was.
    bool isUnchanged(const Document &document, const QString &profile) const;

    bool operator==(const BulkRecords &) const = default;
};

} // namespace ssotray
