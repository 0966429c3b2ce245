#pragma once

#include <QObject>
#include <QUrl>

#include <memory>

class QProcess;

namespace ssotray {

// What the built-in window shall show (app/browser/order.h reads it).
struct BrowserOrder
{
    QUrl url; // https
    QString userCode = {}; // to be compared with the page; empty where there is none (PKCE)
    quint16 loopbackPort = 0; // of http://127.0.0.1, where a sign-in with PKCE ends; 0: none
    QString language = QStringLiteral("en"); // "ja", "en_US"
    QString proxy = {}; // "http://HOST:PORT" or "socks5://HOST:PORT"; empty: as the system says
    bool usesCaBundle = false; // the app trusts certificates of its own, which that window cannot be given
};

// The line that goes to the program, with its line end.
QByteArray browserOrderLine(const BrowserOrder &order);

// The program of the built-in window in this folder, which is that of our own programs. Empty where it is not
// installed.
QString browserProgram(const QString &folder);

// One built-in window, a program of its own (sso-tray-browser): started with start(), ended with this object at the
// latest. The address goes by standard input, so no list of processes shows it. Owned by whoever shows the sign-in.
class BrowserProcess : public QObject
{
    Q_OBJECT

public:
    enum class End {
        Closed, // the person closed the window
        ContinueOutside, // they want to go on in their own browser
        Failed, // there was no window, or it crashed
    };

    explicit BrowserProcess(QObject *parent = nullptr);
    ~BrowserProcess() override;

    // Once. What comes of it is told by ended(), never before this returns.
    void start(const QString &program, const BrowserOrder &order);

Q_SIGNALS:
    void ended(ssotray::BrowserProcess::End end);

private:
    std::unique_ptr<QProcess> m_process;
};

} // namespace ssotray
