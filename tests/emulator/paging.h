#pragma once

#include "message.h"

#include <QJsonArray>

#include <optional>

namespace ssotray::emulator {

// One page of a list, as max_result and next_token of the request ask for.
struct Page
{
    QJsonArray entries;
    QString nextToken; // empty after the last page
};

// `listName` goes into the token, so that a token of another list is refused. Nothing when max_result is not 1 to 100
// or the token is not one of ours.
std::optional<Page> pageOf(const QJsonArray &all, const QString &listName, const Request &request);

} // namespace ssotray::emulator
