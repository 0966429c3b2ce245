#include "aws/oneshotbody.h"

#include <algorithm>

namespace ssotray {

OneShotBody::OneShotBody(QByteArray content)
    : m_rest(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char *data, qint64 size)
{
    const qint64 count = std::min<qint64>(size, m_rest.size());
    std::copy_n(m_rest.constData(), count, data);
    m_rest.remove(0, count);
    return count > 0 ? count : -1;
}

} // namespace ssotray
