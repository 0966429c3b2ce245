// Plain POSIX calls instead of QSaveFile: QSaveFile 6.4 reports success on a full disk and truncates the file, ignores
// the error of its fdatasync, does not flush the folder, replaces FIFOs and devices, and cannot look at the live file
// in the moment before the rename (security.md §0 finding 1 and §5). Here each step is one call with its result looked
// at.

#include "storage/fileattributes.h"
#include "storage/posixfile.h"
#include "storage/safefile_system.h"
#include "storage/temporaryfile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

constexpr int maxLinks = 40; // as the Linux kernel

tl::unexpected<Error> fileFailure(int number, const QString &path, QString otherwise)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return failure(Error::Kind::File, u"DiskFull"_s, path);
    case EACCES:
    case EPERM:
    case EROFS:
        return failure(Error::Kind::File, std::move(otherwise), path);
    case ELOOP:
        return failure(Error::Kind::File, u"LinkLoop"_s, path);
    case ENOTDIR:
    case EISDIR:
        return failure(Error::Kind::File, u"NotARegularFile"_s, path);
    default:
        return failure(Error::Kind::File, otherwise == "Unreadable"_L1 ? otherwise : u"WriteFailed"_s, path);
    }
}

tl::unexpected<Error> writeFailure(const QString &path, int number = errno)
{
    return fileFailure(number, path, u"ReadOnly"_s);
}

// Where the links of the last component lead, whether or not something is there. Links on the way to it are the
// kernel's affair.
Result<QString> linkTarget(const QString &path)
{
    QString target = QDir::isAbsolutePath(path) ? path : QDir::current().filePath(path);
    for (int links = 0; links < maxLinks; ++links) {
        char buffer[4096];
        const ssize_t length = ::readlink(QFile::encodeName(target).constData(), buffer, sizeof buffer);
        if (length < 0 && (errno == EINVAL || errno == ENOENT))
            return target; // no link, or nothing
        if (length < 0)
            return fileFailure(errno, target, u"Unreadable"_s);
        if (length == sizeof buffer)
            break;
        const QString next = QFile::decodeName(QByteArray(buffer, length));
        // Not QDir::cleanPath(): behind a linked folder, ".." is not what it looks like.
        target = next.startsWith(u'/') ? next : target.first(target.lastIndexOf(u'/') + 1) + next;
    }
    return failure(Error::Kind::File, u"LinkLoop"_s, path);
}

Result<QByteArray> readAll(int file, qint64 limit, const QString &path)
{
    QByteArray content;
    struct stat status = {};
    if (::fstat(file, &status) == 0)
        content.reserve(std::clamp<qint64>(status.st_size, 0, limit) + 1);
    for (;;) {
        constexpr qsizetype step = 64 * 1024;
        const qsizetype known = content.size();
        // What the file seems to have left, and one byte more, by which a growing file shows.
        const qsizetype wanted = content.capacity() > known ? content.capacity() - known : step;
        content.resize(known + wanted);
        const ssize_t count = untilDone([&] { return ::read(file, content.data() + known, size_t(wanted)); });
        content.truncate(known + qMax<ssize_t>(0, count));
        if (count < 0)
            return fileFailure(errno, path, u"Unreadable"_s);
        if (content.size() > limit)
            return failure(Error::Kind::File, u"TooLarge"_s, path);
        if (count == 0)
            return content;
    }
}

Result<void> checkReplaceable(const struct stat &status, const QString &path)
{
    if (!S_ISREG(status.st_mode))
        return failure(Error::Kind::File, u"NotARegularFile"_s, path);
    if (status.st_nlink > 1)
        return failure(Error::Kind::File, u"HardLinked"_s, path);
    // A rename would not need this permission; but a read-only file is a wish.
    if (::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) != 0)
        return writeFailure(path);
    return {};
}

// Owner, mode and access list of the old file; 0600 without one, or when it is to be private. After the content, so
// that nobody reads half of it.
Result<void> dress(const TemporaryFile &temporary, int folder, const QByteArray &name, const struct stat *old,
    FileMode mode, const QString &path)
{
    if (!old)
        return ::fchmod(temporary.number(), 0600) == 0 ? Result<void>() : writeFailure(path);
    struct stat own = {};
    if (::fstat(temporary.number(), &own) != 0)
        return writeFailure(path);
    const bool isOtherOwner = own.st_uid != old->st_uid || own.st_gid != old->st_gid;
    if (isOtherOwner && ::fchown(temporary.number(), old->st_uid, old->st_gid) != 0)
        return writeFailure(path);
    if (::fchmod(temporary.number(), mode == FileMode::Private ? 0600 : old->st_mode & 07777) != 0)
        return writeFailure(path);
    if (mode == FileMode::Private)
        return {};
    const Descriptor source(::openat(folder, name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!source.isOpen() || !copyFileAttributes(source.number(), temporary.number()))
        return writeFailure(path);
    return {};
}

Result<void> checkUnchanged(const QString &path, const std::optional<QByteArray> &before)
{
    const auto now = readFile(path, before ? before->size() : 0);
    if (!now && now.error().code != "TooLarge"_L1)
        return tl::unexpected(now.error());
    if (!now || *now != before)
        return failure(Error::Kind::File, u"ChangedMeanwhile"_s, path);
    return {};
}

} // namespace

