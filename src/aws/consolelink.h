#pragma once

#include <QUrl>

namespace ssotray {

// The access portal's shortcut link to the console of one role; it holds no secret. spec/aws.md §8.2
// Invalid when the start URL is none.
QUrl consoleShortcut(const QString &startUrl, const QString &accountId, const QString &roleName);

} // namespace ssotray
