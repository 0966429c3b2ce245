#include "profiles/portalsession.h"

#include "aws/starturl.h"
#include "config/ssosession.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

bool isSamePortal(const SsoSession &session, const QString &startUrl, const QString &region)
{
    return !region.isEmpty() && session.region == region
        && normalisedStartUrl(session.startUrl) == normalisedStartUrl(startUrl);
}

QString freeSessionName(const QString &startUrl, const QStringList &taken)
{
    // https://NAME.awsapps.com/start
    static const QRegularExpression unsafe(u"[^A-Za-z0-9_.-]"_s);
    const QString host = QUrl(normalisedStartUrl(startUrl)).host().section(u'.', 0, 0).replace(unsafe, u"-"_s);
    const QString plain = host.isEmpty() ? u"my-sso"_s : host;
    QString name = plain;
    for (int number = 2; taken.contains(name); ++number)
        name = plain + u'-' + QString::number(number);
    return name;
}

} // namespace ssotray
