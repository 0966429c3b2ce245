#include "aws/starturlresolver.h"

#include "aws/httpreply.h"
#include "aws/jsonhttp.h"
#include "aws/starturl.h"
#include "base/clock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto patience = 10s; // as the AWS CLI has

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// Made tidy as the AWS CLI does it. Not by normalisedStartUrl() alone, which would add a scheme.
Result<QString> portalAt(const QUrl &target)
{
    const QString text = target.toString(QUrl::FullyEncoded);
    if (target.scheme() != "https"_L1 || startUrlProblem(text) != StartUrlProblem::None || !isPortalOfAws(text))
        return failure(
            Error::Kind::Input, u"StartUrlElsewhere"_s, target.scheme() + "://"_L1 + target.host(QUrl::FullyEncoded));
    return normalisedStartUrl(text);
}

// One question, with HEAD and where the server does not know that with GET. Ends itself after its answer.
class Question : public QObject
{
public:
    Question(JsonHttp &http, Connections::Way way, QUrl url, QObject *owner)
        : QObject(owner)
        , m_http(http)
        , m_way(std::move(way))
        , m_url(std::move(url))
    {
    }

    Async<QString> future() const { return m_answer.future(); }

    void ask(const QByteArray &method)
    {
        QNetworkRequest request(m_url);
        request.setSslConfiguration(m_http.connections().tls());
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setRawHeader("User-Agent"_ba, "sso-tray/" SSO_TRAY_VERSION ""_ba);
        QNetworkReply *reply = method == "HEAD" ? m_way.network->head(request) : m_way.network->get(request);
        reply->setParent(this);
        reply->setReadBufferSize(1024); // what a page says is not read
        connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsCode = tlsCode(errors); });
        connect(reply, &QNetworkReply::metaDataChanged, this, [this, reply] { readHead(reply); });
        connect(reply, &QNetworkReply::finished, this, [this, reply] { readHead(reply); });
        m_http.clock().after(patience, reply, [this, reply] {
            finish(reply, failure(Error::Kind::Timeout, u"Deadline"_s, m_url.host(QUrl::FullyEncoded)));
        });
    }

private:
    void readHead(QNetworkReply *reply)
    {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString host = m_url.host(QUrl::FullyEncoded);
        const bool isHead = reply->operation() == QNetworkAccessManager::HeadOperation;
        if (status == 0 || status == 407) {
            if (!reply->isFinished())
                return;
            const Result<QJsonObject> read =
                readReply({*reply, {}, m_tlsCode, false, ProxyLogins::nameOf(m_way.proxy)});
            finish(reply, tl::unexpected<Error>(read ? Error{Error::Kind::Offline, {}, host, {}} : read.error()));
        } else if (isHead && (status == 405 || status == 501)) {
            letGo(reply);
            ask("GET"_ba);
        } else if (isRedirect(status) && !reply->rawHeader("Location").isEmpty()) {
            finish(reply, portalAt(m_url.resolved(QUrl::fromEncoded(reply->rawHeader("Location"), QUrl::StrictMode))));
        } else if (status >= 500 || status == 429) {
            finish(reply, failure(Error::Kind::BadAnswer, u"Http%1"_s.arg(status), host));
        } else {
            finish(reply, failure(Error::Kind::Input, u"StartUrlNoRedirect"_s, host));
        }
    }

    void letGo(QNetworkReply *reply)
    {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }

    void finish(QNetworkReply *reply, Result<QString> result)
    {
        letGo(reply);
        deleteLater();
        m_answer.give(std::move(result)); // the last: whoever hears of it may destroy our owner
    }

    JsonHttp &m_http;
    const Connections::Way m_way;
    const QUrl m_url;
    const Answer<QString> m_answer;
    QString m_tlsCode;
};

// Somebody has just typed the address, so the proxy's password may be asked for.
Async<QString> portalBehind(JsonHttp &http, const QUrl &url, const Connections::Way &way, QObject *owner)
{
    auto *question = new Question(http, way, url, owner);
    const Async<QString> answer = question->future();
    question->ask("HEAD"_ba);
    return Async<QString>(answer)
        .then(owner,
            [&http, url, way, owner](const Result<QString> &portal) {
                if (portal || !isProxyPasswordWanted(portal.error()))
                    return ready<QString>(portal);
                return http.connections()
                    .proxyLogins()
                    .obtain(way.proxy, true)
                    .then(owner,
                        [&http, url, owner, portal](const Result<bool> &obtained) {
                            return obtained.value_or(false) ? portalBehind(http, url, owner) : ready<QString>(portal);
                        })
                    .unwrap();
            })
        .unwrap();
}

} // namespace

Async<QString> resolveStartUrl(JsonHttp &http, const QString &startUrl, QObject *owner)
{
    if (startUrlProblem(startUrl) != StartUrlProblem::None || isPortalOfAws(startUrl))
        return ready<QString>(startUrl);
    return portalBehind(http, QUrl(normalisedStartUrl(startUrl), QUrl::StrictMode), owner);
}

Async<QString> portalBehind(JsonHttp &http, const QUrl &url, QObject *owner)
{
    return http.connections()
        .wayTo(url)
        .then(owner,
            [&http, url, owner](const Result<Connections::Way> &way) {
                return way ? portalBehind(http, url, *way, owner) : failed<QString>(way.error());
            })
        .unwrap();
}

} // namespace ssotray
