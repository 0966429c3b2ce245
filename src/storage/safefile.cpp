#include "storage/safefile.h"

#include "storage/safefile_system.h"

namespace ssotray {

Result<std::optional<QByteArray>> readFile(const QString &path, qint64 limit)
{
    return readSnapshot(path, limit).map([](std::optional<FileSnapshot> snapshot) {
        return snapshot ? std::optional(std::move(snapshot->content)) : std::nullopt;
    });
}

Result<void> replaceFile(const QString &path, const QByteArray &content, FileMode mode)
{
    return replaceOnSystem(path, content, nullptr, mode);
}

Result<void> replaceFileIf(
    const QString &path, const std::optional<QByteArray> &before, const QByteArray &content, FileMode mode)
{
    return replaceOnSystem(path, content, &before, mode);
}

} // namespace ssotray
