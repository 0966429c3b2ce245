#include "requestlog.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

QString fingerprint(const QByteArray &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex().first(12));
}

void addFingerprint(QJsonObject &entry, const QString &name, const QByteArray &secret)
{
    if (!secret.isEmpty())
        entry.insert(name, fingerprint(secret));
}

// The address a client asked for; items that may hold a secret by mistake or by protocol are fingerprinted.
QString addressOf(const Request &request)
{
    QStringList items;
    const auto all = request.query.queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : all) {
        const bool plain = value.size() < 64;
        items += name + u'=' + (plain ? value : u"sha256-"_s + fingerprint(value.toUtf8()));
    }
    return items.isEmpty() ? request.path : request.path + u'?' + items.join(u'&');
}

} // namespace

bool RequestLog::writeTo(const QString &path)
{
    m_file.setFileName(path);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append);
}

void RequestLog::add(const QString &operation, const Request &request, const Answer &answer)
{
    const bool answered = answer.delivery != Delivery::Reset && answer.delivery != Delivery::BlackHole;
    QJsonObject entry{{u"time"_s, QDateTime::currentMSecsSinceEpoch()}, {u"operation"_s, operation},
        {u"host"_s, request.host}, {u"method"_s, QString::fromLatin1(request.method)}, {u"path"_s, addressOf(request)},
        {u"status"_s, answered ? answer.status : 0}};
    const QJsonObject body = request.jsonBody();
    for (const QString &name : {u"clientId"_s, u"grantType"_s, u"clientName"_s}) {
        if (body.contains(name))
            entry.insert(name, body.value(name));
    }
    for (const QString &name : {u"clientSecret"_s, u"deviceCode"_s, u"refreshToken"_s, u"code"_s, u"codeVerifier"_s})
        addFingerprint(entry, name, body.value(name).toString().toUtf8());
    addFingerprint(entry, u"accessToken"_s, request.header("x-amz-sso_bearer_token"_ba));
    addFingerprint(entry, u"sessionToken"_s, request.header("x-amz-security-token"_ba));
    if (operation == u"GetSigninToken")
        entry.insert(u"sessionDuration"_s, parseForm(request.body).queryItemValue(u"SessionDuration"_s));
    if (operation == u"CreateToken") {
        const QJsonObject tokens = QJsonDocument::fromJson(answer.body).object();
        addFingerprint(entry, u"issuedRefreshToken"_s, tokens.value("refreshToken"_L1).toString().toUtf8());
    }
    m_entries += entry;
    if (m_file.isOpen()) {
        m_file.write(QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n');
        m_file.flush();
    }
}

} // namespace ssotray::emulator
