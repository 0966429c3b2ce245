// Never compiled or run so far.
#include "platform/opener.h"

#include <QProcess>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

Async<void> openInBrowser(const QUrl &url)
{
    const Answer<void> answer;
    auto *opener = new QProcess; // deletes itself
    QObject::connect(opener, &QProcess::finished, opener, [answer, opener, host = url.host()](int exitCode) {
        if (exitCode == 0)
            answer.give({});
        else
            answer.give(failure(Error::Kind::Input, u"NoBrowser"_s, host));
        opener->deleteLater();
    });
    opener->start(u"/usr/bin/open"_s, {url.toString(QUrl::FullyEncoded)});
    return answer.future();
}

} // namespace ssotray
