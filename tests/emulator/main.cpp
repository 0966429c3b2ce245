// identity-center-emulator: a stand-in for AWS IAM Identity Center, STS and S3 that the real AWS CLI can talk to.

#include "certificateauthority.h"
#include "connectproxy.h"
#include "control.h"
#include "emulator.h"
#include "options.h"
#include "parentwatch.h"
#include "readyfile.h"
#include "tlsfronts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace ssotray::emulator;

namespace {

int fail(const QString &why)
{
    QTextStream(stderr) << "identity-center-emulator: " << why << Qt::endl;
    return 1;
}

void quitWithParent(qint64 pid, QTimer &timer)
{
    if (pid == 0)
        return;
    QObject::connect(&timer, &QTimer::timeout, qApp, [pid] {
        if (!processExists(pid))
            QCoreApplication::quit();
    });
    timer.start(std::chrono::milliseconds(500));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(SSO_TRAY_VERSION));
    QString error;
    const auto options = parseOptions(QCoreApplication::arguments(), error);
    if (!options)
        return fail(error);

    Emulator emulator(options->settings, options->directory);
    if (!options->logFile.isEmpty() && !emulator.log().writeTo(options->logFile))
        return fail(u"Cannot write "_s + options->logFile);
    // Later, so that the answer to the command still goes out.
    Control control(emulator, [] { QTimer::singleShot(100, qApp, &QCoreApplication::quit); });

    HttpFront plain(QString(), [&](const Request &request) -> HttpFront::Timed {
        if (Control::isFor(request))
            return {control.answer(request), std::chrono::milliseconds(0)};
        return emulator.answer(request);
    });
    const quint16 httpPort = plain.listen(QHostAddress::LocalHost, options->httpPort);
    if (httpPort == 0)
        return fail(u"Cannot listen on port %1"_s.arg(options->httpPort));

    const CertificateAuthority authority;
    TlsFronts fronts(authority, [&](const Request &request) { return emulator.answer(request); });
    ConnectProxy proxy(fronts, emulator.world().settings);
    if (!proxy.listen(QHostAddress::LocalHost, options->proxyPort))
        return fail(u"Cannot listen on port %1"_s.arg(options->proxyPort));

    const QString caFile = options->caFile.isEmpty() ? QString() : QFileInfo(options->caFile).absoluteFilePath();
    if (!caFile.isEmpty() && !writeAtOnce(caFile, authority.pem()))
        return fail(u"Cannot write "_s + caFile);
    if (!options->readyFile.isEmpty()
        && !writeAtOnce(options->readyFile, readyText(httpPort, proxy.serverPort(), caFile)))
        return fail(u"Cannot write "_s + options->readyFile);

    QTimer parentTimer;
    quitWithParent(options->parentPid, parentTimer);
    return QCoreApplication::exec();
}
