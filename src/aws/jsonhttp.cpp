#include "aws/jsonhttp.h"

#include "aws/json.h"
#include "base/clock.h"

#include <QFile>
#include <QIODevice>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSslConfiguration>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr qint64 largestAnswer = 1024 * 1024;
constexpr auto deadline = 30s;
constexpr auto stallLimit = 15s; // without a byte moving; the deadline holds even when bytes trickle
constexpr auto longestBackOff = 20s;

// A body that can be read once. When a connection ends without an answer, Qt sends a request again on its own, a POST
// too; the server may have used up the refresh token in it by then. What cannot be rewound is not sent again.
// (Not a QBuffer: Qt goes past its virtual functions.)
class OneShotBody : public QIODevice
{
public:
    explicit OneShotBody(QByteArray content)
        : m_rest(std::move(content))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_rest.isEmpty(); }
    qint64 bytesAvailable() const override { return m_rest.size(); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min<qint64>(size, m_rest.size());
        std::copy_n(m_rest.constData(), count, data);
        m_rest.remove(0, count);
        return count > 0 ? count : -1;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
};

class RulesAsFactory : public QNetworkProxyFactory
{
public:
    explicit RulesAsFactory(ProxyRules rules)
        : m_rules(std::move(rules))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // send() has refused addresses that cannot be read, so there is always a value; "direct" is never the fallback.
        return {m_rules.proxyFor(query.url()).value_or(QNetworkProxy(QNetworkProxy::HttpProxy))};
    }

private:
    const ProxyRules m_rules;
};

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

// Seconds as a number; the form with a date is answered with our own back-off.
std::chrono::milliseconds retryAfterOf(const QByteArray &header)
{
    bool isNumber = false;
    const int seconds = header.trimmed().toInt(&isNumber);
    return isNumber ? std::chrono::seconds(std::clamp(seconds, 0, 300)) : 0s;
}

} // namespace

// One request with its repetitions. Owned by the JsonHttp; ends itself after its answer.
class JsonHttp::Call : public QObject
{
public:
    Call(JsonHttp &http, QNetworkAccessManager &network, Request request, bool isProxied)
        : QObject(&http)
        , m_http(http)
        , m_clock(http.m_clock)
        , m_network(network)
        , m_request(std::move(request))
        , m_isProxied(isProxied)
    {
    }

    Async<QJsonObject> future() const { return m_answer.future(); }

    void start()
    {
        ++m_try;
        m_received.clear();
        m_tlsCode.clear();
        QNetworkReply *reply = post();
        reply->setParent(this);
        reply->setReadBufferSize(64 * 1024);
        connect(reply, &QNetworkReply::readyRead, this, [this, reply] { take(reply); });
        connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsCode = tlsCode(errors); });
        connect(reply, &QNetworkReply::finished, this, [this, reply] {
            take(reply);
            finish(reply, judge(*reply));
        });
        m_clock.after(deadline, reply, [this, reply] {
            finish(reply, failure(Error::Kind::Timeout, u"Deadline"_s, m_request.url.host()));
        });
    }

