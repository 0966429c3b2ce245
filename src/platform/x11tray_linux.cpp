#include "platform/x11tray_linux.h"

#include <QByteArray>

#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace ssotray {

namespace {

struct FreeReply
{
    void operator()(void *reply) const { std::free(reply); }
};

struct Disconnect
{
    void operator()(xcb_connection_t *x11) const { xcb_disconnect(x11); }
};

} // namespace

// https://specifications.freedesktop.org/systemtray-spec: the tray of a screen owns the selection _NET_SYSTEM_TRAY_Sn.
bool hasX11Tray()
{
    int screen = 0;
    const std::unique_ptr<xcb_connection_t, Disconnect> x11(xcb_connect(nullptr, &screen));
    if (xcb_connection_has_error(x11.get()) != 0)
        return false;
    const QByteArray name = "_NET_SYSTEM_TRAY_S" + QByteArray::number(screen);
    const std::unique_ptr<xcb_intern_atom_reply_t, FreeReply> atom(xcb_intern_atom_reply(
        x11.get(), xcb_intern_atom(x11.get(), 1, static_cast<uint16_t>(name.size()), name.constData()), nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false; // no program has ever spoken of it
    const std::unique_ptr<xcb_get_selection_owner_reply_t, FreeReply> selection(
        xcb_get_selection_owner_reply(x11.get(), xcb_get_selection_owner(x11.get(), atom->atom), nullptr));
    return selection && selection->owner != XCB_WINDOW_NONE;
}

} // namespace ssotray
