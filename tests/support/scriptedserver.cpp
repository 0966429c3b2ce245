#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QByteArray bytesOf(int status, const ScriptedServer::Headers &headers, const QByteArray &body)
{
    QByteArray bytes = "HTTP/1.1 "_ba + QByteArray::number(status) + " Scripted\r\n"_ba;
    for (const auto &[name, value] : headers)
        bytes += name + ": "_ba + value + "\r\n"_ba;
    return bytes + "Content-Length: "_ba + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n"_ba + body;
}

} // namespace

QJsonObject ScriptedRequest::json() const
{
    return QJsonDocument::fromJson(body).object();
}

ScriptedServer::ScriptedServer(QObject *parent)
    : QObject(parent)
{
    comeBack();
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_received.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

QUrl ScriptedServer::url() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url;
}

void ScriptedServer::answer(const QString &path, int status, const Headers &headers, const QByteArray &body)
{
    answerRaw(path, bytesOf(status, headers, body));
}

void ScriptedServer::answerJson(const QString &path, const QJsonObject &body, int status)
{
    answerRaw(path, jsonBytes(body, status));
}

void ScriptedServer::answerException(const QString &path, int status, const QByteArray &exception)
{
    answerRaw(path, exceptionBytes(status, exception));
}

QByteArray ScriptedServer::jsonBytes(const QJsonObject &body, int status)
{
    return bytesOf(
        status, {{"Content-Type"_ba, "application/json"_ba}}, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QByteArray ScriptedServer::exceptionBytes(int status, const QByteArray &exception)
{
    return bytesOf(status,
        {{"Content-Type"_ba, "application/json"_ba},
            {"x-amzn-ErrorType"_ba, exception + ":http://internal.amazon.com/coral/com.amazonaws.sso.oidc/"_ba}},
        "{\"error\":\"scripted\",\"error_description\":\"Scripted\"}"_ba);
}

void ScriptedServer::answerRaw(const QString &path, const QByteArray &bytes)
{
    m_replies[path].append({bytes});
}

void ScriptedServer::answerBy(const QString &path, std::function<QByteArray(const ScriptedRequest &)> function)
{
    m_functions.insert(path, std::move(function));
}

void ScriptedServer::answerNever(const QString &path)
{
    m_replies[path].append({{}, true});
}

void ScriptedServer::forget(const QString &path)
{
    m_replies.remove(path);
    m_functions.remove(path);
}

void ScriptedServer::goAway()
{
    m_server.close();
}

void ScriptedServer::comeBack()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("ScriptedServer cannot listen: %s", qPrintable(m_server.errorString()));
    m_port = m_server.serverPort();
}

QList<ScriptedRequest> ScriptedServer::requests(const QString &path) const
{
    QList<ScriptedRequest> found;
    for (const ScriptedRequest &request : m_requests) {
        if (request.path == path)
            found += request;
    }
    return found;
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const QList<QByteArray> lines = received.left(headEnd).split('\n');
    ScriptedRequest request;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    request.body = received.mid(headEnd + 4);
    if (request.body.size() < request.headers.value("content-length"_ba).toLongLong())
        return;
    const QList<QByteArray> words = lines.constFirst().split(' ');
    const QUrl target = QUrl::fromEncoded(words.value(1));
    request.method = words.value(0);
    request.path = target.path();
    request.query = target.query();
    m_requests += request;

    const Reply reply = replyFor(request);
    if (!reply.never) {
        socket->write(reply.bytes);
        socket->disconnectFromHost();
    }
    Q_EMIT requested();
}

ScriptedServer::Reply ScriptedServer::replyFor(const ScriptedRequest &request)
{
    if (const auto function = m_functions.value(request.path))
        return {function(request)};
    const QString asked = request.path + u'?' + request.query;
    QString found = request.path;
    for (auto script = m_replies.cbegin(); script != m_replies.cend(); ++script) {
        if (script.key().contains(u'?') && asked.startsWith(script.key()))
            found = script.key();
    }
    QList<Reply> &replies = m_replies[found];
    if (replies.isEmpty())
        return {"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"_ba};
    return replies.size() > 1 ? replies.takeFirst() : replies.constFirst();
}

} // namespace ssotray
