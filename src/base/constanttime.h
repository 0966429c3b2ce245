#pragma once

#include <QByteArray>

namespace ssotray {

// Takes as long for a text that is nearly right as for any other of its length, so that its time tells nothing.
inline bool isSameInConstantTime(const QByteArray &left, const QByteArray &right)
{
    if (left.size() != right.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= left.at(i) ^ right.at(i);
    return difference == 0;
}

} // namespace ssotray
