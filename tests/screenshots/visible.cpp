#include "screenshots/visible.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    return widget.accessibleName();
}

bool isInView(const QWidget &widget)
{
    const auto *view = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return view && widget.inherits("QScrollBar");
}

} // namespace

bool holdsText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return !label->text().isEmpty();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().isEmpty();
    return qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget);
}

QString described(const QWidget &widget)
{
    return u"%1 “%2” (%3 × %4)"_s.arg(QString::fromLatin1(widget.metaObject()->className()), textOf(widget).left(70))
        .arg(widget.width())
        .arg(widget.height());
}

QList<QWidget *> visibleWidgets(const QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isOwn = !widget->objectName().startsWith("qt_"_L1) || holdsText(*widget);
        if (widget->isVisible() && widget->window() == &window && isOwn && !isInView(*widget))
            found.append(widget);
    }
    return found;
}

} // namespace ssotray
