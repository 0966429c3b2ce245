#pragma once

#include "ui/common/secretclipboard.h"

#include <QDialog>

namespace ssotray {

class Clock;
class Notice;

// A small window with a button that copies credentials, for desktops where only the window in front may change the
// clipboard: there a copy from the tray's menu does not take. It holds the credentials while it is open, at most until
// they end or their session is signed out, and shows nothing of them. It closes itself after the copy and deletes
// itself when closed. Not modal; whoever makes it shows it.
class CopyWindow : public QDialog
{
    Q_OBJECT

public:
    // role: whose credentials they are, to be read by the person.
    CopyWindow(SecretClipboard &clipboard, Clock &clock, ClipboardSecret secret, const QString &role,
        QWidget *parent = nullptr);

Q_SIGNALS:
    void copied();

private:
    void copy();

    SecretClipboard &m_clipboard;
    Clock &m_clock;
    const ClipboardSecret m_secret;
    Notice *m_notice;
};

} // namespace ssotray
