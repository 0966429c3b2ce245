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

} // namespace

Result<QString> configPath()
{
    const QString set = qEnvironmentVariable("AWS_CONFIG_FILE");
    const QString path = set.isEmpty() ? u"~/.aws/config"_s : withVariables(set);
    if (!path.startsWith(u'~'))
        return QDir::cleanPath(QDir::current().absoluteFilePath(path));
    if (path.size() > 1 && path[1] != u'/')
        return failure(Error::Kind::Config, u"OtherHome"_s, path);
    return homeFolder().map([&](const QString &home) { return home + path.sliced(1); });
}

} // namespace ssotray
