#include "platform/opener.h"

#include <QProcess>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// What AppImages and the like put in front for themselves breaks the browser (spec/aws.md §10, aws/aws-cli#4839).
QProcessEnvironment environmentOfOthers()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LD_LIBRARY_PATH"_s);
    environment.remove(u"LD_PRELOAD"_s);
    return environment;
}

} // namespace

Async<void> openInBrowser(const QUrl &url)
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
    QObject::connect(
        opener, &QProcess::finished, opener, [answer, noBrowser, opener](int exitCode, QProcess::ExitStatus status) {
            const bool opened = status == QProcess::NormalExit && exitCode == 0;
            answer.give(opened ? Result<void>() : tl::unexpected(noBrowser));
            opener->deleteLater();
        });
    opener->start(u"xdg-open"_s, {url.toString(QUrl::FullyEncoded)});
    return answer.future();
}

} // namespace ssotray
