// Never compiled here.
#include "platform/opener.h"

#include "platform/openerprocess.h"

#include <QUrl>

#include <windows.h>

#include <shellapi.h>

using namespace Qt::StringLiterals;

namespace ssotray {

Async<void> openInBrowser(const QUrl &url, const QString &command)
{
    if (!command.trimmed().isEmpty())
        return runOpener(browserCommand(command, url), url, OpenerFails::Early);
    const std::wstring address = url.toString(QUrl::FullyEncoded).toStdWString();
    const auto result =
        reinterpret_cast<INT_PTR>(ShellExecuteW(nullptr, L"open", address.c_str(), nullptr, nullptr, SW_SHOWNORMAL));
    if (result > 32) // documented: greater than 32 is success
        return ready<void>({});
    return failed<void>({Error::Kind::Input, u"NoBrowser"_s, url.host(QUrl::FullyEncoded), {}});
}

} // namespace ssotray
