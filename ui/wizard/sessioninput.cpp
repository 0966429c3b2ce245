#include "ui/wizard/sessioninput.h"

#include "aws/partition.h"
#include "aws/starturl.h"
#include "config/configrules.h"
#include "config/ssosession.h"
#include "profiles/profilename.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

QString SessionInput::nameProblem(const QString &name)
{
    if (name.isEmpty())
        return tr("A name is needed. Choose any short name, like my-sso.");
    if (!isSectionName(name))
        return tr("Use letters, digits and - _ . / @ % + : only, so that every AWS tool can read the name.");
    return {};
}

QString SessionInput::startUrlProblem(const QString &url)
{
    switch (ssotray::startUrlProblem(url)) {
    case StartUrlProblem::None:
        return {};
    case StartUrlProblem::Empty:
        return tr("The start URL is needed. It is the address of your AWS access portal.");
    case StartUrlProblem::NotHttps:
        return tr("The start URL must begin with https://.");
    case StartUrlProblem::NoHost:
        return tr("This is not a complete address yet. It looks like https://d-1234567890.awsapps.com/start.");
    case StartUrlProblem::UserInfo:
        return tr("The start URL must not contain a user name (what stands before “@”).");
    case StartUrlProblem::Email:
        return tr("This is an e-mail address. The start URL is the address of your AWS access portal, like "
                  "https://d-1234567890.awsapps.com/start.");
    case StartUrlProblem::NotThePortal:
        return tr("This is another page of AWS, like the console or the page for a code. The start URL is the address "
                  "of your AWS access portal, like https://d-1234567890.awsapps.com/start.");
    case StartUrlProblem::Malformed:
        break;
    }
    return tr("This is not a web address. It should look like https://d-1234567890.awsapps.com/start.");
}

QString SessionInput::regionProblem(const QString &region)
{
    if (region.isEmpty())
        return tr("The region is needed. It is the one in which IAM Identity Center was set up.");
    if (isRegionName(region.toLower()) && !isRegionName(region))
        return tr("Write the region in small letters: %1.").arg(region.toLower());
    if (!isRegionName(region))
        return tr("Region names look like ap-northeast-1: small letters, digits and hyphens.");
    return {};
}

QString SessionInput::scopesProblem(const QString &scopes)
{
    const QStringList parts = splitScopes(scopes);
    if (parts.isEmpty())
        return tr("A scope is needed. Usually it is %1.").arg(usualScope());
    const bool separated = std::none_of(
        parts.begin(), parts.end(), [](const QString &scope) { return scope.contains(u' ') || scope.contains(u'\t'); });
    if (!separated)
        return tr("Scope values must be separated by commas.");
    if (!isWritableValue(parts.join(u',')))
        return tr("A scope consists of plain letters, digits and colons.");
    return {};
}

QString SessionInput::regionRemark(const QString &region, const QString &startUrl)
{
    const QString named = regionInStartUrl(startUrl);
    if (!named.isEmpty() && named != region)
        return tr("The start URL names another region: %1.").arg(named);
    static const QRegularExpression zone(u"\\A([a-z]+(?:-[a-z]+)+-\\d+)[a-z]\\z"_s);
    if (const auto match = zone.match(region); match.hasMatch() && isKnownRegion(match.captured(1)))
        return tr("This is an availability zone. Its region is %1.").arg(match.captured(1));
    const QString partition = partitionInStartUrl(startUrl);
    if (!partition.isEmpty() && isKnownRegion(region) && partition != partitionOfRegion(region).id)
        return tr("The start URL belongs to another AWS partition (%1) than this region.").arg(partition);
    if (!isKnownRegion(region))
        return tr("This app does not know this region. If the name is right, go on.");
    return {};
}

bool SessionInput::isComplete(const SsoSession &session)
{
    return nameProblem(session.name).isEmpty() && startUrlProblem(session.startUrl).isEmpty()
        && regionProblem(session.region).isEmpty() && scopesProblem(session.scopes.join(u',')).isEmpty();
}

QStringList SessionInput::splitScopes(const QString &scopes)
{
    QStringList parts;
    for (const QString &part : scopes.split(u',')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts += trimmed;
    }
    return parts;
}

} // namespace ssotray
