#include "ui/common/formgrid.h"

#include "ui/common/notice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace ssotray {

FormGrid::FormGrid(QWidget *parent)
    : QGridLayout(parent)
{
    setColumnStretch(1, 1);
}

Notice *FormGrid::addField(const QString &label, QWidget *field)
{
    return addField([label] { return label; }, field);
}

Notice *FormGrid::addField(const Text &label, QWidget *field)
{
    const int row = rowCount();
    auto *name = new QLabel;
    name->setBuddy(field);
    keepTranslated(name, [name, label, field] {
        name->setText(label());
        field->setAccessibleName(name->text());
        if (field->focusProxy())
            field->focusProxy()->setAccessibleName(name->text());
        if (const auto *list = qobject_cast<QComboBox *>(field); list && list->isEditable())
            list->lineEdit()->setAccessibleName(name->text()); // it has the focus, and its text hides the list's name
    });
    addWidget(name, row, 0, Qt::AlignVCenter);
    addWidget(field, row, 1);
    setHorizontalSpacing(name->fontMetrics().height());
    setVerticalSpacing(name->fontMetrics().height() / 3);
    auto *notice = new Notice(field);
    addWidget(notice, row + 1, 1);
    return notice;
}

void FormGrid::setFieldVisible(QWidget *field, bool isVisible)
{
    int row = 0;
    int column = 0;
    int span = 0;
    getItemPosition(indexOf(field), &row, &column, &span, &span);
    itemAtPosition(row, 0)->widget()->setVisible(isVisible);
    field->setVisible(isVisible);
}

void FormGrid::addBelow(QWidget *widget)
{
    addWidget(widget, rowCount(), 1);
}

} // namespace ssotray
