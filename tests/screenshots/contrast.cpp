#include "screenshots/contrast.h"

#include "screenshots/visible.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr double enoughForIcons = 3; // WCAG 2.2, 1.4.11

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

// WCAG 2.2, "contrast ratio"
double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one), second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

// Of the dot that stands out most from the colour that most of the others have.
double contrastWithin(const QImage &picture)
{
    QHash<QRgb, int> dots;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++dots[picture.pixel(x, y)];
    }
    if (dots.isEmpty())
        return 1;
    const QRgb behind =
        std::max_element(dots.keyValueBegin(), dots.keyValueEnd(), [](const auto &one, const auto &other) {
            return one.second < other.second;
        })->first;
    double most = 1;
    for (auto dot = dots.keyBegin(); dot != dots.keyEnd(); ++dot)
        most = std::max(most, contrast(QColor(*dot), QColor(behind)));
    return most;
}

double contrastOf(const QIcon &icon, QIcon::Mode mode, const QColor &behind)
{
    constexpr int side = 32;
    QImage picture(side, side, QImage::Format_RGB32);
    picture.fill(behind);
    QPainter painter(&picture);
    icon.paint(&painter, picture.rect(), Qt::AlignCenter, mode);
    painter.end();
    return contrastWithin(picture);
}

// Places in the window that hold a text each, with the words for it.
struct Spot
{
    QRect place;
    QString what;
};

void appendLines(const QPlainTextEdit &edit, const QWidget &window, QList<Spot> &spots)
{
    for (QTextBlock line = edit.document()->firstBlock(); line.isValid(); line = line.next()) {
        QTextCursor cursor(line);
        QRect place = edit.cursorRect(cursor);
        place.setLeft(0);
        place.setRight(edit.viewport()->width());
        if (line.text().trimmed().size() > 1 && edit.viewport()->rect().contains(place))
            spots.append({place.translated(edit.viewport()->mapTo(&window, QPoint())), line.text()});
    }
}

void appendRows(const QAbstractItemView &view, const QWidget &window, QList<Spot> &spots)
{
    const QPoint origin = view.viewport()->mapTo(&window, QPoint());
    for (int y = 0; y < view.viewport()->height();) {
        const QModelIndex row = view.indexAt({1, y});
        const QRect place = view.visualRect(row);
        if (!row.isValid() || place.height() <= 0)
            break;
        for (int column = 0; column < view.model()->columnCount(row.parent()); ++column) {
            const QModelIndex cell = row.siblingAtColumn(column);
            const QRect inside = view.visualRect(cell) & view.viewport()->rect();
            const bool isSeen = inside == view.visualRect(cell) || inside.width() > 3 * inside.height();
            if (cell.flags().testFlag(Qt::ItemIsEnabled) && !cell.data().toString().isEmpty() && isSeen)
                spots.append({inside.translated(origin), cell.data().toString()});
        }
        y = place.bottom() + 2;
    }
}

QList<Spot> spotsOf(const QWidget &window)
{
    QList<Spot> spots;
    for (QWidget *widget : visibleWidgets(window)) {
        const auto *edit = qobject_cast<const QPlainTextEdit *>(widget);
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const auto *list = qobject_cast<const QComboBox *>(widget);
        const auto *field = list ? list->lineEdit() : qobject_cast<const QLineEdit *>(widget);
        const bool isEmptyField = field && field->text().isEmpty() && field->placeholderText().isEmpty();
        if (!widget->isEnabled() || isEmptyField)
            continue;
        if (edit)
            appendLines(*edit, window, spots);
        else if (view)
            appendRows(*view, window, spots);
        else if (holdsText(*widget))
            spots.append({{widget->mapTo(&window, QPoint()), widget->size()}, described(*widget)});
    }
    return spots;
}

QStringList faintIcons(const QWidget &window)
{
    QStringList faults;
    const auto look = [&](const QIcon &icon, QIcon::Mode mode, const QColor &behind, const QString &what) {
        if (const double ratio = contrastOf(icon, mode, behind); !icon.isNull() && ratio < enoughForIcons)
            faults.append(u"%1 to 1: the icon of "_s.arg(ratio, 0, 'f', 1) + what);
    };
    for (const QWidget *widget : visibleWidgets(window)) {
        const QPalette palette = widget->palette();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && button->isEnabled())
            look(button->icon(), QIcon::Normal, palette.color(QPalette::Button), described(*button));
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        for (QModelIndex row = view ? view->indexAt({1, 1}) : QModelIndex(); row.isValid();
             row = view->indexAt({1, view->visualRect(row).bottom() + 2})) {
            const auto icon = row.data(Qt::DecorationRole).value<QIcon>();
            look(icon, QIcon::Normal, palette.color(QPalette::Base), row.data().toString());
            look(icon, QIcon::Selected, palette.color(QPalette::Highlight), row.data().toString());
        }
    }
    return faults;
}

} // namespace

QStringList paleTexts(const QWidget &window, double wanted)
{
    constexpr double large = 3 / 4.5; // WCAG 2.2, 1.4.3 and 1.4.6
    QStringList faults;
    for (const QWidget *widget : visibleWidgets(window)) {
        if (!holdsText(*widget) || !widget->isEnabled() || qobject_cast<const QToolButton *>(widget))
            continue;
        const QPalette palette = widget->palette();
        const QPalette::ColorRole behind =
            qobject_cast<const QLineEdit *>(widget) ? QPalette::Base : widget->backgroundRole();
        const double ratio = contrast(palette.color(widget->foregroundRole()), palette.color(behind));
        if (ratio < (widget->font().pointSizeF() >= 18 ? wanted * large : wanted))
            faults.append(u"%1 to 1: "_s.arg(ratio, 0, 'f', 1) + described(*widget));
    }
    return faults;
}

QStringList faintPaint(QWidget &window, double wanted)
{
    const QImage picture = window.grab().toImage();
    const double scale = picture.devicePixelRatio();
    QStringList faults = faintIcons(window);
    for (const Spot &spot : spotsOf(window)) {
        const QRect dots = QRectF(QPointF(spot.place.topLeft()) * scale, QSizeF(spot.place.size()) * scale).toRect();
        if (const double ratio = contrastWithin(picture.copy(dots & picture.rect())); ratio < wanted)
            faults.append(u"%1 to 1 as painted: "_s.arg(ratio, 0, 'f', 1) + spot.what);
    }
    return faults;
}

} // namespace ssotray
