#pragma once

#include "aws/types.h"

#include <QList>

namespace ssotray {

// Without regard to case by name, else e-mail, else id; those with an id alone last (spec/aws.md §1.1, since AWS CLI
// 2.34.24).
QList<Account> sortedAsTheCliSorts(const QList<Account> &accounts);

} // namespace ssotray
