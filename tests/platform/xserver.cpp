#include "platform/xserver.h"

#include "platform/privatebus.h"

#include <cstdlib>
#include <xcb/xcb.h>

using namespace Qt::StringLiterals;

namespace ssotray {

XServer::XServer()
{
    endWithUs(m_server);
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"320x200x24"_s, u"-noreset"_s});
    QByteArray number;
    while (!number.endsWith('\n')) {
        if (!m_server.waitForReadyRead(20000))
            qFatal("Xvfb does not start; see ./dev setup");
        number += m_server.readAll();
    }
    qputenv("DISPLAY", ":" + number.trimmed());
}

XServer::~XServer()
{
    m_server.terminate(); // it takes its socket in /tmp along
    if (!m_server.waitForFinished(5000))
        m_server.kill();
    m_server.waitForFinished();
    qunsetenv("DISPLAY");
}

XEmbedTray::XEmbedTray()
    : m_x11(xcb_connect(nullptr, nullptr))
{
    if (xcb_connection_has_error(m_x11) != 0)
        qFatal("No X server");
    const QByteArray name = "_NET_SYSTEM_TRAY_S0";
    xcb_intern_atom_reply_t *atom = xcb_intern_atom_reply(
        m_x11, xcb_intern_atom(m_x11, 0, static_cast<uint16_t>(name.size()), name.constData()), nullptr);
    const uint32_t window = xcb_generate_id(m_x11);
    const uint32_t root = xcb_setup_roots_iterator(xcb_get_setup(m_x11)).data->root;
    xcb_create_window(m_x11, XCB_COPY_FROM_PARENT, window, root, 0, 0, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY,
        XCB_COPY_FROM_PARENT, 0, nullptr);
    xcb_set_selection_owner(m_x11, window, atom->atom, XCB_CURRENT_TIME);
    // This is answered when all of that is done.
    std::free(xcb_get_selection_owner_reply(m_x11, xcb_get_selection_owner(m_x11, atom->atom), nullptr));
    std::free(atom);
}

XEmbedTray::~XEmbedTray()
{
    xcb_disconnect(m_x11);
}

} // namespace ssotray
