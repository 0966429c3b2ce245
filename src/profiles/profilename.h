#pragma once

#include <QStringList>

namespace ssotray {

// May this be the name of a profile or session? Only what every SDK reads in a section's header: A-Z a-z 0-9 and
// _ - / . % @ : + (spec/aws.md §6.2). Anything else would be a profile that some tools do not see.
bool isSectionName(const QString &name);

// The AWS CLI's default, `Role-AccountId`, with every character that is not allowed replaced by "-", and "-2", "-3", …
// behind it while the name is taken.
QString defaultProfileName(const QString &roleName, const QString &accountId, const QStringList &taken);

} // namespace ssotray
