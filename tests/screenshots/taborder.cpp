#include "screenshots/taborder.h"

#include "screenshots/visible.h"

#include <QLayout>
#include <QTest>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// A widget or layout that holds others, and where it is in the window.
struct Group
{
    const QObject *what;
    QRect place;
};

QRect placeOf(const QWidget &widget, const QWidget &window)
{
    return {widget.mapTo(&window, QPoint()), widget.size()};
}

// Appends the layouts within this one that hold the widget, from the outside in.
bool appendLayouts(const QLayout &layout, const QWidget &widget, QPoint origin, QList<Group> &groups)
{
    for (int index = 0; index < layout.count(); ++index) {
        QLayoutItem *item = layout.itemAt(index);
        if (item->widget() == &widget)
            return true;
        if (const QLayout *inner = item->layout()) {
            groups.append({inner, inner->geometry().translated(origin)});
            if (appendLayouts(*inner, widget, origin, groups))
                return true;
            groups.removeLast();
        }
    }
    return false;
}

// All that holds the widget, from the window in, with the widget itself at the end.
QList<Group> groupsOf(const QWidget &widget, const QWidget &window)
{
    const QWidget *above = widget.parentWidget();
    QList<Group> groups;
    if (&widget != &window && above) {
        groups = groupsOf(*above, window);
        if (above->layout())
            appendLayouts(*above->layout(), widget, above->mapTo(&window, QPoint()), groups);
    }
    groups.append({&widget, placeOf(widget, window)});
    return groups;
}

bool isReadBefore(const QRect &one, const QRect &other)
{
    const int shared = std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top()) + 1;
    const bool isOneRow = shared > std::min(one.height(), other.height()) / 2;
    return isOneRow ? one.left() < other.left() : one.top() < other.top();
}

bool isReadBefore(const QWidget &one, const QWidget &other, const QWidget &window)
{
    const QList<Group> first = groupsOf(one, window), second = groupsOf(other, window);
    for (qsizetype depth = 0; depth < std::min(first.size(), second.size()); ++depth) {
        if (first[depth].what != second[depth].what)
            return isReadBefore(first[depth].place, second[depth].place);
    }
    return first.size() < second.size(); // what holds the other
}

} // namespace

QList<QWidget *> tabStops(QWidget &window)
{
    QList<QWidget *> stops;
    window.activateWindow();
    for (int key = 0; key < 200; ++key) {
        QWidget *focus = window.focusWidget();
        if (focus && stops.contains(focus))
            break;
        if (focus)
            stops.append(focus);
        QTest::keyClick(focus ? focus : &window, Qt::Key_Tab);
    }
    return stops;
}

QStringList disorderlyTabs(QWidget &window, const QList<QWidget *> &stops)
{
    QList<QWidget *> round = stops;
    const auto first = std::min_element(round.begin(), round.end(),
        [&](const QWidget *one, const QWidget *other) { return isReadBefore(*one, *other, window); });
    std::rotate(round.begin(), first, round.end());
    QStringList faults;
    for (qsizetype at = 1; at < round.size(); ++at) {
        if (isReadBefore(*round[at], *round[at - 1], window))
            faults.append(u"Tab goes back from "_s + described(*round[at - 1]) + u" to "_s + described(*round[at]));
    }
    return faults;
}

} // namespace ssotray
