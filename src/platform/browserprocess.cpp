#include "platform/browserprocess.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// The exit codes of app/browser/main.cpp; the third is 11, a failure like all others.
constexpr int closedExitCode = 0;
constexpr int continueOutsideExitCode = 10;

BrowserProcess::End endOf(int exitCode, QProcess::ExitStatus status)
{
    if (status == QProcess::NormalExit && exitCode == closedExitCode)
        return BrowserProcess::End::Closed;
    if (status == QProcess::NormalExit && exitCode == continueOutsideExitCode)
        return BrowserProcess::End::ContinueOutside;
    return BrowserProcess::End::Failed;
}

// What lies in the environment is in the memory of every process that shows a page: keys of AWS are not for them.
QProcessEnvironment environmentForPages()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith("AWS_"_L1) && name != "AWS_CA_BUNDLE"_L1)
            environment.remove(name);
    }
    return environment;
}

} // namespace

QByteArray browserOrderLine(const BrowserOrder &order)
{
    QJsonObject object{
        {u"url"_s, order.url.toString(QUrl::FullyEncoded)},
        {u"userCode"_s, order.userCode},
        {u"loopbackPort"_s, order.loopbackPort},
        {u"language"_s, order.language},
    };
    if (!order.proxy.isEmpty())
        object.insert(u"proxy"_s, order.proxy);
    if (order.usesCaBundle)
        object.insert(u"caBundle"_s, true);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString browserProgram(const QString &folder)
{
    QFileInfo program(folder + "/sso-tray-browser"_L1);
    const QString suffix = QFileInfo(QCoreApplication::applicationFilePath()).suffix();
    if (suffix.compare("exe"_L1, Qt::CaseInsensitive) == 0)
        program.setFile(program.filePath() + ".exe"_L1);
    return program.isFile() && program.isExecutable() ? program.filePath() : QString();
}

BrowserProcess::BrowserProcess(QObject *parent)
    : QObject(parent)
    , m_process(std::make_unique<QProcess>())
{
    // Chromium is talkative, and may name addresses.
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    // Queued: it may fail to start within start().
    connect(
        m_process.get(), &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                Q_EMIT ended(End::Failed);
        },
        Qt::QueuedConnection);
    connect(m_process.get(), &QProcess::finished, this,
        [this](int exitCode, QProcess::ExitStatus status) { Q_EMIT ended(endOf(exitCode, status)); });
}

BrowserProcess::~BrowserProcess()
{
    if (m_process->state() == QProcess::NotRunning)
        return;
    m_process->disconnect(this);
    m_process->kill(); // it holds nothing that would want to be saved
    m_process->waitForFinished();
}

void BrowserProcess::start(const QString &program, const BrowserOrder &order)
{
    m_process->setProcessEnvironment(environmentForPages());
    m_process->start(program, {});
    m_process->write(browserOrderLine(order));
    m_process->closeWriteChannel();
}

} // namespace ssotray
