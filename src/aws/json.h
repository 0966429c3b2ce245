#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>

// Strict reading: a missing or wrongly typed field is an Error (kind BadAnswer, code "Field", detail its name), never a
// default. Qt's own accessors turn "12", 1.5 and 2^63 into 0 without a word (spec/security.md §9).
namespace ssotray::json {

// One JSON object and nothing else: no BOM, no trailing bytes. Code "NotJson" otherwise.
Result<QJsonObject> object(const QByteArray &bytes);

// A text that must be there and not be empty.
Result<QString> text(const QJsonObject &object, const QString &key);

// A text that may be missing, null or empty: then "".
Result<QString> optionalText(const QJsonObject &object, const QString &key);

// A whole number within ±2^53, the range that JSON numbers keep exactly.
Result<qint64> integer(const QJsonObject &object, const QString &key);

// As integer(); `absent` when the field is missing or null.
Result<qint64> optionalInteger(const QJsonObject &object, const QString &key, qint64 absent);

// An array of objects that must be there.
Result<QList<QJsonObject>> objects(const QJsonObject &object, const QString &key);

} // namespace ssotray::json
