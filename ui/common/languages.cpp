#include "ui/common/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace ssotray {

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::use(const QLocale &locale)
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(locale, u"sso-tray"_s, u"_"_s, u":/i18n"_s) || m_ours.load(u":/i18n/sso-tray_en.qm"_s))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace ssotray