Result<std::optional<FileSnapshot>> readSnapshot(const QString &path, qint64 limit)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    // Looked at before it is opened: opening alone can make a device act.
    if (::stat(name.constData(), &status) != 0) {
        if (errno == ENOENT)
            return std::nullopt;
        return fileFailure(errno, path, u"Unreadable"_s);
    }
    if (!S_ISREG(status.st_mode))
        return failure(Error::Kind::File, u"NotARegularFile"_s, path);
    const Descriptor file(untilDone([&] { return ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC); }));
    if (!file.isOpen() && errno == ENOENT)
        return std::nullopt;
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
        return fileFailure(errno, path, u"Unreadable"_s);
    if (!S_ISREG(status.st_mode))
        return failure(Error::Kind::File, u"NotARegularFile"_s, path);
    auto content = readAll(file.number(), limit, path);
    if (!content)
        return tl::unexpected(content.error());
    return FileSnapshot{std::move(*content), modifiedAt(status), status.st_ino, isOpenForWriting(file.number())};
}

Result<void> makeFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::stat(name.constData(), &status) == 0)
        return S_ISDIR(status.st_mode) ? Result<void>() : failure(Error::Kind::File, u"NotARegularFile"_s, path);
    if (errno != ENOENT)
        return writeFailure(path);
    const qsizetype slash = path.lastIndexOf(u'/');
    if (slash > 0) {
        if (auto above = makeFolder(path.first(slash)); !above)
            return above;
    }
    // The umask may only take away, so 0700 is set once more for those that take away the owner's own rights.
    if (::mkdir(name.constData(), 0700) == 0)
        return ::chmod(name.constData(), 0700) == 0 ? Result<void>() : writeFailure(path);
    return errno == EEXIST ? Result<void>() : writeFailure(path);
}

Result<void> replaceOnSystem(
    const QString &path, const QByteArray &content, const std::optional<QByteArray> *before, FileMode mode)
{
    const Result<QString> target = linkTarget(path);
    if (!target)
        return tl::unexpected(target.error());
    const qsizetype slash = target->lastIndexOf(u'/');
    const QString folderPath = target->first(qMax<qsizetype>(1, slash));
    const QByteArray name = QFile::encodeName(target->sliced(slash + 1));
    if (name.isEmpty())
        return failure(Error::Kind::File, u"NotARegularFile"_s, *target);
    if (auto made = makeFolder(folderPath); !made)
        return made;
    const Descriptor folder(::open(QFile::encodeName(folderPath).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen())
        return writeFailure(folderPath);
    TemporaryFile::removeLeftovers(folder.number(), name);

    struct stat old = {};
    const bool exists = ::fstatat(folder.number(), name.constData(), &old, AT_SYMLINK_NOFOLLOW) == 0;
    if (!exists && errno != ENOENT)
        return writeFailure(*target);
    if (exists) {
        if (auto allowed = checkReplaceable(old, *target); !allowed)
            return allowed;
    }

    TemporaryFile temporary(folder.number(), name);
    if (!temporary.isOpen())
        return writeFailure(*target, temporary.error());
    if (!temporary.write(content))
        return writeFailure(*target);
    if (auto dressed = dress(temporary, folder.number(), name, exists ? &old : nullptr, mode, *target); !dressed)
        return dressed;
    if (untilDone([&] { return ::fsync(temporary.number()); }) != 0)
        return writeFailure(*target);
    if (before) {
        if (auto unchanged = checkUnchanged(path, *before); !unchanged)
            return unchanged;
    }
    if (!temporary.renameTo(name))
        return writeFailure(*target);
    // Some file systems do not know the flushing of folders; they say so by EINVAL.
    if (untilDone([&] { return ::fsync(folder.number()); }) != 0 && errno != EINVAL && errno != ENOTSUP)
        return writeFailure(*target);
    return {};
}

} // namespace ssotray
