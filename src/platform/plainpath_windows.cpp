// Never compiled or run so far.
#include "platform/plainpath.h"

#include <QDir>

#include <windows.h>

namespace ssotray {

QString folderWithoutSpaces(const QString &folder)
{
    if (!folder.contains(u' '))
        return folder;
    const std::wstring native = QDir::toNativeSeparators(folder).toStdWString();
    std::wstring name(MAX_PATH, L'\0');
    const DWORD length = GetShortPathNameW(native.c_str(), name.data(), MAX_PATH);
    // 8.3 names can be switched off for a disk; then the long name comes back.
    return length == 0 || length >= MAX_PATH ? folder
                                             : QDir::fromNativeSeparators(QString::fromWCharArray(name.c_str()));
}

} // namespace ssotray
