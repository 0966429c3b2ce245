#pragma once

#include <QByteArray>
#include <QString>

namespace ssotray::emulator {

// Writes a small file whole or not at all, so that whoever waits for it never reads half of it.
bool writeAtOnce(const QString &path, const QByteArray &content);

// What a test needs to find us: httpUrl, proxyUrl, caFile and pid.
QByteArray readyText(quint16 httpPort, quint16 proxyPort, const QString &caFile);

} // namespace ssotray::emulator
