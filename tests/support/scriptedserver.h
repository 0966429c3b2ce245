#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <utility>

namespace ssotray {

// What a client asked for.
struct ScriptedRequest
{
    QByteArray method;
    QString path; // without the query
    QString query;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    QJsonObject json() const;
};

// An HTTP server on loopback that says what the test wrote down for it, byte for byte, and remembers every request. The
// answers of one path are given in order; the last one stays. A path that has none gets 404. One answer for each
// connection; it knows nothing of AWS.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    explicit ScriptedServer(QObject *parent = nullptr);

    // http://127.0.0.1:PORT, also while nobody listens.
    QUrl url() const;

    // The path may carry a query ("/assignment/roles?account_id=…"): it is then looked for first, among the beginnings
    // of what was asked.
    void answer(const QString &path, int status, const Headers &headers, const QByteArray &body);
    void answerJson(const QString &path, const QJsonObject &body, int status = 200);
    // An error as AWS sends it, with the exception's name in its header.
    void answerException(const QString &path, int status, const QByteArray &exception);
    // Any bytes, then the connection is closed.
    void answerRaw(const QString &path, const QByteArray &bytes);
    // Whatever the function makes of each request: the bytes of one of the below. It stays, and goes before all others.
    void answerBy(const QString &path, std::function<QByteArray(const ScriptedRequest &)> function);
    static QByteArray jsonBytes(const QJsonObject &body, int status = 200);
    static QByteArray exceptionBytes(int status, const QByteArray &exception);
    // The request is read, and nothing ever comes back.
    void answerNever(const QString &path);
    // Takes the path's answers away, so that the next ones replace the one that stays.
    void forget(const QString &path);

    // No network: connections are refused until the port is opened again.
    void goAway();
    void comeBack();

    const QList<ScriptedRequest> &requests() const { return m_requests; }
    QList<ScriptedRequest> requests(const QString &path) const;

Q_SIGNALS:
    void requested();

private:
    struct Reply
    {
        QByteArray bytes;
        bool never = false;
    };

    void read(QTcpSocket *socket);
    Reply replyFor(const ScriptedRequest &request);

    quint16 m_port = 0;
    QHash<QString, QList<Reply>> m_replies;
    QHash<QString, std::function<QByteArray(const ScriptedRequest &)>> m_functions;
    QHash<QTcpSocket *, QByteArray> m_received;
    QList<ScriptedRequest> m_requests;
    QTcpServer m_server; // the last: its sockets still tell us of their end when it goes
};

} // namespace ssotray
