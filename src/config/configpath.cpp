#include "config/configpath.h"

#include "storage/paths.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

// os.path.expandvars() of POSIX.
QString withVariables(const QString &path)
{
    static const QRegularExpression variable(u"\\$(?:(\\w+)|\\{([^}]*)\\})"_s);
    QString result;
    qsizetype at = 0;
    QRegularExpressionMatchIterator matches = variable.globalMatch(path);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QByteArray name = (match.captured(1) + match.captured(2)).toLocal8Bit();
        result += QStringView(path).sliced(at, match.capturedStart() - at);
        result +=
            qEnvironmentVariableIsSet(name.constData()) ? qEnvironmentVariable(name.constData()) : match.captured();
        at = match.capturedEnd();
    }
    result += QStringView(path).sliced(at);
    return result;
}

Result<QString> absolutePath(const QString &path)
{
    if (!path.startsWith(u'~'))
        return QDir::cleanPath(QDir::current().absoluteFilePath(path));
    if (path.size() > 1 && path[1] != u'/')
        return failure(Error::Kind::Config, u"OtherHome"_s, path);
    return homeFolder().map([&](const QString &home) { return home + path.sliced(1); });
}

ValueInForce withAbsolutePath(ValueInForce file)
{
    const Result<QString> path = absolutePath(file.value);
    if (path)
        file.value = *path;
    else
        file.problem = path.error();
    return file;
}

ValueInForce fileInForce(const QString &setting, const char *variable, const QString &usualPath)
{
    using Source = ValueInForce::Source;
    if (!setting.isEmpty())
        return withAbsolutePath({setting, Source::Setting});
    const QString set = qEnvironmentVariable(variable);
    if (!set.isEmpty())
        return withAbsolutePath({withVariables(set), Source::Environment, QString::fromLatin1(variable)});
    return withAbsolutePath({usualPath, Source::Default});
}

} // namespace

ValueInForce configFileInForce(const QString &setting)
{
    return fileInForce(setting, "AWS_CONFIG_FILE", u"~/.aws/config"_s);
}

ValueInForce credentialsFileInForce(const QString &setting)
{
    return fileInForce(setting, "AWS_SHARED_CREDENTIALS_FILE", u"~/.aws/credentials"_s);
}

Result<QString> configPath(const QString &setting)
{
    const ValueInForce file = configFileInForce(setting);
    return file.problem ? tl::unexpected(*file.problem) : Result<QString>(file.value);
}

} // namespace ssotray
