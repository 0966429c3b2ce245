#include "ui/common/formgrid.h"

#include "ui/common/notice.h"

#include <QLabel>

namespace ssotray {

FormGrid::FormGrid(QWidget *parent)
    : QGridLayout(parent)
{
    setColumnStretch(1, 1);
}

Notice *FormGrid::addField(const QString &label, QWidget *field)
{
    const int row = rowCount();
    auto *name = new QLabel(label);
    name->setBuddy(field);
    field->setAccessibleName(label);
    addWidget(name, row, 0, Qt::AlignVCenter);
    addWidget(field, row, 1);
    setHorizontalSpacing(name->fontMetrics().height());
    auto *notice = new Notice(field);
    addWidget(notice, row + 1, 1);
    return notice;
}

void FormGrid::addBelow(QWidget *widget)
{
    addWidget(widget, rowCount(), 1);
}

} // namespace ssotray
