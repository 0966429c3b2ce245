#pragma once

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "aws/portalclient.h"
#include "config/configfile.h"
#include "credentials/rolecredentials.h"
#include "session/sessions.h"
#include "storage/memorystore.h"
#include "storage/sessionrecords.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"
#include "ui/common/secretclipboard.h"
#include "ui/wizard/wizard.h"

#include <QTemporaryDir>

#include <functional>

namespace ssotray {

// A keychain that does what the test says.
class FickleStore : public SecretStore
{
public:
    std::optional<Error> error; // what every call ends with

    Async<std::optional<Secret>> read(const QString &key) override;
    Async<void> write(const QString &key, const Secret &value) override;
    Async<void> remove(const QString &key) override;

private:
    MemoryStore m_memory;
};

// All that the windows work with, against a scripted AWS on loopback, with a clock that stands still and a home of its
// own. The sentences of the script are AWS's; values are those of the walk-through.
class UiWorld
{
public:
    UiWorld();

    WizardServices services();
    QString configPath() const { return home.filePath(QStringLiteral(".aws/config")); }
    QByteArray configBytes() const;
    void writeConfig(const QByteArray &text);
    SsoSession mySso() const;

    // --- the script ---
    void answerCode(const QString &verificationUri = QStringLiteral("https://device.sso.ap-northeast-1.amazonaws.com/"),
        const QString &complete = QStringLiteral(
            "https://device.sso.ap-northeast-1.amazonaws.com/?user_code=BRCJ-PDVT"));
    void answerPending();
    void answerToken();
    void answerAccounts(const QList<Account> &accounts);
    void answerRoles(const QString &accountId, const QStringList &roles);
    void answerCredentials();
    // One account with one role, a code, one poll that is pending, then the token.
    void answerEverything();

    // Turns the event loop, and the clock second by second, until the condition holds. False after too many seconds.
    bool advanceUntil(const std::function<bool()> &condition, int seconds = 120);

    // What services() has besides.
    bool hasBuiltInWindow = false;
    QList<InstalledBrowser> browsers;
    PortalLookup::Ask portalOf; // else the app's own, for which there is no network

    QTemporaryDir home;
    ManualClock clock;
    ScriptedServer server;
    FickleStore keychain;
    JsonHttp http;
    OidcClient oidc;
    PortalClient portal;
    SessionRecords records;
    TokenStore store;
    PublishedTokens published;
    CliCache cliCache;
    Sessions sessions;
    RoleCredentialsCache credentials;
    ConfigFile config;
    SecretClipboard clipboard;
};

} // namespace ssotray
