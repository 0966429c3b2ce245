#pragma once

#include "base/async.h"
#include "catalog/roleref.h"
#include "credentials/shellformat.h"

#include <QObject>

class QUrl;

namespace ssotray {

class NoticeBoard;
class SecretClipboard;
class Services;

// What a person does with one role from the tray or the accounts window: its credentials onto the clipboard, its
// console into the browser. Owned by the application.
class RoleActions : public QObject
{
    Q_OBJECT

public:
    RoleActions(Services &services, SecretClipboard &clipboard, QObject *parent = nullptr);

    // In the answer, a sentence that says for how long they are there. Errors: those of RoleCredentialsCache, Input
    // "Clipboard" when the clipboard did not take them.
    Async<QString> copyCredentials(const NamedRole &role, ShellFormat format);
    void openConsole(const NamedRole &role);

    // What this system's own shell reads.
    static ShellFormat usualFormat();

Q_SIGNALS:
    void openRequested(const QUrl &url);

private:
    Result<QString> toClipboard(const NamedRole &role, ShellFormat format, const RoleCredentials &credentials);

    Services &m_services;
    SecretClipboard &m_clipboard;
};

} // namespace ssotray
