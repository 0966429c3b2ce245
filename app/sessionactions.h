#pragma once

#include "base/error.h"

#include <QObject>

namespace ssotray {

class ConfigFacts;
class NoticeBoard;
class SecretClipboard;
class Services;

// What a person wants of one session from the tray, beyond signing in: each is carried out, and what came of it is said
// in a notice. Owned by the application; it opens no window.
class SessionActions : public QObject
{
    Q_OBJECT

public:
    SessionActions(Services &services, const ConfigFacts &config, NoticeBoard &notices, SecretClipboard &clipboard,
        QObject *parent = nullptr);

    void signOut(const QString &session);
    // Signs out of the portal, which alone resets its clock; then freshSignInReady() and the sign-in proper.
    void startFresh(const QString &session);
    // The person is there and may unlock the keychain now.
    void unlockKeychain(const QString &session);
    void moveToKeychain(const QString &session);

Q_SIGNALS:
    // isHeard: AWS has heard of the sign-out.
    void freshSignInReady(const QString &session, bool isHeard);

private:
    Services &m_services;
    const ConfigFacts &m_config;
    NoticeBoard &m_notices;
    SecretClipboard &m_clipboard;
};

} // namespace ssotray
