#include "aws/httpreply.h"

#include "aws/json.h"

#include <QLocale>
#include <QNetworkReply>
#include <QSslError>

#include <algorithm>
#include <optional>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString proxyPasswordCode = u"Password"_s;

Error::Kind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // what the stall limit makes of a reply
        return Error::Kind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return Error::Kind::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Error::Kind::Proxy;
    default:
        return Error::Kind::Offline;
    }
}

// spec/aws.md §2.7: header, then body; cut at the first ":", keep what follows the last "#".
QString exceptionName(const QByteArray &header, const QJsonObject &body)
{
    QString name = QString::fromUtf8(header);
    for (const QString &key : {u"code"_s, u"Code"_s, u"__type"_s}) {
        if (name.isEmpty())
            name = body.value(key).toString();
    }
    return name.section(u':', 0, 0).section(u'#', -1).trimmed();
}

// RFC 9110 §10.2.3: seconds, or a date, which is reckoned from the answer's own: our clock may be wrong. What is
// neither counts as nothing, and nobody makes us wait for more than five minutes.
std::chrono::milliseconds retryAfterOf(const QNetworkReply &reply)
{
    const QByteArray header = reply.rawHeader("Retry-After").trimmed();
    bool isNumber = false;
    qint64 seconds = header.toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime until = httpDate(header);
        const QDateTime since = httpDate(reply.rawHeader("Date"));
        seconds = until.isValid() && since.isValid() ? since.secsTo(until) : 0;
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, 300));
}

// An answer whose status says that something is wrong.
Error errorAnswer(const QNetworkReply &reply, int status, const QJsonObject &body)
{
    const QString name = exceptionName(reply.rawHeader("x-amzn-ErrorType"), body);
    QString detail = body.value("error_description"_L1).toString();
    for (const QLatin1StringView key : {"message"_L1, "Message"_L1}) {
        if (detail.isEmpty())
            detail = body.value(key).toString();
    }
    // Whoever stands between us and AWS answers without these names; only AWS can end a session.
    Error error{Error::Kind::Service, name, detail, retryAfterOf(reply)};
    if (status >= 500 && !name.isEmpty())
        error.code = u"InternalServerException"_s; // whatever its name, it will pass
    else if (status == 429 && name != "SlowDownException"_L1)
        error.code = u"TooManyRequestsException"_s;
    else if (name.isEmpty())
        error = {Error::Kind::BadAnswer, u"Http%1"_s.arg(status), reply.url().host(), error.retryAfter};
    return error;
}

// No answer at all, or one that did not come to its end.
std::optional<Error> brokenOff(const HttpReply &reply, int status)
{
    const QNetworkReply::NetworkError error = reply.reply.error();
    const QString host = reply.reply.url().host();
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return Error{Error::Kind::Proxy, proxyPasswordCode, reply.proxy, {}};
    if (status == 0) {
        // All that Qt 6.4 has to say when the proxy itself refuses the connection.
        const bool isProxys = !reply.proxy.isEmpty() && error == QNetworkReply::UnknownNetworkError;
        return Error{isProxys ? Error::Kind::Proxy : kindOf(error),
            reply.tlsCode.isEmpty() ? u"Network%1"_s.arg(error) : reply.tlsCode, host, {}};
    }
    if (error == QNetworkReply::RemoteHostClosedError)
        return Error{Error::Kind::BadAnswer, u"Truncated"_s, host, {}};
    if (kindOf(error) == Error::Kind::Timeout)
        return Error{Error::Kind::Timeout, u"Stalled"_s, host, {}};
    return {};
}

} // namespace

Result<QJsonObject> readReply(const HttpReply &reply)
{
    const int status = reply.reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (const std::optional<Error> error = brokenOff(reply, status))
        return tl::unexpected<Error>(*error);
    if (status >= 300 && status < 400) {
        const QUrl target = reply.reply.url().resolved(QUrl::fromEncoded(reply.reply.rawHeader("Location")));
        return failure(Error::Kind::BadAnswer, u"Redirect"_s, target.host(QUrl::FullyEncoded));
    }
    const bool isGood = status >= 200 && status < 300;
    if (isGood && reply.mayBeEmpty && reply.body.trimmed().isEmpty())
        return QJsonObject();
    const Result<QJsonObject> body = json::object(reply.body);
    if (!isGood)
        return tl::unexpected<Error>(errorAnswer(reply.reply, status, body.value_or(QJsonObject())));
    return body ? body : failure(body.error().kind, body.error().code, reply.reply.url().host());
}

bool isProxyPasswordWanted(const Error &error)
{
    return error.kind == Error::Kind::Proxy && error.code == proxyPasswordCode;
}

QDateTime httpDate(const QByteArray &header)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

QString tlsCode(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::HostNameMismatch:
            return u"WrongHost"_s;
        case QSslError::CertificateExpired:
            return u"Expired"_s;
        case QSslError::CertificateNotYetValid:
            return u"NotYetValid"_s; // most often this computer's clock
        default:
            break;
        }
    }
    return u"NotTrusted"_s;
}

} // namespace ssotray
