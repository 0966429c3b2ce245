#include "platform/opener.h"

#include "platform/openerprocess.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

Async<void> openInBrowser(const QUrl &url, const QString &command)
{
    if (!command.trimmed().isEmpty())
        return runOpener(browserCommand(command, url), url, OpenerFails::Early);
    return runOpener({u"xdg-open"_s, url.toString(QUrl::FullyEncoded)}, url, OpenerFails::Whenever);
}

} // namespace ssotray