private:
    QNetworkReply *post()
    {
        QNetworkRequest request(m_request.url);
        request.setSslConfiguration(m_http.m_tls);
        // Qt's default follows and re-sends token and body to wherever the answer points (spec/security.md §0.2).
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setTransferTimeout(std::chrono::milliseconds(stallLimit).count());
        // Asking for no compression means that none is undone for us: a bomb stays as small as it came.
        request.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
        request.setRawHeader("User-Agent"_ba, "sso-tray/" SSO_TRAY_VERSION ""_ba);
        if (m_request.bearerToken)
            request.setRawHeader("x-amz-sso_bearer_token"_ba, m_request.bearerToken->reveal().toUtf8());
        if (m_request.method == Request::Method::Get)
            return m_network.get(request);
        const QByteArray body
            = m_request.body.isEmpty() ? QByteArray() : QJsonDocument(m_request.body).toJson(QJsonDocument::Compact);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *device = new OneShotBody(body);
        QNetworkReply *reply = m_network.post(request, device);
        device->setParent(reply);
        return reply;
    }

    void take(QNetworkReply *reply)
    {
        m_received += reply->read(largestAnswer + 1 - m_received.size());
        if (m_received.size() > largestAnswer)
            finish(reply, failure(Error::Kind::BadAnswer, u"TooLarge"_s, m_request.url.host()));
    }

    Result<QJsonObject> judge(const QNetworkReply &reply) const
    {
        const QString host = m_request.url.host();
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QNetworkReply::NetworkError error = reply.error();
        if (error == QNetworkReply::ProxyAuthenticationRequiredError)
            return failure(Error::Kind::Proxy, u"Password"_s, host);
        // All that Qt 6.4 has to say when the proxy itself refuses the connection.
        if (m_isProxied && error == QNetworkReply::UnknownNetworkError && status == 0)
            return failure(Error::Kind::Proxy, u"Network%1"_s.arg(error), host);
        if (status == 0)
            return failure(kindOf(error), m_tlsCode.isEmpty() ? u"Network%1"_s.arg(error) : m_tlsCode, host);
        if (error == QNetworkReply::RemoteHostClosedError)
            return failure(Error::Kind::BadAnswer, u"Truncated"_s, host);
        if (error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError)
            return failure(Error::Kind::Timeout, u"Stalled"_s, host);
        if (status >= 300 && status < 400) {
            const QUrl target = reply.url().resolved(QUrl::fromEncoded(reply.rawHeader("Location")));
            return failure(Error::Kind::BadAnswer, u"Redirect"_s, target.host(QUrl::FullyEncoded));
        }
        if (status >= 200 && status < 300 && m_request.mayBeEmpty && m_received.trimmed().isEmpty())
            return QJsonObject();
        const Result<QJsonObject> body = json::object(m_received);
        if (status >= 200 && status < 300)
            return body ? body : failure(body.error().kind, body.error().code, host);
        return errorAnswer(reply, status, body.value_or(QJsonObject()));
    }

    Result<QJsonObject> errorAnswer(const QNetworkReply &reply, int status, const QJsonObject &body) const
    {
        const QString name = exceptionName(reply.rawHeader("x-amzn-ErrorType"), body);
        // Whoever stands between us and AWS answers in HTML and without these names; only AWS can end a session.
        Error error{Error::Kind::Service, name, body.value("error_description"_L1).toString(), {}};
        for (const QLatin1StringView key : {"message"_L1, "Message"_L1}) {
            if (error.detail.isEmpty())
                error.detail = body.value(key).toString();
        }
        if (name.isEmpty())
            error = {Error::Kind::BadAnswer, u"Http%1"_s.arg(status), m_request.url.host(), {}};
        if (status == 429)
            error = {Error::Kind::Service, u"TooManyRequestsException"_s, error.detail, {}};
        error.retryAfter = retryAfterOf(reply.rawHeader("Retry-After"));
        return tl::unexpected<Error>(error);
    }

    bool worthAnotherTry(const QNetworkReply &reply, const Error &error) const
    {
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        return m_try < m_request.tries
            && (error.kind == Error::Kind::Offline || error.kind == Error::Kind::Timeout || status == 429
                || status >= 500);
    }

    void finish(QNetworkReply *reply, Result<QJsonObject> result)
    {
        reply->disconnect(this);
        const bool again = !result && worthAnotherTry(*reply, result.error());
        reply->abort();
        reply->deleteLater();
        if (again) {
            const auto pause = std::max(backOff(), result.error().retryAfter);
            m_clock.after(pause, this, [this] { start(); });
            return;
        }
        m_answer.give(std::move(result));
        deleteLater();
    }

    // Full jitter: anything up to 1, 2, 4, … 20 s, so that many programs do not come back together.
    std::chrono::milliseconds backOff() const
    {
        const auto limit = std::min<std::chrono::milliseconds>(1s * (1 << std::min(m_try - 1, 10)), longestBackOff);
        return std::chrono::milliseconds(QRandomGenerator::global()->bounded(static_cast<int>(limit.count()) + 1));
    }

    JsonHttp &m_http;
    Clock &m_clock;
    QNetworkAccessManager &m_network;
    const Request m_request;
    const bool m_isProxied;
    const Answer<QJsonObject> m_answer;
    QByteArray m_received;
    QString m_tlsCode;
    int m_try = 0;
};

JsonHttp::JsonHttp(NetworkOptions options, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
{
}

JsonHttp::~JsonHttp() = default;

Async<QJsonObject> JsonHttp::send(const Request &request)
{
    const Result<QNetworkProxy> proxy = m_options.proxy.proxyFor(request.url);
    if (!proxy)
        return failed<QJsonObject>(proxy.error());
    const Result<QNetworkAccessManager *> manager = network();
    if (!manager)
        return failed<QJsonObject>(manager.error());
    auto *call = new Call(*this, **manager, request, proxy->type() != QNetworkProxy::NoProxy);
    call->start();
    return call->future();
}

Result<QNetworkAccessManager *> JsonHttp::network()
{
    if (m_network)
        return m_network;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!m_options.caBundle.isEmpty()) {
        QFile file(m_options.caBundle);
        const bool opened = file.open(QIODevice::ReadOnly);
        const QList<QSslCertificate> bundle
            = opened ? QSslCertificate::fromDevice(&file, QSsl::Pem) : QList<QSslCertificate>();
        if (bundle.isEmpty())
            return failure(Error::Kind::Tls, opened ? u"CaBundleEmpty"_s : u"CaBundleUnreadable"_s, m_options.caBundle);
        // Both named: addCaCertificates() on the default configuration would drop the system's roots.
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + bundle);
    }
    m_tls = tls;
    m_network = new QNetworkAccessManager(this);
    m_network->setProxyFactory(new RulesAsFactory(m_options.proxy));
    return m_network;
}

} // namespace ssotray
