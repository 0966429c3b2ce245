#pragma once

#include "storage/posixfile.h"

#include <QByteArray>

namespace ssotray {

// The new content's file beside the old one, while a save is under way: 0600, locked against removeLeftovers(), and
// gone with this object unless it was renamed. Owned by one call of replaceFile(). Its functions leave the reason in
// errno.
class TemporaryFile
{
public:
    // folder: an open one, which stays open meanwhile; name: of the file to be replaced, in it.
    TemporaryFile(int folder, const QByteArray &name);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    bool isOpen() const { return m_file.isOpen(); }
    int number() const { return m_file.number(); }
    // Why it is not open.
    int error() const { return m_error; }

    bool write(const QByteArray &content) const;
    bool renameTo(const QByteArray &name);

    // Removes what killed saves of this file left behind. A living writer holds the lock on its own temporary file, and
    // the kernel frees that lock with the process, so nobody's work is touched.
    static void removeLeftovers(int folder, const QByteArray &name);

private:
    bool isOurs() const;

    int m_folder;
    QByteArray m_name;
    Descriptor m_file;
    int m_error = 0;
    bool m_renamed = false;
};

} // namespace ssotray
