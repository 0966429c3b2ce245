#include "storage/paths.h"

#include "base/instance.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ssotray {

Paths Paths::ofThisInstance()
{
    const auto inside = [](QStandardPaths::StandardLocation location) {
        const QString folder = QStandardPaths::writableLocation(location);
        return folder.isEmpty() ? QString() : folder + u'/' + instanceName();
    };
    return {
        inside(QStandardPaths::GenericConfigLocation), inside(QStandardPaths::GenericDataLocation), runtimeFolder()};
}

Result<QString> homeFolder()
{
    const QString home = QDir::cleanPath(qEnvironmentVariable("HOME", QDir::homePath()));
    if (!QDir::isAbsolutePath(home) || QDir(home).isRoot())
        return failure(Error::Kind::File, u"NoHome"_s, home);
    return home;
}

QString shownPath(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return QDir::toNativeSeparators(path.startsWith(home) ? "~/"_L1 + path.sliced(home.size()) : path);
}

} // namespace ssotray
