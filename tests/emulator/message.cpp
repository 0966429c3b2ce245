#include "message.h"

#include <QJsonDocument>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

QJsonObject Request::jsonBody() const
{
    return QJsonDocument::fromJson(body).object();
}

Answer jsonAnswer(int status, const QJsonObject &body)
{
    return {status, {{"Content-Type"_ba, "application/json"_ba}}, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Answer xmlAnswer(int status, const QString &body)
{
    return {status, {{"Content-Type"_ba, "text/xml"_ba}},
        (u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"_s + body).toUtf8()};
}

Answer htmlAnswer(int status, const QString &body)
{
    return {status, {{"Content-Type"_ba, "text/html; charset=utf-8"_ba}, {"Cache-Control"_ba, "no-store"_ba}},
        body.toUtf8()};
}

QUrlQuery parseForm(const QByteArray &text)
{
    QByteArray spaced = text;
    spaced.replace('+', "%20");
    return QUrlQuery(QString::fromUtf8(spaced));
}

} // namespace ssotray::emulator
