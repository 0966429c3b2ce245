// sso-tray: the app in the tray, and with --print-credentials a program without any window.

#include "app/application.h"
#include "app/commandline.h"
#include "app/printcredentials.h"
#include "app/printsystemproxy.h"
#include "base/clock.h"
#include "base/instance.h"
#include "base/logbuffer.h"
#include "base/processprotection.h"
#include "ipc/client.h"
#include "storage/processlock.h"
#include "ui/common/errortext.h"
#include "ui/common/languages.h"

#include <QApplication>
#include <QIcon>
#include <QJsonArray>
#include <QMessageBox>
#include <QProcess>

#include <cstdio>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

constexpr auto renewalPatience = 40s; // longer than another program's request can take
constexpr auto handOverLimit = 5s;

int refuseUsage(const Error &error)
{
    std::fprintf(stderr, "sso-tray: not understood: %s\n\n%s", qPrintable(error.detail), qPrintable(usageText()));
    return 2;
}

// Nothing can be done, and a person who started a program from a menu sees no terminal.
int complain(const Error &error)
{
    QMessageBox box(QMessageBox::Critical, u"SSO Tray for AWS"_s, ErrorText::of(error));
    QObject::connect(&box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(1); });
    box.open();
    return QApplication::exec();
}

// Another one is running: it does what was asked for, and this one ends.
int handOver(const QStringList &arguments, const QString &ourConfig)
{
    const QJsonObject question{{u"arguments"_s, QJsonArray::fromStringList(arguments)}, {u"config"_s, ourConfig}};
    const Result<QJsonObject> answer = askRunningApp(runtimeFolder(), question, handOverLimit);
    if (!answer) {
        std::fputs("sso-tray: it is running already, but does not answer.\n", stderr);
        return 1;
    }
    if (const QString config = answer->value("config"_L1).toString(); config != ourConfig)
        std::fprintf(stderr, "sso-tray: it is running already, with another config file: %s\n", qUtf8Printable(config));
    return 0;
}

int runApp(const CommandLine &line, const QStringList &arguments, Languages &languages)
{
    const SystemClock clock;
    const LogBuffer log(clock);
    auto services = makeServices(UnlockPrompt::Allowed, renewalPatience);
    if (!services)
        return complain(services.error());
    QObject waiting;
    const QString lockPath = (*services)->paths.data + "/locks/instance.lock"_L1;
    // With no patience the answer is there at once.
    auto lock = ProcessLock::acquire((*services)->clock, lockPath, 0ms, &waiting).result();
    if (!lock)
        return lock.error().code == "Busy"_L1 ? handOver(arguments, (*services)->config.path())
                                              : complain(lock.error());
    if (line.action == CommandLine::Action::Quit)
        return 0;
    auto application = std::make_unique<Application>(std::move(*services), std::move(*lock), languages, log);
    application->start(line);
    const int code = QApplication::exec();
    application.reset(); // and the lock with it: the next one takes it
    if (code != Application::restartExitCode)
        return code;
    QProcess::startDetached(QApplication::applicationFilePath(), {});
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    protectThisProcess();
    const QStringList raw = [&] {
        QStringList texts;
        for (int index = 1; index < argc; ++index)
            texts.append(QString::fromLocal8Bit(argv[index]));
        return texts;
    }();
    if (raw.value(0) == "--system-proxy"_L1)
        printSystemProxy(argc, argv);
    // What needs no display must work without one.
    const Result<CommandLine> early = parseCommandLine(raw);
    if (raw.contains("--print-credentials"_L1)) {
        const QCoreApplication program(argc, argv);
        return early ? printCredentials(*early) : refuseUsage(early.error());
    }
    if (early && early->action == CommandLine::Action::Help)
        return std::fputs(qPrintable(usageText()), stdout) < 0;
    if (early && early->action == CommandLine::Action::Version)
        return std::fputs("sso-tray " SSO_TRAY_VERSION "\n", stdout) < 0;

    QApplication program(argc, argv);
    QApplication::setApplicationName(instanceName());
    QApplication::setApplicationDisplayName(u"SSO Tray for AWS"_s);
    QApplication::setApplicationVersion(QStringLiteral(SSO_TRAY_VERSION));
    QApplication::setDesktopFileName(u"io.github.sso_tray.SsoTray"_s);
    QApplication::setWindowIcon(QIcon(u":/sso-tray/icons/sso-tray.svg"_s));
    QApplication::setQuitOnLastWindowClosed(false); // the tray goes on
    Languages languages;
    languages.use(QLocale());

    const QStringList arguments = QApplication::arguments().mid(1); // Qt has taken its own options out
    const Result<CommandLine> line = parseCommandLine(arguments);
    return line ? runApp(*line, arguments, languages) : refuseUsage(line.error());
}
