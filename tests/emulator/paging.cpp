#include "paging.h"

#include <algorithm>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

// AWS does not say how many come when nobody asks. A small page lets tests notice a client that stops after the first.
constexpr qsizetype defaultPageSize = 20;
constexpr qsizetype largestPageSize = 100; // spec/aws.md § 4

// The place in the list that the token stands for; nothing when it is not one of ours.
std::optional<qsizetype> placeOf(const QString &token, const QString &listName)
{
    if (token.isEmpty())
        return 0;
    const QString text = QString::fromUtf8(QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding));
    const qsizetype bar = text.lastIndexOf(u'|');
    bool ok = false;
    const qsizetype place = text.mid(bar + 1).toLongLong(&ok);
    if (!ok || place < 0 || bar < 0 || text.first(bar) != listName)
        return std::nullopt;
    return place;
}

QString tokenFor(qsizetype place, const QString &listName)
{
    return QString::fromLatin1(u"%1|%2"_s.arg(listName).arg(place).toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

std::optional<Page> pageOf(const QJsonArray &all, const QString &listName, const Request &request)
{
    qsizetype size = defaultPageSize;
    if (const QString asked = request.item(u"max_result"_s); !asked.isEmpty())
        size = asked.toInt();
    const auto start = placeOf(request.item(u"next_token"_s), listName);
    if (size < 1 || size > largestPageSize || !start)
        return std::nullopt;
    Page page;
    const qsizetype end = std::min(*start + size, all.size());
    for (qsizetype i = *start; i < end; ++i)
        page.entries += all.at(i);
    if (end < all.size())
        page.nextToken = tokenFor(end, listName);
    return page;
}

} // namespace ssotray::emulator
