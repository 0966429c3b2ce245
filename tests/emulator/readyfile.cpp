#include "readyfile.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

bool writeAtOnce(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

QByteArray readyText(quint16 httpPort, quint16 proxyPort, const QString &caFile)
{
    const QJsonObject object{{u"httpUrl"_s, u"http://127.0.0.1:%1"_s.arg(httpPort)},
        {u"proxyUrl"_s, u"http://127.0.0.1:%1"_s.arg(proxyPort)}, {u"caFile"_s, caFile},
        {u"pid"_s, QCoreApplication::applicationPid()}};
    return QJsonDocument(object).toJson();
}

} // namespace ssotray::emulator
