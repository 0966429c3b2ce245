#include "ui/catalogview/quickdelegate.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// Others paint with colours of their own choice, or more than text; and around the text alone stands a focus frame.
bool isPlain(const QStyleOptionViewItem &item)
{
    const bool isOneLine =
        !item.text.contains(QChar::LineSeparator) && !(item.features & QStyleOptionViewItem::WrapText);
    return item.widget && item.widget->style()->name() == "fusion"_L1 && isOneLine && !item.text.isEmpty()
        && !(item.state & QStyle::State_HasFocus);
}

// As QCommonStyle does it for CE_ItemViewItem.
QColor textColor(const QStyleOptionViewItem &item)
{
    const bool isEnabled = item.state & QStyle::State_Enabled;
    const bool isActive = item.state & QStyle::State_Active;
    return item.palette.color(!isEnabled ? QPalette::Disabled
            : isActive                   ? QPalette::Normal
                                         : QPalette::Inactive,
        item.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

// The text of an item, laid out in its place.
class ItemText
{
public:
    ItemText(const QStyleOptionViewItem &item, const QRect &place)
        : m_layout(item.text, item.font)
        , m_place(place)
    {
        QTextOption option;
        option.setWrapMode(QTextOption::ManualWrap);
        option.setTextDirection(item.direction);
        option.setAlignment(QStyle::visualAlignment(item.direction, item.displayAlignment));
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        m_line = m_layout.createLine();
        m_line.setLineWidth(place.width());
        m_layout.endLayout();
    }

    bool fits() const { return m_line.naturalTextWidth() <= m_place.width(); }

    void paint(QPainter &painter, const QStyleOptionViewItem &item) const
    {
        const QSize size(m_place.width(), qRound(m_line.height()));
        painter.setPen(textColor(item));
        m_layout.draw(&painter, QStyle::alignedRect(item.direction, item.displayAlignment, size, m_place).topLeft());
    }

private:
    QTextLayout m_layout;
    QTextLine m_line;
    QRect m_place;
};

} // namespace

void QuickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (!isPlain(item)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // Everything but the text; a space keeps its place.
    QStyleOptionViewItem frame = item;
    frame.text = u" "_s;
    const QStyle &style = *item.widget->style();
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, item.widget) + 1;
    QRect place = style.subElementRect(QStyle::SE_ItemViewItemText, &frame, item.widget);
    place.adjust(margin, 0, -margin, 0);
    const ItemText text(item, place);
    if (!text.fits()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    style.drawControl(QStyle::CE_ItemViewItem, &frame, painter, item.widget);
    painter->save();
    text.paint(*painter, item);
    painter->restore();
}

} // namespace ssotray
