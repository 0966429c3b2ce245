#pragma once

#include <QStringList>

namespace ssotray {

// What was typed into a filter field: words that must all be found, each in any of the texts that belong to a row. A
// plain value; texts are compared without regard to case.
class CatalogFilter
{
public:
    using Words = quint32; // a bit for each word

    explicit CatalogFilter(const QString &text = {});

    // The form in which texts are searched; made once for each text, since a filter looks at many.
    static QString searchable(const QString &text) { return text.toCaseFolded(); }

    bool isEmpty() const { return m_words.isEmpty(); }
    Words all() const { return m_all; }
    Words foundIn(const QString &searchable) const;

    bool operator==(const CatalogFilter &) const = default;

private:
    QStringList m_words;
    Words m_all = 0;
};

} // namespace ssotray
