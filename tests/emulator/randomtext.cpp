#include "randomtext.h"

#include <QRandomGenerator>

namespace ssotray::emulator {

QString randomFrom(QStringView alphabet, int length)
{
    QString text;
    text.reserve(length);
    for (int i = 0; i < length; ++i)
        text += alphabet.at(QRandomGenerator::system()->bounded(qint32(alphabet.size())));
    return text;
}

QString randomBase64Url(int length)
{
    return randomFrom(u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", length);
}

QString randomHex(int length)
{
    return randomFrom(u"0123456789abcdef", length);
}

} // namespace ssotray::emulator
