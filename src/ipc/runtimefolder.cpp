#include "ipc/runtimefolder.h"

#include "ipc/peer.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr qsizetype longestSocketPath = 107; // sun_path less its final zero

bool isPrivate(const QString &folder)
{
    const QFileInfo info(folder);
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return info.isDir() && !info.isSymLink() && isOwnedByThisUser(folder) && !(info.permissions() & others);
}

} // namespace

Result<QString> socketPath(const QString &runtimeFolder)
{
    if (runtimeFolder.isEmpty())
        return failure(Error::Kind::File, u"NoRuntimeFolder"_s);
    if (!isPrivate(runtimeFolder))
        return failure(Error::Kind::File, u"NotPrivate"_s, runtimeFolder);
    const QString path = runtimeFolder + "/socket"_L1;
    if (path.toLocal8Bit().size() > longestSocketPath)
        return failure(Error::Kind::File, u"PathTooLong"_s, path);
    return path;
}

Result<QString> makeSocketFolder(const QString &runtimeFolder)
{
    if (!runtimeFolder.isEmpty() && !QFileInfo::exists(runtimeFolder)) {
        QDir().mkdir(runtimeFolder);
        QFile::setPermissions(runtimeFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return socketPath(runtimeFolder);
}

} // namespace ssotray
