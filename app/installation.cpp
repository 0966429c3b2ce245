#include "app/installation.h"

#include "platform/plainpath.h"
#include "profiles/credentialprocess.h"
#include "storage/safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr qint64 largestLibrary = 256 * 1024 * 1024; // bytes; ICU's data are the largest, some 30 MB

constexpr auto executable = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

// Its content has sso-tray-credentials a second time, with all the libraries that it needs beside it
// (installer/appimage/make-appimage).
QString portableFolder(const Installation &installation)
{
    return installation.appImageFolder + "/usr/lib/sso-tray/portable"_L1;
}

QString keptFolder(const Installation &installation)
{
    return installation.data + "/programs"_L1;
}

Result<void> replaceUnlessSame(const QString &path, const QByteArray &content)
{
    const Result<std::optional<QByteArray>> before = readFile(path, largestLibrary);
    if (!before)
        return tl::unexpected(before.error());
    if (*before != content) {
        if (Result<void> written = replaceFile(path, content); !written)
            return written;
    }
    QFile::setPermissions(path, executable);
    return {};
}

Result<void> copyFile(const QString &from, const QString &to)
{
    const Result<std::optional<QByteArray>> content = readFile(from, largestLibrary);
    if (!content)
        return tl::unexpected(content.error());
    return replaceUnlessSame(to, content->value_or(QByteArray()));
}

Result<void> copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (Result<void> copied = copyFile(file, to + file.mid(from.size())); !copied)
            return copied;
    }
    return {};
}

// In single quotes a shell changes nothing but the quote.
QByteArray script(QString appImage)
{
    return "#!/bin/sh\nexec '" + appImage.replace(u'\'', u"'\\''"_s).toLocal8Bit() + "' \"$@\"\n";
}

} // namespace

Installation Installation::thisOne(const QString &dataFolder)
{
    Installation found{QCoreApplication::applicationDirPath(), dataFolder, qEnvironmentVariable("APPIMAGE"),
        qEnvironmentVariable("APPDIR"), {}};
    if (QFileInfo::exists(u"/.flatpak-info"_s))
        found.flatpakId = qEnvironmentVariable("FLATPAK_ID");
    return found;
}

// The variables may be those of another AppImage, from which this program was merely started.
bool Installation::isAppImage() const
{
    return !appImage.isEmpty() && !appImageFolder.isEmpty() && programs.startsWith(appImageFolder + u'/');
}

QString Installation::credentialsProgram() const
{
    if (!flatpakId.isEmpty())
        return flatpakCredentialsProgram(flatpakId);
    return credentialsProgramIn(isAppImage() ? keptFolder(*this) : folderWithoutSpaces(programs));
}

QString Installation::app() const
{
    return isAppImage() ? appImage : QCoreApplication::applicationFilePath();
}

Result<void> keepCredentialsProgram(const Installation &installation, const QString &version)
{
    if (!installation.isAppImage())
        return {};
    const QString from = portableFolder(installation), to = keptFolder(installation);
    if (!QFileInfo::exists(from + "/sso-tray-credentials"_L1))
        return failure(Error::Kind::File, u"NoCredentialsProgram"_s, from);
    const Result<std::optional<QByteArray>> kept = readFile(to + "/version"_L1);
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept != version.toUtf8()) {
        if (Result<void> copied = copyFolder(from, to); !copied)
            return copied;
        if (Result<void> written = replaceFile(to + "/version"_L1, version.toUtf8()); !written)
            return written;
    }
    return replaceUnlessSame(to + "/sso-tray"_L1, script(installation.appImage));
}

} // namespace ssotray
