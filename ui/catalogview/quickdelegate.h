#pragma once

#include <QStyledItemDelegate>

namespace ssotray {

// Paints the rows of large trees: pixel for pixel what QStyledItemDelegate paints, but each text is laid out once where
// Qt's own style does it three times (to find its place, to shorten it, and to paint it), so that a screen full of rows
// can follow the typing. Where another style paints, it leaves the row to it.
class QuickDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ssotray
