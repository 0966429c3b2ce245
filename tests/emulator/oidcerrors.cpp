#include "oidcerrors.h"

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

// "invalid_grant" from "InvalidGrantException"; true of every row in spec/aws.md § 2.7 except the last.
QString oauthName(const QString &exception)
{
    if (exception == u"InternalServerException")
        return u"server_error"_s;
    QString name;
    const QString words = exception.chopped(QStringView(u"Exception").size());
    for (const QChar letter : words) {
        if (letter.isUpper() && !name.isEmpty())
            name += u'_';
        name += letter.toLower();
    }
    return name;
}

int statusOf(const QString &exception)
{
    if (exception == u"InvalidClientException")
        return 401;
    return exception == u"InternalServerException" ? 500 : 400;
}

} // namespace

Answer oidcError(const QString &exception, const QString &description)
{
    Answer answer =
        jsonAnswer(statusOf(exception), {{u"error"_s, oauthName(exception)}, {u"error_description"_s, description}});
    answer.headers.append(
        {"x-amzn-ErrorType"_ba, exception.toUtf8() + ":http://internal.amazon.com/coral/com.amazonaws.sso.oidc/"});
    return answer;
}

} // namespace ssotray::emulator
