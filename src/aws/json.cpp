#include "aws/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ssotray::json {

namespace {

auto badField(const QString &key)
{
    return failure(Error::Kind::BadAnswer, u"Field"_s, key);
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

} // namespace

Result<QJsonObject> object(const QByteArray &bytes)
{
    const QJsonDocument document = bytes.startsWith("\xEF\xBB\xBF") ? QJsonDocument() : QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return failure(Error::Kind::BadAnswer, u"NotJson"_s);
    return document.object();
}

Result<QString> text(const QJsonObject &object, const QString &key)
{
    const QString value = object.value(key).toString();
    if (value.isEmpty())
        return badField(key);
    return value;
}

Result<QString> optionalText(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (isAbsent(value))
        return QString();
    if (!value.isString())
        return badField(key);
    return value.toString();
}

Result<qint64> integer(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    constexpr double largestExact = 9007199254740992.0; // 2^53
    const double number = value.toDouble();
    if (!value.isDouble() || std::trunc(number) != number || std::abs(number) > largestExact)
        return badField(key);
    return value.toInteger();
}

Result<qint64> optionalInteger(const QJsonObject &object, const QString &key, qint64 absent)
{
    return isAbsent(object.value(key)) ? Result<qint64>(absent) : integer(object, key);
}

Result<QList<QJsonObject>> objects(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (!value.isArray())
        return badField(key);
    QList<QJsonObject> found;
    const QJsonArray array = value.toArray();
    found.reserve(array.size());
    for (const auto &element : array) {
        if (!element.isObject())
            return badField(key);
        found.append(element.toObject());
    }
    return found;
}

} // namespace ssotray::json
