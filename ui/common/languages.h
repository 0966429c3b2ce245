#pragma once

#include <QLocale>
#include <QTranslator>

namespace ssotray {

// The program's texts in the person's language: our own (built in under :/i18n) and Qt's, where the system has them.
// English needs a file too, for its plural forms. Owned by main(); make it before the first window.
class Languages
{
public:
    Languages() = default;
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    // In place of the language before. One that we do not speak becomes English.
    void use(const QLocale &locale);

private:
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace ssotray
