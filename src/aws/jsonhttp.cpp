#include "aws/jsonhttp.h"

#include "aws/httpreply.h"
#include "aws/oneshotbody.h"
#include "base/clock.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSslCertificate>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

Q_LOGGING_CATEGORY(httpLog, "sso.http", QtWarningMsg)

constexpr qint64 largestAnswer = 1024 * 1024;
constexpr auto deadline = 30s;
constexpr auto stallLimit = 15s; // without a byte moving; the deadline holds even when bytes trickle
constexpr auto longestBackOff = 20s;
constexpr std::chrono::seconds forgivenSkew = 5min;

QByteArray bodyOf(const JsonHttp::Request &request)
{
    if (request.form)
        return request.form->reveal().toLatin1();
    return request.body.isEmpty() ? QByteArray() : QJsonDocument(request.body).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray formEncoded(const QList<std::pair<QString, QString>> &items)
{
    QByteArrayList parts;
    for (const auto &[name, value] : items)
        parts.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return parts.join('&');
}

// One request with its repetitions. Owned by the JsonHttp; ends itself after its answer.
class JsonHttp::Call : public QObject
{
public:
    Call(JsonHttp &http, Request request)
        : QObject(&http)
        , m_http(http)
        , m_clock(http.m_clock)
        , m_request(std::move(request))
    {
    }

    Async<QJsonObject> future() const { return m_answer.future(); }

    void startOn(const Result<Connections::Way> &way)
    {
        if (!way) {
            end(tl::unexpected(way.error()));
            return;
        }
        m_way = *way;
        m_http.m_connections.noteBegin(m_way);
        start();
    }

private:
    void start()
    {
        // Finding the proxy or its password may have taken its time.
        if (m_request.latestStart.isValid() && m_clock.now() > m_request.latestStart) {
            end(failure(Error::Kind::Timeout, u"Deadline"_s, m_request.url.host()));
            return;
        }
        ++m_try;
        if (m_request.encounter)
            *m_request.encounter = {};
        m_received.clear();
        m_tlsCode.clear();
        m_http.m_connections.renew(m_way, m_request.url);
        QNetworkReply *reply = post();
        reply->setParent(this);
        reply->setReadBufferSize(64 * 1024);
        connect(reply, &QNetworkReply::readyRead, this, [this, reply] { take(reply); });
        connect(reply, &QNetworkReply::sslErrors, this, [this, reply](const QList<QSslError> &errors) {
            m_tlsCode = tlsCode(errors);
            noteMeeting(*reply, false);
        });
        connect(reply, &QNetworkReply::encrypted, this, [this, reply] { noteMeeting(*reply, true); });
        connect(reply, &QNetworkReply::finished, this, [this, reply] {
            if (take(reply))
                finish(reply,
                    readReply({*reply, m_received, m_tlsCode, m_request.mayBeEmpty, ProxyLogins::nameOf(m_way.proxy)}));
        });
        m_clock.after(deadline, reply,
            [this, reply] { finish(reply, failure(Error::Kind::Timeout, u"Deadline"_s, m_request.url.host())); });
    }

    QNetworkReply *post()
    {
        QNetworkRequest request(m_request.url);
        request.setSslConfiguration(m_http.m_connections.tls());
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
            return m_way.network->get(request);
        const QByteArray body = bodyOf(m_request);
        request.setHeader(QNetworkRequest::ContentTypeHeader,
            m_request.form ? u"application/x-www-form-urlencoded"_s : u"application/json"_s);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *device = new OneShotBody(body);
        QNetworkReply *reply = m_way.network->post(request, device);
        device->setParent(reply);
        return reply;
    }

    // False when that was too much, and all is finished.
    bool take(QNetworkReply *reply)
    {
        m_received += reply->read(largestAnswer + 1 - m_received.size());
        if (m_received.size() <= largestAnswer)
            return true;
        finish(reply, failure(Error::Kind::BadAnswer, u"TooLarge"_s, m_request.url.host()));
        return false;
    }

    void noteMeeting(const QNetworkReply &reply, bool isEncrypted)
    {
        if (!m_request.encounter)
            return;
        m_request.encounter->isEncrypted = isEncrypted;
        m_http.noteAuthority(*m_request.encounter, reply.sslConfiguration().peerCertificateChain());
    }

    // A connection that was kept open since an earlier request has had its handshake then.
    void noteAnswer(const QNetworkReply &reply)
    {
        if (!m_request.encounter || !reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
            return;
        m_request.encounter->date = httpDate(reply.rawHeader("Date"));
        if (m_request.url.scheme() == "https"_L1)
            noteMeeting(reply, true);
    }

    bool worthAnotherTry(const QNetworkReply &reply, const Error &error) const
    {
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        return m_try < m_request.tries
            && (error.kind == Error::Kind::Offline || error.kind == Error::Kind::Timeout || status >= 500);
    }

    // Whatever it was, the other end was not the proxy.
    static bool cameThroughProxy(const Error &error)
    {
        return error.kind == Error::Kind::Service || error.kind == Error::Kind::BadAnswer
            || error.kind == Error::Kind::Tls;
    }

    void finish(QNetworkReply *reply, Result<QJsonObject> result)
    {
        reply->disconnect(this);
        logEnd(*reply, result);
        noteAnswer(*reply);
        if (result || result.error().kind == Error::Kind::Service)
            m_http.compareClocks(httpDate(reply->rawHeader("Date")));
        const bool again = !result && worthAnotherTry(*reply, result.error());
        ProxyLogins &logins = m_http.m_connections.proxyLogins();
        const bool isPasswordWanted = !result && isProxyPasswordWanted(result.error());
        if (result || cameThroughProxy(result.error()))
            logins.noteTaken(m_way.proxy);
        reply->abort();
        reply->deleteLater();
        if (isPasswordWanted) {
            logins.obtain(m_way.proxy, m_request.mayAskPerson)
                .then(this, [this, result = std::move(result)](const Result<bool> &obtained) {
                    if (obtained.value_or(false)) {
                        --m_try; // AWS has not seen that one
                        start();
                    } else {
                        end(result);
                    }
                });
        } else if (again) {
            const auto pause = std::max(backOff(), result.error().retryAfter);
            m_clock.after(pause, this, [this] { start(); });
        } else {
            end(std::move(result));
        }
    }

    void end(Result<QJsonObject> result)
    {
        if (m_way.network)
            m_http.m_connections.noteEnd(m_way);
        m_answer.give(std::move(result));
        deleteLater();
    }

    // No query, no header, no body: some of them are secrets. Lists come in hundreds of pages; one that came is no
    // news.
    void logEnd(const QNetworkReply &reply, const Result<QJsonObject> &result) const
    {
        const QString where = m_request.url.host(QUrl::FullyEncoded) + m_request.url.path();
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (result && m_request.method == Request::Method::Get)
            return;
        if (result)
            qCInfo(httpLog, "%s: status %d", qUtf8Printable(where), status);
        else
            qCInfo(httpLog, "%s: status %d, %s (%d), try %d of %d", qUtf8Printable(where), status,
                qUtf8Printable(result.error().code), static_cast<int>(result.error().kind), m_try, m_request.tries);
    }

    // Full jitter: anything up to 1, 2, 4, … 20 s, so that many programs do not come back together.
    std::chrono::milliseconds backOff() const
    {
        const auto limit = std::min<std::chrono::milliseconds>(1s * (1 << std::min(m_try - 1, 10)), longestBackOff);
        return std::chrono::milliseconds(QRandomGenerator::global()->bounded(static_cast<int>(limit.count()) + 1));
    }

    JsonHttp &m_http;
    Clock &m_clock;
    const Request m_request;
    Connections::Way m_way; // with the login that this try gave
    const Answer<QJsonObject> m_answer;
    QByteArray m_received;
    QString m_tlsCode;
    int m_try = 0;
};

JsonHttp::JsonHttp(NetworkOptions options, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_connections(m_options, clock)
{
}

JsonHttp::~JsonHttp() = default;

Async<QJsonObject> JsonHttp::send(const Request &request)
{
    auto *call = new Call(*this, request);
    Async<QJsonObject> answer = call->future();
    m_connections.wayTo(request.url).then(call, [call](const Result<Connections::Way> &way) { call->startOn(way); });
    return answer;
}

// Said again when it has changed by more than the answer's way through the network can explain.
void JsonHttp::compareClocks(const QDateTime &atAws)
{
    if (!atAws.isValid())
        return;
    std::chrono::seconds skew(atAws.secsTo(m_clock.now()));
    if (std::chrono::abs(skew) < forgivenSkew)
        skew = 0s;
    if (std::chrono::abs(skew - m_clockSkew) <= deadline)
        return;
    m_clockSkew = skew;
    Q_EMIT clockSkewChanged();
}

// Who signed the last certificate of the chain; servers mostly leave the authority's own one out.
void JsonHttp::noteAuthority(Encounter &encounter, const QList<QSslCertificate> &chain) const
{
    if (chain.isEmpty())
        return;
    const auto nameIn = [](const QSslCertificate &certificate) {
        const QStringList names =
            certificate.issuerInfo(QSslCertificate::CommonName) + certificate.issuerInfo(QSslCertificate::Organization);
        return names.value(0);
    };
    encounter.authority = nameIn(chain.constLast());
    encounter.isAuthorityOfBundle = m_connections.isVouchedByBundle(chain.constLast());
}

} // namespace ssotray
