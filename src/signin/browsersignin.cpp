#include "signin/browsersignin.h"

#include "aws/oidcclient.h"
#include "base/clock.h"
#include "base/constanttime.h"

#include <QMultiHash>
#include <QRandomGenerator>

#include <array>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto patienceWithTheBrowser = 10min; // as the AWS CLI has
constexpr auto lookAtTheClock = 30s;
constexpr auto lingering = 500ms; // for a browser that asks twice
constexpr int longestErrorName = 60; // it is shown
const QByteArray callbackPath = "/oauth/callback"_ba;

// 64 letters of base64url, which are all unreserved (RFC 7636 §4.1): 384 random bits.
QString randomText()
{
    std::array<quint32, 12> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

// RFC 6749 §4.1.2: what is added to the address is form-encoded.
QByteArray decodedField(QByteArray field)
{
    return QByteArray::fromPercentEncoding(field.replace('+', ' '));
}

QMultiHash<QByteArray, QByteArray> fieldsOf(const QByteArray &query)
{
    QMultiHash<QByteArray, QByteArray> fields;
    const QByteArrayList parts = query.split('&');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            fields.insert(decodedField(part.first(equals)), decodedField(part.sliced(equals + 1)));
    }
    return fields;
}

// The name that AWS gives the same mistake elsewhere (spec/aws.md §2.7): "invalid_scope" is "InvalidScopeException".
QString exceptionOf(const QString &error)
{
    if (error == "server_error"_L1 || error == "temporarily_unavailable"_L1)
        return u"InternalServerException"_s;
    QString name;
    const QStringList words = error.split(u'_');
    for (const QString &word : words)
        name += word.left(1).toUpper() + word.mid(1);
    return name.left(longestErrorName) + "Exception"_L1;
}

} // namespace

BrowserSignIn::BrowserSignIn(
    const OidcClient &oidc, Clock &clock, SignInRequest request, BrowserWords words, QObject *parent)
    : SignInFlow(SignInMethod::Browser, oidc, clock, std::move(request), parent)
    , m_words(std::move(words))
    , m_http([this](const LoopbackRequest &asked) { return answer(asked); }, clock)
{
    // Nobody listens longer than somebody may still come.
    connect(this, &SignInFlow::changed, this, [this] {
        if (stage() != Stage::Starting && stage() != Stage::Waiting && !m_isAnswered)
            m_http.close();
    });
}

void BrowserSignIn::begin()
{
    if (const Result<void> listening = m_http.listen(); !listening) {
        fail(listening.error());
        return;
    }
    m_authorization = {u"http://127.0.0.1:%1%2"_s.arg(m_http.port()).arg(QLatin1StringView(callbackPath)), randomText(),
        Secret(randomText()), m_request.scopes};
    const Result<QUrl> address = m_oidc.authorizationAddress(m_request.region, m_client, m_authorization);
    if (!address) {
        fail(address.error());
        return;
    }
    m_address = *address;
    watchTime();
    wait(patienceWithTheBrowser);
}

void BrowserSignIn::watchTime()
{
    m_clock.after(lookAtTheClock, this, [this] {
        expireWhenTooLate();
        if (stage() == Stage::Waiting)
            watchTime();
    });
}

LoopbackAnswer BrowserSignIn::answer(const LoopbackRequest &request)
{
    const qsizetype mark = request.target.indexOf('?');
    if ((mark < 0 ? request.target : request.target.first(mark)) != callbackPath)
        return {404};
    if (request.method != "GET")
        return {405, {}, {{"Allow"_ba, "GET"_ba}}};
    return take(mark < 0 ? QByteArray() : request.target.sliced(mark + 1));
}

// RFC 6749 §4.1.2 and §4.1.2.1; no field may come twice (§3.1).
LoopbackAnswer BrowserSignIn::take(const QByteArray &query)
{
    const auto fields = fieldsOf(query);
    const bool isOurs =
        fields.count("state") == 1 && isSameInConstantTime(fields.value("state"), m_authorization.state.toLatin1());
    const bool isRefusal = fields.count("error") == 1;
    const bool isCode = fields.count("code") == 1 && !fields.value("code").isEmpty() && !fields.contains("error");
    if (!isOurs || !(isRefusal || isCode))
        return page(400, m_words.notOurs);
    expireWhenTooLate();
    if (m_isAnswered || stage() != Stage::Waiting)
        return page(409, m_words.twice);

    m_isAnswered = true;
    m_clock.after(lingering, this, [this] { m_http.close(); });
    // Queued: whoever hears of it may destroy this, and the answer is still being written.
    if (isCode) {
        m_code = Secret(QString::fromUtf8(fields.value("code")));
        QMetaObject::invokeMethod(
            this, [this] { exchangeCode(); }, Qt::QueuedConnection);
        return page(200, m_words.done);
    }
    const QString error = QString::fromUtf8(fields.value("error"));
    const QString description = QString::fromUtf8(fields.value("error_description"));
    QMetaObject::invokeMethod(
        this,
        [this, error] {
            if (error == "access_denied"_L1)
                enter(Stage::Denied);
            else
                fail({Error::Kind::Service, exceptionOf(error), {}, {}});
        },
        Qt::QueuedConnection);
    return page(200, m_words.refused, description.isEmpty() ? error : u"%1 (%2)"_s.arg(description, error));
}

LoopbackAnswer BrowserSignIn::page(int status, const QString &sentence, const QString &detail) const
{
    return {status, browserPage(m_words, sentence, detail), {{"Content-Type"_ba, "text/html; charset=utf-8"_ba}}};
}

void BrowserSignIn::exchangeCode()
{
    Q_EMIT changed();
    m_oidc.tokenForAuthorizationCode(m_request.region, m_client, m_authorization, m_code)
        .then(this, [this](const Result<Token> &result) {
            if (stage() == Stage::Waiting)
                read(result);
        });
}

void BrowserSignIn::read(const Result<Token> &result)
{
    if (result)
        finish(*result);
    else if (result.error().code == "AccessDeniedException"_L1)
        enter(Stage::Denied);
    else if (result.error().code == "ExpiredTokenException"_L1)
        enter(Stage::Expired);
    else // only an answer that got lost on its way is asked for again
        tryAgainOrFail(result.error(), [this] {
            expireWhenTooLate();
            if (stage() == Stage::Waiting)
                exchangeCode();
        });
}

} // namespace ssotray
