#include "emulatorprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QNetworkProxy>
#include <QTcpSocket>

namespace ssotray {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds; sanitizers on a busy machine need some

} // namespace

EmulatorProcess::EmulatorProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.start(QStringLiteral(EMULATOR_PROGRAM),
        QStringList{u"--ready-file"_s, m_dir.filePath(u"ready.json"_s), u"--ca-file"_s, caFile(), u"--log"_s, logFile(),
            u"--parent-pid"_s, QString::number(QCoreApplication::applicationPid())}
            + arguments);
    waitUntilReady();
}

EmulatorProcess::~EmulatorProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(patience))
        m_process.kill();
    m_process.waitForFinished();
}

void EmulatorProcess::waitUntilReady()
{
    QElapsedTimer timer;
    timer.start();
    QFile file(m_dir.filePath(u"ready.json"_s));
    // Also the pause between two looks: it returns at once only when the program has ended.
    while (!file.exists() && timer.elapsed() < patience && !m_process.waitForFinished(5)) { }
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonDocument ready = QJsonDocument::fromJson(file.readAll());
    m_httpUrl = QUrl(ready["httpUrl"_L1].toString());
    m_proxyUrl = QUrl(ready["proxyUrl"_L1].toString());
}

QJsonDocument EmulatorProcess::control(const QString &path, const QJsonObject &body) const
{
    return exchange("POST"_ba, path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QJsonDocument EmulatorProcess::query(const QString &path) const
{
    return exchange("GET"_ba, path, {});
}

QJsonDocument EmulatorProcess::exchange(const QByteArray &method, const QString &path, const QByteArray &body) const
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(m_httpUrl.host(), quint16(m_httpUrl.port()));
    socket.write(method + " /emulator/" + path.toUtf8() + " HTTP/1.1\r\nHost: emulator\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.waitForReadyRead(patience))
        answer += socket.readAll();
    answer += socket.readAll();
    const qsizetype bodyStart = answer.indexOf("\r\n\r\n");
    return bodyStart < 0 ? QJsonDocument() : QJsonDocument::fromJson(answer.sliced(bodyStart + 4));
}

} // namespace ssotray
