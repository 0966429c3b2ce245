#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

namespace ssotray {

// identity-center-emulator as a test's own process, ready when the constructor returns (see isReady()) and ended in the
// destructor. It waits without an event loop, so nothing of the test runs meanwhile.
class EmulatorProcess
{
public:
    // The arguments go to the program as they are; ports and file names are chosen here.
    explicit EmulatorProcess(const QStringList &arguments = {});
    ~EmulatorProcess();
    EmulatorProcess(const EmulatorProcess &) = delete;
    EmulatorProcess &operator=(const EmulatorProcess &) = delete;

    bool isReady() const { return !m_httpUrl.isEmpty(); }
    // Everything by path, over plain http; no slash at the end.
    QUrl httpUrl() const { return m_httpUrl; }
    // The CONNECT proxy under which the AWS host names work, with the certificate to trust.
    QUrl proxyUrl() const { return m_proxyUrl; }
    QString caFile() const { return m_dir.filePath(QStringLiteral("ca.pem")); }
    QString logFile() const { return m_dir.filePath(QStringLiteral("requests.jsonl")); }

    // POST /emulator/PATH with the body. A null document when the emulator does not answer.
    QJsonDocument control(const QString &path, const QJsonObject &body = {}) const;
    // GET /emulator/PATH: "log", "secrets" or "state".
    QJsonDocument query(const QString &path) const;

private:
    void waitUntilReady();
    QJsonDocument exchange(const QByteArray &method, const QString &path, const QByteArray &body) const;

    QTemporaryDir m_dir;
    QProcess m_process;
    QUrl m_httpUrl;
    QUrl m_proxyUrl;
};

} // namespace ssotray
