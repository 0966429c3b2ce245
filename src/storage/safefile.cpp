#include "storage/safefile.h"

#include "storage/safefile_system.h"

namespace ssotray {

Result<std::optional<QByteArray>> readFile(const QString &path, qint64 limit)
{
    return readSnapshot(path, limit).map([](std::optional<FileSnapshot> snapshot) {
        return snapshot ? std::optional(std::move(snapshot->content)) : std::nullopt;
    });
}

Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    return replaceOnSystem(path, content, nullptr);
}

Result<void> replaceFileIf(const QString &path, const std::optional<QByteArray> &before, const QByteArray &content)
{
    return replaceOnSystem(path, content, &before);
}

} // namespace ssotray
