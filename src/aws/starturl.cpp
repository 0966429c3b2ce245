#include "aws/starturl.h"

#include "aws/partition.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString withScheme(const QString &text)
{
    static const QRegularExpression slashMissing(
        u"\\A(https?):/?(?=[^/])"_s, QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed().replace(slashMissing, u"\\1://"_s);
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

QString hostOf(const QString &text)
{
    QString host = QUrl(withScheme(text), QUrl::StrictMode).host(QUrl::FullyEncoded).toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

// At a label's boundary: evil-awsapps.com is somebody else's.
template <class Names>
bool isBelow(const QString &host, const Names &names)
{
    return std::any_of(names.begin(), names.end(), [&](QLatin1StringView name) {
        return host == name || (host.endsWith(name) && host.at(host.size() - name.size() - 1) == u'.');
    });
}

bool isOtherPageOfAws(const QString &host)
{
    static constexpr std::array names = {"console.aws.amazon.com"_L1, "signin.aws.amazon.com"_L1,
        "console.amazonaws-us-gov.com"_L1, "signin.amazonaws-us-gov.com"_L1, "console.amazonaws.cn"_L1,
        "signin.amazonaws.cn"_L1, "console.amazonaws-eusc.eu"_L1, "signin.amazonaws-eusc.eu"_L1, "signin.aws"_L1};
    return isBelow(host, names) || host == "aws.amazon.com"_L1 || host.startsWith("device.sso."_L1)
        || host.startsWith("oidc."_L1) || host.startsWith("portal.sso."_L1);
}

} // namespace

StartUrlProblem startUrlProblem(const QString &text)
{
    if (text.trimmed().isEmpty())
        return StartUrlProblem::Empty;
    static const QRegularExpression email(u"\\A[^\\s@/:]+@[^\\s@/:]+\\z"_s);
    if (email.match(text.trimmed()).hasMatch())
        return StartUrlProblem::Email;
    // Strict, because the tolerant parser reads "https://d-1.awsapps.com\@evil.example/" as evil.example.
    const QUrl url(withScheme(text), QUrl::StrictMode);
    if (!url.isValid())
        return StartUrlProblem::Malformed;
    if (url.scheme() != "https"_L1)
        return StartUrlProblem::NotHttps;
    if (!url.userInfo().isEmpty())
        return StartUrlProblem::UserInfo;
    if (!isHostName(url.host(QUrl::FullyEncoded)))
        return StartUrlProblem::NoHost;
    return isOtherPageOfAws(hostOf(text)) ? StartUrlProblem::NotThePortal : StartUrlProblem::None;
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
    // A page of the portal, as the browser shows it: /start/console, /start/login …
    static constexpr std::array portals = {"awsapps.com"_L1, "awsapps.cn"_L1};
    if (isBelow(hostOf(text), portals) && url.path().startsWith("/start/"_L1))
        url.setPath(u"/start"_s);
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
    const QString host = hostOf(text);
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(host);
        if (match.hasMatch())
            return match.captured(1);
    }
    return {};
}

QString partitionInStartUrl(const QString &text)
{
    const QString host = hostOf(text);
    static constexpr std::array china = {"awsapps.cn"_L1, "amazonaws.com.cn"_L1, "amazonwebservices.com.cn"_L1};
    static constexpr std::array sovereign = {"amazonaws.eu"_L1, "amazonwebservices.eu"_L1};
    static constexpr std::array gov = {"us-gov-home.awsapps.com"_L1, "identitycenter.us-gov.amazonaws.com"_L1};
    if (!isPortalOfAws(text))
        return {};
    if (const QString region = regionInStartUrl(text); !region.isEmpty())
        return partitionOfRegion(region).id;
    if (isBelow(host, china))
        return u"aws-cn"_s;
    if (isBelow(host, sovereign))
        return u"aws-eusc"_s;
    return isBelow(host, gov) ? u"aws-us-gov"_s : u"aws"_s;
}

bool isPortalOfAws(const QString &text)
{
    static constexpr std::array owned = {"app.aws"_L1, "portal.amazonaws.com"_L1, "portal.amazonaws.com.cn"_L1,
        "app.amazonwebservices.com.cn"_L1, "portal.amazonaws.eu"_L1, "api.amazonwebservices.eu"_L1, "awsapps.com"_L1,
        "awsapps.cn"_L1};
    return isBelow(hostOf(text), owned) || isIssuerUrl(text);
}

bool isIssuerUrl(const QString &text)
{
    static constexpr std::array issuers = {"identitycenter.amazonaws.com"_L1, "identitycenter.amazonaws.com.cn"_L1,
        "identitycenter.amazonaws.eu"_L1, "identitycenter.us-gov.amazonaws.com"_L1};
    return std::find(issuers.begin(), issuers.end(), hostOf(text)) != issuers.end();
}

} // namespace ssotray
