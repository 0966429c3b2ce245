#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace ssotray {

// Reading and replacing small files that must never be lost: the user's ~/.aws/config, token files, our own settings.
// A replacement is whole or nothing, also when the disk is full or the program is killed in the middle. Nothing here
// waits for another program or retries; locks are processlock.h, repeated reads are config/configfile.h.
//
// Every error is Error::Kind::File with the path as its detail (the place a link leads to, where that is what failed):
//   "NotARegularFile"  a folder, FIFO, socket or device stands there, or a file where a folder is needed
//   "HardLinked"       the file has further names (hard links), which a replacement would cut off
//   "LinkLoop"         symbolic links that lead nowhere but to each other
//   "Unreadable"       no permission to read, or the disk failed while reading
//   "TooLarge"         larger than the limit that the caller gave
//   "ReadOnly"         file, folder or mount cannot be written by this user, or another user owns the file
//   "DiskFull"         no space, quota used up
//   "ChangedMeanwhile" replaceFileIf() only: the file holds something else than the caller read
//   "WriteFailed"      anything else. The old content is still there, with one exception: when only the last step fails
//                      (making the new name of the file durable), the new content stands there whole.

// What a file held at one moment, and the marks by which a later look tells whether somebody wrote it meanwhile.
struct FileSnapshot
{
    QByteArray content;
    std::chrono::nanoseconds modified{0}; // since 1970, UTC, as fine as the file system keeps it
    quint64 id = 0; // the inode: another one after somebody replaced the file; 0 on Windows
    bool isOpenForWriting = false; // by anybody; a hint that only Linux gives, and not for every file

    bool operator==(const FileSnapshot &) const = default;
};

inline constexpr qint64 defaultReadLimit = 16 * 1024 * 1024; // bytes

// The content, or nothing when there is no such file (also behind a dangling link). One look, which may fall into the
// middle of another program's rewrite: configfile.h shows what to do about it.
Result<std::optional<QByteArray>> readFile(const QString &path, qint64 limit = defaultReadLimit);
Result<std::optional<FileSnapshot>> readSnapshot(const QString &path, qint64 limit = defaultReadLimit);

// Who may read a file that was there before: those whom it let before, or its owner alone, who gets mode 0600 and no
// access list, because a secret comes into it.
enum class FileMode { Kept, Private };

// Replaces the file by one that holds content, or leaves it alone (security.md §5). Links are followed and stay; a
// dangling one gets its target. An existing file keeps its owner, and its mode and access list as FileMode says; a new
// one is 0600 from its first byte, whatever the umask; missing folders become 0700. Leftovers of killed saves of the
// same file go away.
Result<void> replaceFile(const QString &path, const QByteArray &content, FileMode mode = FileMode::Kept);

// The same, but only while the file still holds what the caller read (nothing: while it does not exist), looked at
// immediately before the replacement.
Result<void> replaceFileIf(const QString &path, const std::optional<QByteArray> &before, const QByteArray &content,
    FileMode mode = FileMode::Kept);

// Makes the folder and those above it that are missing, each 0700.
Result<void> makeFolder(const QString &path);

} // namespace ssotray
