// Never compiled nor run on Windows so far: the plain QSaveFile way, with each of its steps checked because
// QSaveFile 6.4 reports success on a full disk (security.md §0 finding 1).

#include "storage/safefile_system.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ssotray {

Result<std::optional<FileSnapshot>> readSnapshot(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return std::nullopt;
    if (!info.isFile())
        return failure(Error::Kind::File, u"NotARegularFile"_s, path);
    if (info.size() > limit)
        return failure(Error::Kind::File, u"TooLarge"_s, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::File, u"Unreadable"_s, path);
    FileSnapshot snapshot;
    snapshot.content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Kind::File, u"Unreadable"_s, path);
    if (snapshot.content.size() > limit)
        return failure(Error::Kind::File, u"TooLarge"_s, path);
    snapshot.modified = std::chrono::milliseconds(info.lastModified().toMSecsSinceEpoch());
    return snapshot;
}

Result<void> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return failure(Error::Kind::File, u"ReadOnly"_s, path);
    return {};
}

Result<void> replaceOnSystem(const QString &path, const QByteArray &content, const std::optional<QByteArray> *before,
    FileMode /* a file's rights come from its folder */)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return failure(Error::Kind::File, u"NotARegularFile"_s, path);
    if (info.exists() && !info.isWritable())
        return failure(Error::Kind::File, u"ReadOnly"_s, path);
    if (auto made = makeFolder(info.absolutePath()); !made)
        return made;

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::File, u"ReadOnly"_s, path);
    const bool isWritten = file.write(content) == content.size() && file.flush();
    if (!isWritten || file.error() != QFileDevice::NoError) {
        const bool isFull = file.error() == QFileDevice::ResourceError;
        file.cancelWriting();
        return failure(Error::Kind::File, isFull ? u"DiskFull"_s : u"WriteFailed"_s, path);
    }
    if (before) {
        const auto now = readFile(path);
        if (!now || *now != *before) {
            file.cancelWriting();
            return now ? failure(Error::Kind::File, u"ChangedMeanwhile"_s, path) : tl::unexpected(now.error());
        }
    }
    if (!file.commit())
        return failure(Error::Kind::File, u"WriteFailed"_s, path);
    return {};
}

} // namespace ssotray
