#pragma once

#include "base/async.h"

#include <QDateTime>
#include <QHash>
#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

namespace ssotray {

class Clock;

// Which proxy the system wants for an address. Where a script decides (PAC), Qt has to fetch and run it before it gives
// the answer, and waits for a server that says nothing as long as that takes; so a process of its own asks, and a
// script's engine is in it and not in the tray. Answers are good for a minute. Owned by JsonHttp.
class SystemProxy : public QObject
{
    Q_OBJECT

public:
    // program: prints what ask() says, in the form of textOf(), when it is called with "--system-proxy ADDRESS". Empty:
    // ask() is called here.
    SystemProxy(QString program, Clock &clock, QObject *parent = nullptr);

    // Type NoProxy for a direct connection. Error: Proxy "SystemProxy" when no answer came in time.
    Async<QNetworkProxy> proxyFor(const QUrl &url);

    // Asks Qt, which can take long.
    static QNetworkProxy ask(const QUrl &url);
    static QByteArray textOf(const QNetworkProxy &proxy);

private:
    struct Known
    {
        QNetworkProxy proxy;
        QDateTime at;
    };

    void startAsking(const QString &address);
    void finish(const QString &address, const Result<QNetworkProxy> &proxy);

    const QString m_program;
    Clock &m_clock;
    QHash<QString, Known> m_known; // by address without a path
    QHash<QString, SharedAnswer<QNetworkProxy>> m_asking;
};

} // namespace ssotray
