#pragma once

#include "ui/common/translated.h"

#include <QGridLayout>

namespace ssotray {

class Notice;

// Labels on the left, fields on the right, and below each field room for what there is to say about it. It gives every
// field its label as buddy, and itself or what has the focus in it the label as accessible name.
class FormGrid : public QGridLayout
{
public:
    explicit FormGrid(QWidget *parent = nullptr);

    // What to say about the field is said with the notice.
    Notice *addField(const Text &label, QWidget *field);
    // In windows that make their parts anew for another language.
    Notice *addField(const QString &label, QWidget *field);
    // With its label.
    void setFieldVisible(QWidget *field, bool isVisible);
    // Something without a label, below the field.
    void addBelow(QWidget *widget);
};

} // namespace ssotray
