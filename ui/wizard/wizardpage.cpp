#include "ui/wizard/wizardpage.h"

#include "ui/common/hint.h"
#include "ui/common/wrappedheight.h"

#include <QVBoxLayout>
#include <QWizard>

namespace ssotray {

WizardPage::WizardPage(QWidget *parent)
    : QWizardPage(parent)
    , m_column(new QVBoxLayout(this))
    , m_introduction(new Hint)
{
    const int em = fontMetrics().height();
    m_column->setContentsMargins(em, em / 2, em, em / 2);
    m_column->setSpacing(em * 2 / 3);
    m_column->addWidget(m_introduction);
    m_column->addSpacing(em / 2);
    keepWrappedHeight(this);
}

void WizardPage::entered(Direction) { }

void WizardPage::left() { }

void WizardPage::setIntroduction(const QString &text)
{
    m_introduction->setText(text);
}

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
