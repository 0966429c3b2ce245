#include "platform/openerprocess.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr qint64 earlyMs = 3000;

// One pass, so that nothing in the address is taken for a field code. Other codes stay as they are.
QString withFieldCodes(const QString &argument, const QString &address, bool &found)
{
    QString result;
    for (qsizetype i = 0; i < argument.size(); ++i) {
        const bool isCode = argument.at(i) == u'%' && i + 1 < argument.size();
        const QChar next = isCode ? argument.at(i + 1) : QChar();
        if (next == u'u' || next == u'U') {
            result += address;
            found = true;
            ++i;
        } else {
            result += argument.at(i);
            if (next == u'%')
                ++i;
        }
    }
    return result;
}

} // namespace

// What AppImages and the like put in front for themselves breaks the browser (spec/aws.md §10, aws/aws-cli#4839).
QProcessEnvironment environmentOfOthers()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LD_LIBRARY_PATH"_s);
    environment.remove(u"LD_PRELOAD"_s);
    return environment;
}

QStringList browserCommand(const QString &command, const QUrl &url)
{
    const QString address = url.toString(QUrl::FullyEncoded);
    QStringList parts = QProcess::splitCommand(command);
    if (parts.isEmpty()) // a lonely quote: the address must not become the program
        parts << QString();
    bool found = false;
    for (qsizetype i = 1; i < parts.size(); ++i)
        parts[i] = withFieldCodes(parts.at(i), address, found);
    if (!found)
        parts << address;
    return parts;
}

Async<void> runOpener(const QStringList &command, const QUrl &url, OpenerFails fails)
{
    const Answer<void> answer;
    const Error noBrowser{Error::Kind::Input, u"NoBrowser"_s, url.host(QUrl::FullyEncoded), {}};
    // Without an owner: a browser that was started through us must not end with us, and it deletes itself.
    auto *opener = new QProcess;
    opener->setProcessEnvironment(environmentOfOthers());
    opener->setStandardInputFile(QProcess::nullDevice());
    opener->setStandardOutputFile(QProcess::nullDevice());
    opener->setStandardErrorFile(QProcess::nullDevice());
    QObject::connect(
        opener, &QProcess::errorOccurred, opener, [answer, noBrowser, opener](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) {
                answer.give(tl::unexpected(noBrowser));
                opener->deleteLater();
            }
        });
    QElapsedTimer running;
    running.start();
    QObject::connect(opener, &QProcess::finished, opener,
        [answer, noBrowser, opener, running, fails](int exitCode, QProcess::ExitStatus status) {
            const bool opened = (status == QProcess::NormalExit && exitCode == 0)
                || (fails == OpenerFails::Early && running.hasExpired(earlyMs));
            answer.give(opened ? Result<void>() : tl::unexpected(noBrowser));
            opener->deleteLater();
        });
    opener->start(command.value(0), command.sliced(1));
    return answer.future();
}

} // namespace ssotray
