#include "delivery.h"

#include <QDateTime>
#include <QLocale>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 302:
        return "Found"_ba;
    case 400:
        return "Bad Request"_ba;
    case 401:
        return "Unauthorized"_ba;
    case 403:
        return "Forbidden"_ba;
    case 404:
        return "Not Found"_ba;
    case 429:
        return "Too Many Requests"_ba;
    case 500:
        return "Internal Server Error"_ba;
    default:
        return "Status"_ba;
    }
}

QByteArray head(const Answer &answer, bool closeAfterwards)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    // As AWS does: clients compare their clock with it.
    text +=
        "Date: " + QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1()
        + "\r\n";
    text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    text += closeAfterwards ? "Connection: close\r\n\r\n" : "\r\n";
    return text;
}

void finish(QTcpSocket *socket, bool closeAfterwards)
{
    if (closeAfterwards)
        socket->disconnectFromHost(); // sends what is still waiting first
}

constexpr int slowPieces = 20;

void dribble(QTcpSocket *socket, const QByteArray &rest, qsizetype piece, std::chrono::milliseconds gap, bool close)
{
    if (socket->state() != QAbstractSocket::ConnectedState)
        return; // left, and not deleted yet
    socket->write(rest.first(std::min(piece, rest.size())));
    if (rest.size() <= piece) {
        finish(socket, close);
        return;
    }
    QTimer::singleShot(gap, socket,
        [socket, later = rest.sliced(piece), piece, gap, close] { dribble(socket, later, piece, gap, close); });
}

void send(QTcpSocket *socket, const Answer &answer, bool closeAfterwards)
{
    if (socket->state() != QAbstractSocket::ConnectedState)
        return; // left, and not deleted yet
    const QByteArray start = head(answer, closeAfterwards || answer.delivery == Delivery::Truncated);
    switch (answer.delivery) {
    case Delivery::Whole:
        socket->write(start + answer.body);
        finish(socket, closeAfterwards);
        break;
    case Delivery::Truncated:
        socket->write(start + answer.body.first(answer.body.size() / 2));
        finish(socket, true);
        break;
    case Delivery::Slow: {
        const QByteArray all = start + answer.body;
        dribble(socket, all, all.size() / slowPieces + 1, answer.span / slowPieces, closeAfterwards);
        break;
    }
    case Delivery::Reset:
        socket->abort();
        break;
    case Delivery::BlackHole:
        break;
    }
}

} // namespace

void deliver(QTcpSocket *socket, const Answer &answer, bool closeAfterwards, std::chrono::milliseconds latency)
{
    // Through the event loop even without latency: the server is still inside its own read handler here.
    QTimer::singleShot(latency, Qt::PreciseTimer, socket,
        [socket, answer, closeAfterwards] { send(socket, answer, closeAfterwards); });
}

} // namespace ssotray::emulator
