#include "aws/starturl.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString withScheme(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() || trimmed.contains("://"_L1) ? trimmed : u"https://"_s + trimmed;
}

// DNS labels as far as typing mistakes go: letters, digits and inner hyphens, at least two labels.
bool isHostName(const QString &host)
{
    static const QRegularExpression form(
        u"\\A([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return host.size() <= 253 && form.match(host).hasMatch();
}

} // namespace

StartUrlProblem startUrlProblem(const QString &text)
{
    if (text.trimmed().isEmpty())
        return StartUrlProblem::Empty;
    // Strict, because the tolerant parser reads "https://d-1.awsapps.com\@evil.example/" as evil.example.
    const QUrl url(withScheme(text), QUrl::StrictMode);
    if (!url.isValid())
        return StartUrlProblem::Malformed;
    if (url.scheme() != "https"_L1)
        return StartUrlProblem::NotHttps;
    if (!url.userInfo().isEmpty())
        return StartUrlProblem::UserInfo;
    return isHostName(url.host(QUrl::FullyEncoded)) ? StartUrlProblem::None : StartUrlProblem::NoHost;
}

QString normalisedStartUrl(const QString &text)
{
    if (startUrlProblem(text) != StartUrlProblem::None)
        return text.trimmed();
    QUrl url(withScheme(text), QUrl::StrictMode);
    url.setQuery(QString());
    url.setFragment(QString());
    if (url.port() == 443)
        url.setPort(-1);
    QString tidy = url.toString(QUrl::FullyEncoded);
    while (tidy.endsWith(u'/'))
        tidy.chop(1);
    return tidy;
}

QString regionInStartUrl(const QString &text)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(u"\\A[^.]+\\.portal\\.([a-z0-9-]+)\\.app\\.aws\\z"_s),
        QRegularExpression(u"\\A[^.]+\\.([a-z0-9-]+)\\.portal\\.amazonaws\\.(?:com|com\\.cn|eu)\\z"_s),
        QRegularExpression(u"\\A[^.]+\\.portal\\.([a-z0-9-]+)\\.app\\.amazonwebservices\\.com\\.cn\\z"_s),
        QRegularExpression(u"\\A[^.]+\\.portal\\.([a-z0-9-]+)\\.api\\.amazonwebservices\\.eu\\z"_s),
        QRegularExpression(u"\\Astart\\.(us-gov-[a-z]+-\\d+)\\.us-gov-home\\.awsapps\\.com\\z"_s),
    };
    const QString host = QUrl(withScheme(text), QUrl::StrictMode).host(QUrl::FullyEncoded).toLower();
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(host);
        if (match.hasMatch())
            return match.captured(1);
    }
    return {};
}

} // namespace ssotray
