#pragma once

#include "config/ssosession.h"
#include "profiles/configoperation.h"

namespace ssotray {

// All of these have the errors of Document::set() and its kin, and Config "NoSuchSection" when the session is gone.

// Start URL, region and scopes; a session without scopes that gets none stays without. With another start URL or region
// nobody is signed in to it any more.
ConfigOperation editSession(const SsoSession &session);

// And every profile that uses it: by sso_session, or in the command of a Keychain-only one, which is asked of that
// program afterwards as before. The keychain and the token file follow in app. Errors of credentialProcessCommand(),
// when the new name cannot be in a command.
ConfigOperation renameSession(const QString &name, const QString &newName);

// With all profiles that use it, or without: they stay and do not work then (problems.h says so).
ConfigOperation deleteSession(const QString &name, bool withProfiles);

} // namespace ssotray
