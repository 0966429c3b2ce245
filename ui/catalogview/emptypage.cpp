#include "ui/catalogview/emptypage.h"

#include "ui/common/button.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ssotray {

EmptyPage::EmptyPage(const QString &text, const QString &button, QWidget *parent)
    : QWidget(parent)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setFixedWidth(fontMetrics().height() * 28); // long lines in the middle of a wide window are hard to read
    label->setMinimumHeight(label->heightForWidth(label->width())); // the layout reckons with the window's width
    auto *step = new Button(button, Button::Weight::Main);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height());
    column->addStretch();
    column->addWidget(label, 0, Qt::AlignHCenter);
    column->addWidget(step, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(step, &Button::clicked, this, &EmptyPage::clicked);
}

} // namespace ssotray
