#pragma once

#include <QWidget>

namespace ssotray {

// A closed padlock in the colour of the words beside it, drawn so that it is there whatever icons a system has.
class Padlock : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ssotray
