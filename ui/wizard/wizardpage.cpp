#include "ui/wizard/wizardpage.h"

#include <QVBoxLayout>
#include <QWizard>

namespace ssotray {

WizardPage::WizardPage(QWidget *parent)
    : QWizardPage(parent)
    , m_column(new QVBoxLayout(this))
{
    const int em = fontMetrics().height();
    m_column->setContentsMargins(em, em, em, em / 2);
    m_column->setSpacing(em * 2 / 3);
}

void WizardPage::entered(Direction) { }

void WizardPage::left() { }

void WizardPage::goOn()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (wizard()->currentPage() == this)
                wizard()->next();
        },
        Qt::QueuedConnection);
}

} // namespace ssotray
