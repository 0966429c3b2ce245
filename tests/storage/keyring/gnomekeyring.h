#pragma once

#include <QProcess>

namespace ssotray {

// A real gnome-keyring-daemon in the scratch home that with-keyring made, its default keyring open. It ends with this
// object; what it stored stays in the home.
class GnomeKeyring
{
public:
    GnomeKeyring();
    ~GnomeKeyring();
    GnomeKeyring(const GnomeKeyring &) = delete;
    GnomeKeyring &operator=(const GnomeKeyring &) = delete;

    void lock();
    // As the login or a keyring program does it: without the prompt that somebody may have asked for.
    void unlock();

    // How many items QtKeychain keeps for that service and key, of whatever type; also counts locked ones.
    static int itemCount(const QString &service, const QString &key);

private:
    QProcess m_daemon;
};

} // namespace ssotray
