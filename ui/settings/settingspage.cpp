#include "ui/settings/settingspage.h"

#include "ui/common/hint.h"
#include "ui/common/wrappedheight.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ssotray {

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const int em = fontMetrics().height();
    m_grid->setContentsMargins(em, em, em, em);
    m_grid->setHorizontalSpacing(em);
    m_grid->setVerticalSpacing(em / 3);
    m_grid->setColumnStretch(1, 1);
    keepWrappedHeight(this);
}

void SettingsPage::addSentence(const QString &text)
{
    addWide(new Hint(text));
}

void SettingsPage::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 3);
}

void SettingsPage::addField(const QString &label, QWidget *field, QWidget *beside)
{
    const int row = m_grid->rowCount();
    auto *name = new QLabel(label);
    name->setBuddy(field);
    field->setAccessibleName(withoutMnemonic(label));
    m_grid->addWidget(name, row, 0);
    // Texts may be long; lists and numbers are as wide as they need to be.
    const bool isText = qobject_cast<QLineEdit *>(field);
    m_grid->addWidget(field, row, 1, 1, beside ? 1 : 2, isText ? Qt::Alignment() : Qt::AlignLeft);
    if (beside)
        m_grid->addWidget(beside, row, 2);
}

void SettingsPage::addBelow(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 1, 1, 2);
}

void SettingsPage::explain(QWidget *field, const QString &text)
{
    field->setAccessibleDescription(text);
    addBelow(new Hint(text));
}

void SettingsPage::addGap()
{
    m_grid->setRowMinimumHeight(m_grid->rowCount(), fontMetrics().height() * 2 / 3);
}

void SettingsPage::addStretch()
{
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

QString withoutMnemonic(const QString &label)
{
    static const QRegularExpression inBrackets(u"\\(&.\\)"_s);
    return QString(label).remove(inBrackets).remove(u'&');
}

} // namespace ssotray
