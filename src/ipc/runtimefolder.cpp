#include "ipc/runtimefolder.h"

#include "ipc/peer.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr qsizetype longestSocketPath = 107; // sun_path less its final zero

constexpr auto writableByOthers = QFile::WriteGroup | QFile::WriteOther;
constexpr auto openToOthers =
    writableByOthers | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;

bool isOurs(const QString &folder, QFile::Permissions forbidden)
{
    const QFileInfo info(folder);
    return info.isDir() && !info.isSymLink() && isOwnedByThisUser(folder) && !(info.permissions() & forbidden);
}

// Whoever may write into the folder above could put one of their own in the place of ours.
bool isPrivate(const QString &folder)
{
    return isOurs(folder, openToOthers) && isOurs(QFileInfo(folder).path(), writableByOthers);
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
