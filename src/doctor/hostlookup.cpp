#include "doctor/hostlookup.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace ssotray {

Async<QStringList> lookUpHost(const QString &name, QObject *owner)
{
    const Answer<QStringList> answer;
    QHostInfo::lookupHost(name, owner, [answer, name](const QHostInfo &found) {
        QStringList addresses;
        const QList<QHostAddress> all = found.addresses();
        for (const QHostAddress &address : all)
            addresses.append(address.toString());
        if (addresses.isEmpty())
            answer.give(failure(Error::Kind::Offline, u"NameNotFound"_s, name));
        else
            answer.give(addresses);
    });
    return answer.future();
}

Async<void> tryConnecting(const QString &host, quint16 port, QObject *owner)
{
    const Answer<void> answer;
    auto *socket = new QTcpSocket(owner);
    socket->setProxy(QNetworkProxy::NoProxy);
    QObject::connect(socket, &QTcpSocket::connected, owner, [answer, socket] {
        socket->disconnect();
        socket->deleteLater();
        answer.give({});
    });
    QObject::connect(socket, &QTcpSocket::errorOccurred, owner, [=](QAbstractSocket::SocketError error) {
        socket->disconnect();
        socket->deleteLater();
        const auto kind = error == QAbstractSocket::SocketTimeoutError ? Error::Kind::Timeout : Error::Kind::Offline;
        answer.give(failure(kind, u"Socket%1"_s.arg(error), host + u':' + QString::number(port)));
    });
    socket->connectToHost(host, port);
    return answer.future();
}

} // namespace ssotray
