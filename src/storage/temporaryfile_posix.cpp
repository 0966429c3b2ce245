#include "storage/temporaryfile.h"

#include <QByteArrayView>
#include <QRandomGenerator>

#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <sys/stat.h>

namespace ssotray {
namespace {

QByteArray temporaryPrefix(const QByteArray &name)
{
    return '.' + name + ".sso-tray-";
}

} // namespace

TemporaryFile::TemporaryFile(int folder, const QByteArray &name)
    : m_folder(folder)
{
    constexpr int tries = 100;
    for (int i = 0; i < tries && !isOpen(); ++i) {
        m_name = temporaryPrefix(name) + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
        m_file =
            Descriptor(::openat(folder, m_name.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        m_error = errno;
        if (!isOpen() && m_error != EEXIST)
            return;
        if (isOpen() && !isOurs()) {
            ::unlinkat(folder, m_name.constData(), 0);
            m_file = Descriptor();
        }
    }
}

TemporaryFile::~TemporaryFile()
{
    if (isOpen() && !m_renamed)
        ::unlinkat(m_folder, m_name.constData(), 0);
}

bool TemporaryFile::write(const QByteArray &content) const
{
    for (qsizetype at = 0; at < content.size();) {
        const size_t left = size_t(content.size() - at);
        const ssize_t count = untilDone([&] { return ::write(number(), content.constData() + at, left); });
        if (count < 0)
            return false;
        if (count == 0) { // not in POSIX, and no reason to try for ever
            errno = EIO;
            return false;
        }
        at += count;
    }
    return true;
}

bool TemporaryFile::renameTo(const QByteArray &name)
{
    m_renamed = ::renameat(m_folder, m_name.constData(), m_folder, name.constData()) == 0;
    return m_renamed;
}

// Between our making the file and locking it, another copy may have taken it for a leftover.
bool TemporaryFile::isOurs() const
{
    struct stat status = {};
    const bool isLocked = ::flock(number(), LOCK_EX | LOCK_NB) == 0;
    // Where there are no such locks (some network folders), nobody removes leftovers either.
    return (isLocked || errno != EWOULDBLOCK) && ::fstat(number(), &status) == 0 && status.st_nlink == 1;
}

void TemporaryFile::removeLeftovers(int folder, const QByteArray &name)
{
    const int copy = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, int (*)(DIR *)> entries(copy < 0 ? nullptr : ::fdopendir(copy), ::closedir);
    if (!entries)
        return;
    const QByteArray prefix = temporaryPrefix(name);
    while (const dirent *entry = ::readdir(entries.get())) {
        if (!QByteArrayView(entry->d_name).startsWith(prefix))
            continue;
        const Descriptor leftover(::openat(folder, entry->d_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (leftover.isOpen() && ::flock(leftover.number(), LOCK_EX | LOCK_NB) == 0)
            ::unlinkat(folder, entry->d_name, 0);
    }
}

} // namespace ssotray
