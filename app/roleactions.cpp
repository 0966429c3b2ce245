#include "app/roleactions.h"

#include "app/services.h"
#include "aws/consolelink.h"
#include "config/configpath.h"
#include "platform/terminal.h"
#include "ui/common/secretclipboard.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString unlessDefault(const ValueInForce &file)
{
    return file.source == ValueInForce::Source::Default ? QString() : file.value;
}

} // namespace

RoleActions::RoleActions(Services &services, SecretClipboard &clipboard, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_clipboard(clipboard)
    , m_configFile(unlessDefault(configFileInForce(services.settings.configFile())))
    , m_credentialsFile(unlessDefault(credentialsFileInForce(services.settings.credentialsFile())))
{
}

Async<QString> RoleActions::copyCredentials(const NamedRole &role, ShellFormat format)
{
    Session *session = m_services.sessions.find(role.role.session);
    if (!session)
        return failed<QString>({Error::Kind::SignIn, u"SignedOut"_s, role.role.session});
    return m_services.credentials.get(*session, role.role.accountId, role.role.roleName)
        .then(this, [this, role, format](const Result<RoleCredentials> &credentials) -> Result<QString> {
            if (!credentials)
                return tl::unexpected(credentials.error());
            return toClipboard(role, format, *credentials);
        });
}

Result<QString> RoleActions::toClipboard(const NamedRole &role, ShellFormat format, const RoleCredentials &credentials)
{
    const Result<Secret> text =
        formatCredentials(credentials, format, credentialsSection(role.role.accountId, role.role.roleName));
    if (!text)
        return tl::unexpected(text.error());
    if (credentials.expiration <= m_services.clock.now())
        return failure(Error::Kind::Input, u"CredentialsOver"_s);
    const ClipboardSecret secret{*text, credentials.expiration, role.role.session};
    m_services.favourites.noteUse(role);
    if (!m_clipboard.copy(secret)) {
        Q_EMIT clipboardRefused(secret, role.role.roleName);
        return QString();
    }
    const int seconds = static_cast<int>(m_clipboard.remaining().count());
    return tr("The credentials of %1 are on the clipboard. They are cleared after %n second(s).", nullptr, seconds)
        .arg(role.role.roleName);
}

void RoleActions::openConsole(const NamedRole &role)
{
    if (const Session *session = m_services.sessions.find(role.role.session)) {
        m_services.favourites.noteUse(role);
        if (!hasPortalPage(session->definition().startUrl)) {
            Q_EMIT consoleChoiceNeeded(role);
            return;
        }
        Q_EMIT openRequested(consoleShortcut(session->definition().startUrl, role.role.accountId, role.role.roleName),
            role.role.session);
    }
}

Result<void> RoleActions::openTerminal(const NamedRole &role, const QString &profile)
{
    m_services.favourites.noteUse(role);
    // The files of the start, as all that is shown here comes from them. Resolved, because the terminal's own
    // environment may be another.
    return ssotray::openTerminal({profile, m_configFile, m_credentialsFile});
}

} // namespace ssotray
