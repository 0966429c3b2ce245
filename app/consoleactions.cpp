#include "app/consoleactions.h"

#include "app/services.h"
#include "aws/consolelink.h"
#include "credentials/oneshotlink.h"
#include "platform/opener.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto browserPatience = 3s; // an opener that runs longer is the browser itself

} // namespace

ConsoleActions::ConsoleActions(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_federation(services.http)
{
}

Async<void> ConsoleActions::open(const ConsoleChoice &choice, QObject *owner)
{
    const RoleRef &role = choice.role.role;
    Session *session = m_services.sessions.find(role.session);
    if (!session)
        return failed<void>({Error::Kind::SignIn, u"SignedOut"_s, role.session, {}});
    const SsoSession &definition = session->definition();
    const Result<QUrl> page = consolePage(choice.region, choice.service);
    if (!page)
        return failed<void>(page.error());
    // Keys of one partition are nobody's business in another.
    if (!isSamePartition(choice.region, definition.region))
        return failed<void>({Error::Kind::Input, u"ConsolePartition"_s, choice.region, {}});
    m_services.favourites.noteUse(choice.role);
    if (choice.way == ConsoleChoice::Way::Portal) {
        const QUrl link = consoleShortcut(definition.startUrl, role.accountId, role.roleName, *page);
        return link.isValid() ? openBrowser(link, role.session)
                              : failed<void>({Error::Kind::Input, u"NoPortalPage"_s, definition.startUrl, {}});
    }
    return m_services.credentials.get(*session, role.accountId, role.roleName)
        .then(owner,
            [this, owner, region = choice.region, page = *page, startUrl = definition.startUrl, name = role.session](
                const Result<RoleCredentials> &credentials) {
                return credentials ? openWithCredentials({*credentials, region, page, startUrl}, name, owner)
                                   : failed<void>(credentials.error());
            })
        .unwrap();
}

Async<void> ConsoleActions::openWithCredentials(const ConsoleLogin &login, const QString &session, QObject *owner)
{
    return m_federation.loginAddress(login)
        .then(owner,
            [this, session](const Result<Secret> &address) -> Async<void> {
                if (!address)
                    return failed<void>(address.error());
                auto *link = new OneShotLink(m_services.clock, this);
                connect(link, &OneShotLink::over, link, &QObject::deleteLater);
                const Result<QUrl> shown = link->serve(*address);
                if (!shown)
                    delete link;
                return shown ? openBrowser(*shown, session) : failed<void>(shown.error());
            })
        .unwrap();
}

Async<void> ConsoleActions::openBrowser(const QUrl &url, const QString &session)
{
    const Answer<void> answer;
    openInBrowser(url, browserCommand(m_services.settings, m_services.records.browserCommand(session)))
        .then(this, [answer](const Result<void> &opened) { answer.give(opened); });
    m_services.clock.after(browserPatience, this, [answer] { answer.give({}); });
    return answer.future();
}

} // namespace ssotray
