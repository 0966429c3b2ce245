#include "support/returningbrowser.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace ssotray {

QByteArray askLoopback(quint16 port, const QByteArray &requestLine)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(u"127.0.0.1"_s, port);
    const auto isDecided = [&] {
        return socket.state() == QTcpSocket::ConnectedState || socket.state() == QTcpSocket::UnconnectedState;
    };
    if (!QTest::qWaitFor(isDecided) || socket.state() != QTcpSocket::ConnectedState)
        return {};
    socket.write(requestLine + "\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n\r\n");
    if (!QTest::qWaitFor([&] { return socket.state() == QTcpSocket::UnconnectedState; }))
        return {};
    return socket.readAll();
}

QByteArray comeBackFrom(const QUrl &authorizationAddress, const QByteArray &code)
{
    const QUrlQuery sent(authorizationAddress);
    const QUrl back(sent.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    const QByteArray state = sent.queryItemValue(u"state"_s, QUrl::FullyEncoded).toLatin1();
    return askLoopback(static_cast<quint16>(back.port(0)),
        "GET " + back.path().toLatin1() + "?code=" + code + "&state=" + state + " HTTP/1.1");
}

} // namespace ssotray
