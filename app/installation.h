#pragma once

#include "base/error.h"

#include <QString>

namespace ssotray {

// Where this copy of the program was installed to, and by which names others can start it: a profile's
// credential_process, the entry for the start at login. An AppImage's own folder is gone when the app ends, and a
// Flatpak's is not there for programs outside of it.
struct Installation
{
    QString programs; // the folder of this program, absolute
    QString data; // this instance's data folder
    QString appImage; // the file that a person started, when it is an AppImage; else empty
    QString appImageFolder; // where its content is mounted
    QString flatpakId; // the application's id inside a Flatpak; else empty

    static Installation thisOne(const QString &dataFolder);

    // What a profile calls for credentials. Of an AppImage the copy that keepCredentialsProgram() makes.
    QString credentialsProgram() const;
    // What starts the app again at another time.
    QString app() const;
    bool isAppImage() const;
};

// From an AppImage: copies sso-tray-credentials with its libraries out of it, into the data folder, and beside it a
// script of the name sso-tray that starts the AppImage from where it lies now; nothing is written that is there
// already. From everything else: nothing to do. Errors are those of storage/safefile.h; Error File
// "NoCredentialsProgram" when the AppImage holds none.
Result<void> keepCredentialsProgram(const Installation &installation, const QString &version);

} // namespace ssotray
