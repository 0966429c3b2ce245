#pragma once

#include <QProcess>

struct xcb_connection_t;

namespace ssotray {

// An X server that nobody sees, and $DISPLAY for it, while it lives.
class XServer
{
public:
    XServer();
    ~XServer();
    XServer(const XServer &) = delete;
    XServer &operator=(const XServer &) = delete;

private:
    QProcess m_server;
};

// A tray as XEmbed knows it, while it lives: a window on $DISPLAY that owns the selection.
class XEmbedTray
{
public:
    XEmbedTray();
    ~XEmbedTray();
    XEmbedTray(const XEmbedTray &) = delete;
    XEmbedTray &operator=(const XEmbedTray &) = delete;

private:
    xcb_connection_t *m_x11;
};

} // namespace ssotray
