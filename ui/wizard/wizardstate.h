#pragma once

#include "platform/browsers.h"
#include "profiles/profilesetup.h"
#include "ui/wizard/portallookup.h"

#include <QString>

namespace ssotray {

class Clock;
class ConfigFile;
class PortalClient;
class RoleCredentialsCache;
class SecretClipboard;
class Session;
class Sessions;

// What the wizard works with; all of it outlives the wizard.
struct WizardServices
{
    Sessions &sessions;
    const PortalClient &portal;
    ConfigFile &config;
    RoleCredentialsCache &credentials;
    SecretClipboard &clipboard;
    Clock &clock;
    QString recordsPath; // profiles/bulkrecords.h
    QString credentialsProgram; // absolute path of sso-tray-credentials
    bool startsAtLogin = false; // as it is now
    bool hasBuiltInWindow = false; // sso-tray-browser is installed
    QList<InstalledBrowser> browsers;
    PortalLookup::Ask portalOf; // OidcClient::portalOf()
};

// What the pages share, owned by the wizard.
struct WizardState
{
    WizardServices services;
    ProfileSetup setup;
    Session *session = nullptr; // from the first page on
    int signIns = 0; // that the second page has seen
};

} // namespace ssotray
