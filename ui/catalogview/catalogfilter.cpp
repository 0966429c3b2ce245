#include "ui/catalogview/catalogfilter.h"

#include <algorithm>
#include <limits>

namespace ssotray {

CatalogFilter::CatalogFilter(const QString &text)
    : m_words(searchable(text).simplified().split(u' ', Qt::SkipEmptyParts))
{
    // Nobody types so many; what is behind them does not count.
    m_words = m_words.mid(0, std::numeric_limits<Words>::digits);
    for (qsizetype word = 0; word < m_words.size(); ++word)
        m_all |= Words(1) << word;
}

CatalogFilter::Words CatalogFilter::foundIn(const QString &searchable) const
{
    Words found = 0;
    for (qsizetype word = 0; word < m_words.size(); ++word) {
        if (searchable.contains(m_words.at(word)))
            found |= Words(1) << word;
    }
    return found;
}

} // namespace ssotray
