// What AWS, or whoever stands in its place, answers: the HTTP status, a line for each header that we read, and the
// body.
#include "fuzz.h"

#include "aws/answers.h"
#include "aws/httpreply.h"
#include "aws/json.h"

#include <QNetworkReply>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

class CannedReply : public QNetworkReply
{
public:
    CannedReply(int status, const QByteArray &errorType, const QByteArray &retryAfter, const QByteArray &location)
    {
        setUrl(QUrl(u"https://oidc.eu-west-1.amazonaws.com/token"_s));
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
        setRawHeader("x-amzn-ErrorType", errorType);
        setRawHeader("Retry-After", retryAfter);
        setRawHeader("Location", location);
        setFinished(true);
    }

    void abort() override { }

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

bool isSensible(std::chrono::seconds length)
{
    return length >= std::chrono::seconds(1) && length <= std::chrono::hours(24 * 90);
}

void readAll(const QJsonObject &body)
{
    if (const auto client = readRegistration(body))
        require(client->expiresAt.isValid() && !client->clientSecret.isEmpty(), "a registration is whole");
    if (const auto started = readAuthorization(body))
        require(isSensible(started->expiresIn) && !started->deviceCode.isEmpty(), "a device code is whole");
    if (const auto token = readToken(body))
        require(isSensible(token->expiresIn) && !token->accessToken.isEmpty()
                && (!token->refreshToken || !token->refreshToken->isEmpty()),
            "a token is whole");
    if (const auto account = readAccount(body))
        require(account->id.size() == 12, "an account has its number");
    if (const auto role = readRole(body))
        require(!role->isEmpty(), "a role has a name");
    if (const auto keys = readCredentials(body))
        require(!keys->sessionToken.isEmpty(), "role credentials are whole");
    for (const QString &key : {u"accountList"_s, u"roleList"_s}) {
        for (const QJsonObject &object : json::objects(body, key).value_or(QList<QJsonObject>())) {
            readAccount(object);
            readRole(object);
        }
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const QByteArrayList lines = bytes.split('\n');
    const qsizetype head =
        lines.value(0).size() + lines.value(1).size() + lines.value(2).size() + lines.value(3).size();
    const QByteArray body = lines.size() > 4 ? bytes.sliced(head + 4) : QByteArray();
    const CannedReply canned(lines.value(0).toInt(), lines.value(1), lines.value(2), lines.value(3));
    for (const bool mayBeEmpty : {false, true}) {
        const auto answer = readReply({canned, body, {}, mayBeEmpty});
        if (answer)
            readAll(*answer);
        else
            require(!answer.error().code.isEmpty(), "an error has a code");
    }
    if (const auto object = json::object(body))
        readAll(*object);
    return 0;
}
