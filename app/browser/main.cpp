// sso-tray-browser: one window for one sign-in page, in a process of its own that holds no secret of ours. What to show
// comes as one JSON line on standard input (app/browser/order.h); an argument list could be read by everybody and could
// hand switches to Chromium, so none is looked at.
//
// It exits with 0 when it was closed, 10 when the person goes on in their own browser, 11 when there is no window.

#include "app/browser/browserwindow.h"
#include "app/browser/environment.h"
#include "base/processprotection.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QNetworkProxy>
#include <QTranslator>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

constexpr int leaveExitCode = 10;
constexpr int failureExitCode = 11;

int fail(const char *why)
{
    std::fprintf(stderr, "sso-tray-browser: %s\n", why);
    return failureExitCode;
}

std::optional<Order> readOrder()
{
    static std::array<char, 65536> line;
    if (!std::fgets(line.data(), int(line.size()), stdin))
        return std::nullopt;
    return parseOrder(line.data());
}

// Loaded before the first window; English is in the program.
void speak(const QString &language, QTranslator &translator)
{
    QLocale::setDefault(QLocale(language)); // Chromium follows it
    if (translator.load(QLocale(), u"sso-tray"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);
}

QNetworkProxy proxyAt(const QUrl &address)
{
    const bool isSocks = address.scheme() == "socks5"_L1;
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
        address.host(QUrl::FullyEncoded), quint16(address.port()));
}

} // namespace

int main(int, char **argv)
{
    protectThisProcess(); // somebody will type a password here
    closeBackDoors();
    if (isAdministrator())
        return fail("a page is not shown to root, because Chromium's sandbox does not work then.");
    std::optional<Order> order = readOrder();
    if (!order)
        return fail("one line of JSON was expected on standard input.");
    order->usesCaBundle |= !qEnvironmentVariableIsEmpty("AWS_CA_BUNDLE");

    int count = 1;
    std::array<char *, 2> arguments{argv[0], nullptr};
    QCoreApplication::setAttribute(Qt::AA_DisableShaderDiskCache); // nothing of a sign-in stays
    QApplication program(count, arguments.data());
    QApplication::setApplicationName(u"sso-tray-browser"_s);
    QApplication::setApplicationDisplayName(u"SSO Tray for AWS"_s);
    QApplication::setApplicationVersion(QStringLiteral(SSO_TRAY_VERSION));
    QApplication::setDesktopFileName(u"io.github.sso_tray.SsoTray"_s);
    QApplication::setWindowIcon(QIcon(u":/sso-tray/icons/sso-tray.svg"_s));
    keepHomeClean();
    QTranslator translator;
    speak(order->language, translator);
    if (!order->proxy.isEmpty())
        QNetworkProxy::setApplicationProxy(proxyAt(order->proxy));

    BrowserWindow window(*order);
    QObject::connect(&window, &BrowserWindow::leaveRequested, &program, [] { QCoreApplication::exit(leaveExitCode); });
    window.show();
    window.open();
    return QApplication::exec();
}
