#include "screenshots/faults.h"

#include "screenshots/visible.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int tolerance = 1; // pixels, for sizes that were rounded

// Of a group box and what else has a rectangle for one line.
bool isWiderThan(const QString &text, const QFontMetrics &metrics, int width)
{
    return metrics.size(Qt::TextShowMnemonic, text).width() > width + tolerance;
}

// A sentence that wraps can still hold a word that is too long for a line.
bool hasTooLongWord(const QLabel &label)
{
    QString text = label.text();
    if (Qt::mightBeRichText(text) && label.textFormat() != Qt::PlainText) {
        QTextDocument document;
        document.setHtml(text);
        text = document.toPlainText();
    }
    const QStringList words = text.split(QRegularExpression(u"[\\s/.:_-]+|(?<=[^\\x00-\\x7f])"_s));
    return std::any_of(words.begin(), words.end(),
        [&](const QString &word) { return isWiderThan(word, label.fontMetrics(), label.contentsRect().width()); });
}

QSize neededBy(const QLabel &label)
{
    if (label.wordWrap())
        return {0, label.heightForWidth(label.width())};
    return label.sizeHint();
}

bool isTooSmall(const QWidget &widget)
{
    const auto isSmallerThan = [&](QSize needed) {
        return widget.width() + tolerance < needed.width() || widget.height() + tolerance < needed.height();
    };
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return isSmallerThan(neededBy(*label)) || (label->wordWrap() && hasTooLongWord(*label));
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().isEmpty() && isSmallerThan(button->sizeHint());
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget)) {
        const bool isPart = qobject_cast<const QComboBox *>(field->parentWidget())
            || qobject_cast<const QAbstractSpinBox *>(field->parentWidget());
        return (!isPart && field->height() + tolerance < field->sizeHint().height())
            || (field->text().isEmpty()
                && isWiderThan(field->placeholderText(), field->fontMetrics(), field->contentsRect().width()));
    }
    if (const auto *list = qobject_cast<const QComboBox *>(&widget); list && !list->isEditable()) {
        QStyleOptionComboBox option;
        option.initFrom(list);
        const QRect text =
            list->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, list);
        return isWiderThan(list->currentText(), list->fontMetrics(), text.width());
    }
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        return isWiderThan(group->title(), group->fontMetrics(), group->width());
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (isWiderThan(tabs->tabText(tab), tabs->fontMetrics(), tabs->tabRect(tab).width()))
                return true;
        }
    }
    return false;
}

// Beyond an edge of what holds it; a scroll area may do that.
bool isCut(const QWidget &widget)
{
    for (const QWidget *above = widget.parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above->parentWidget()))
            return false;
        const QRect place(widget.mapTo(above, QPoint()), widget.size());
        if (!above->rect().adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(place))
            return true;
        if (above->isWindow())
            break;
    }
    return false;
}

bool isControl(const QWidget &widget)
{
    const bool isKnown = qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractScrollArea *>(&widget);
    // The field inside of a list that can be typed into stands for the list.
    const bool isPart = qobject_cast<const QComboBox *>(widget.parentWidget())
        || qobject_cast<const QAbstractSpinBox *>(widget.parentWidget())
        || qobject_cast<const QLineEdit *>(widget.parentWidget())
        || qobject_cast<const QTabBar *>(widget.parentWidget()) || widget.objectName().startsWith("qt_"_L1);
    // A scroll area is a control where it is read line by line, not where it only makes room for other controls.
    const bool isRoom = widget.inherits("QScrollArea") || widget.inherits("QHeaderView");
    return isKnown && !isPart && !isRoom && widget.isEnabled();
}

bool isReached(const QWidget &control, const QList<QWidget *> &stops)
{
    return std::any_of(stops.begin(), stops.end(), [&](const QWidget *stop) {
        if (stop == &control || stop == control.focusProxy() || control.isAncestorOf(stop))
            return true;
        // Of radio buttons that exclude each other Tab reaches one, and the arrow keys the others.
        const auto *one = qobject_cast<const QAbstractButton *>(&control);
        const auto *other = qobject_cast<const QAbstractButton *>(stop);
        return one && other && one->autoExclusive() && other->autoExclusive()
            && one->parentWidget() == other->parentWidget();
    });
}

} // namespace

QStringList cutTexts(const QWidget &window)
{
    QStringList faults;
    const QList<QWidget *> widgets = visibleWidgets(window);
    for (const QWidget *widget : widgets) {
        if (isTooSmall(*widget))
            faults.append(u"does not fit: "_s + described(*widget));
        if (holdsText(*widget) && isCut(*widget))
            faults.append(u"is cut: "_s + described(*widget));
        for (const QWidget *other : widgets) {
            if (other > widget && other->parentWidget() == widget->parentWidget() && holdsText(*widget)
                && holdsText(*other) && widget->geometry().intersects(other->geometry()))
                faults.append(u"overlap: "_s + described(*widget) + u" and "_s + described(*other));
        }
    }
    return faults;
}

QStringList unreachableControls(const QWidget &window, const QList<QWidget *> &stops)
{
    QStringList faults;
    for (QWidget *widget : visibleWidgets(window)) {
        if (!isControl(*widget))
            continue;
        const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        if (!told || (told->text(QAccessible::Name).isEmpty() && widget->accessibleName().isEmpty()))
            faults.append(u"has no name: "_s + described(*widget));
        if (!isReached(*widget, stops))
            faults.append(u"Tab does not reach it: "_s + described(*widget));
    }
    return faults;
}

} // namespace ssotray
