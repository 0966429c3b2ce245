#pragma once

#include "aws/connections.h"
#include "aws/networkoptions.h"
#include "base/async.h"
#include "base/secret.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

class QSslCertificate;

namespace ssotray {

class Clock;

// The body of a form, and the query of an address: every character but letters, digits and -._~ is encoded.
QByteArray formEncoded(const QList<std::pair<QString, QString>> &items);

// The one HTTP client: a JSON object out, a JSON object back. It never follows a redirect (Qt would take the token
// along), never reads more than 1 MiB, gives up after 30 s, and goes through the configured proxy or not at all.
// It does not know what the fields mean, and keeps no cookie and no cache.
class JsonHttp : public QObject
{
    Q_OBJECT

public:
    // Whom the last try of a request has met on its way, whatever it came to.
    struct Encounter
    {
        bool isEncrypted = false; // and the certificate was good
        QString authority; // who vouches for the certificate, by its own word, good or not
        bool isAuthorityOfBundle = false; // it is one of the CA bundle's
        QDateTime date; // of the answer, by the clock of whoever gave it; UTC, invalid when it did not say
    };

    struct Request
    {
        enum class Method { Get, Post };

        Method method = Method::Get;
        QUrl url;
        QJsonObject body = {}; // sent with Post when it is not empty
        std::optional<Secret> form = {}; // of formEncoded(), sent with Post instead of a body
        std::optional<Secret> bearerToken = {}; // sent as x-amz-sso_bearer_token
        bool mayBeEmpty = false; // an empty answer counts as {}
        bool mayAskPerson = false; // for the proxy's password: somebody has just clicked and waits
        std::shared_ptr<Encounter> encounter = {}; // filled in for whoever wants to know whom it met
        QDateTime latestStart = {}; // UTC; no try begins later: Timeout "Deadline". Invalid: there is no such time
        int tries = 5; // for no network, time-outs and 5xx, with back-off; 1 for whoever waits by rules of its own
    };

    JsonHttp(NetworkOptions options, Clock &clock, QObject *parent = nullptr);
    ~JsonHttp() override;

    // The answer's object, or why there is none. Errors by name of AWS have kind Service and the exception's name as
    // code (spec/aws.md §2.7); every other answer than JSON has kind BadAnswer: a captive portal is not AWS.
    Async<QJsonObject> send(const Request &request);

    const NetworkOptions &options() const { return m_options; }
    Clock &clock() const { return m_clock; }

    // How far this computer's clock is ahead of AWS's (behind: negative), by the last answer; 0 while it is not known
    // or less than five minutes, which AWS forgives.
    std::chrono::seconds clockSkew() const { return m_clockSkew; }

    // For those that want no JSON.
    Connections &connections() { return m_connections; }

Q_SIGNALS:
    void clockSkewChanged();

private:
    class Call;

    void compareClocks(const QDateTime &atAws);
    void noteAuthority(Encounter &encounter, const QList<QSslCertificate> &chain) const;

    const NetworkOptions m_options;
    Clock &m_clock;
    std::chrono::seconds m_clockSkew{0};
    Connections m_connections;
};

} // namespace ssotray
