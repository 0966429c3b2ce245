#pragma once

#include "base/async.h"
#include "catalog/roleref.h"
#include "credentials/shellformat.h"

#include <QObject>

class QUrl;

namespace ssotray {

class SecretClipboard;
class Services;
struct ClipboardSecret;

// What a person does with one role from the tray or the accounts window: its credentials onto the clipboard, its
// console into the browser. Owned by the application.
class RoleActions : public QObject
{
    Q_OBJECT

public:
    RoleActions(Services &services, SecretClipboard &clipboard, QObject *parent = nullptr);

    // In the answer, a sentence that says for how long they are there; empty when the clipboard did not take them, and
    // clipboardRefused() says so. Errors: those of RoleCredentialsCache and formatCredentials().
    Async<QString> copyCredentials(const NamedRole &role, ShellFormat format);
    // By the access portal's own link; where there is no portal page, consoleChoiceNeeded().
    void openConsole(const NamedRole &role);
    // Errors: those of platform/terminal.h.
    Result<void> openTerminal(const NamedRole &role, const QString &profile);

Q_SIGNALS:
    void openRequested(const QUrl &url, const QString &session);
    void consoleChoiceNeeded(const ssotray::NamedRole &role);
    // Only the window in front may change it here.
    void clipboardRefused(const ssotray::ClipboardSecret &secret, const QString &roleName);

private:
    Result<QString> toClipboard(const NamedRole &role, ShellFormat format, const RoleCredentials &credentials);

    Services &m_services;
    SecretClipboard &m_clipboard;
    const QString m_configFile; // empty: the usual place
    const QString m_credentialsFile; // the same
};

} // namespace ssotray
