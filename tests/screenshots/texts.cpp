#include "screenshots/texts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTreeView>
#include <QWizardPage>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QList<const QWidget *> widgetsOf(const QWidget &window)
{
    QList<const QWidget *> found{&window};
    for (const QWidget *widget : window.findChildren<QWidget *>())
        found.append(widget);
    return found;
}

// Those say theirs anew when the person comes to them.
bool isOnAnotherPage(const QWidget &widget)
{
    for (const QWidget *above = widget.parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QWizardPage *>(above))
            return above->isHidden();
    }
    return false;
}

QStringList textsOfRows(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role :
                {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                texts.append(index.data(role).toString());
        }
        texts += textsOfRows(model, model.index(row, 0, parent));
    }
    return texts;
}

QStringList textsOfModel(const QAbstractItemModel &model)
{
    QStringList texts = textsOfRows(model, {});
    for (int column = 0; column < model.columnCount(); ++column)
        texts.append(model.headerData(column, Qt::Horizontal).toString());
    return texts;
}

QStringList textsOfWidget(const QWidget &widget)
{
    QStringList texts{widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts += label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts += button->text();
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        texts += group->title();
    if (const auto *page = qobject_cast<const QWizardPage *>(&widget))
        texts += page->title();
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        texts += {field->text(), field->placeholderText()};
    if (const auto *field = qobject_cast<const QPlainTextEdit *>(&widget))
        texts += field->toPlainText();
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts += tabs->tabText(tab);
    }
    if (qobject_cast<const QMenu *>(&widget)) {
        for (const QAction *action : widget.actions())
            texts += action->text();
    }
    if (const auto *list = qobject_cast<const QComboBox *>(&widget))
        texts += textsOfModel(*list->model());
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
        texts += textsOfModel(*view->model());
    return texts;
}

int openedRows(const QTreeView &tree, const QModelIndex &parent)
{
    int count = 0;
    for (int row = 0; row < tree.model()->rowCount(parent); ++row) {
        const QModelIndex index = tree.model()->index(row, 0, parent);
        if (tree.isExpanded(index))
            count += 1 + openedRows(tree, index);
    }
    return count;
}

QString doingsInField(const QWidget &widget)
{
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        return u"“%1” from %2 on “%3”, cursor at %4"_s.arg(field->text())
            .arg(field->selectionStart())
            .arg(field->selectedText())
            .arg(field->cursorPosition());
    if (const auto *list = qobject_cast<const QComboBox *>(&widget))
        return u"row %1"_s.arg(list->currentIndex());
    if (const auto *tree = qobject_cast<const QTreeView *>(&widget))
        return u"row %1, %2 opened"_s.arg(tree->currentIndex().row()).arg(openedRows(*tree, {}));
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        return u"row %1"_s.arg(view->currentIndex().row());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button && button->isChecked())
        return u"ticked"_s;
    return {};
}

} // namespace

QStringList textsOf(const QWidget &window, const QString &home)
{
    static const QRegularExpression number(u"\\d+"_s);
    QStringList texts;
    for (const QWidget *widget : widgetsOf(window)) {
        if (isOnAnotherPage(*widget))
            continue;
        for (QString text : textsOfWidget(*widget)) {
            if (!text.isEmpty())
                texts.append(QString::fromLatin1(widget->metaObject()->className()) + u": "_s
                    + text.replace(home, u"HOME"_s).replace(number, u"0"_s));
        }
    }
    texts.sort();
    return texts;
}

QStringList doingsIn(const QWidget &window)
{
    QStringList doings;
    for (const QWidget *widget : widgetsOf(window)) {
        if (widget->objectName().startsWith("qt_scrollarea"_L1))
            continue; // whether there are scroll bars depends on how long the words are
        doings.append(u"%1 %2 %3 %4 %5"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
            widget->isHidden() ? u"hidden"_s : u"shown"_s, widget->isEnabled() ? u"enabled"_s : u"disabled"_s,
            window.focusWidget() == widget ? u"has the focus"_s : QString(), doingsInField(*widget)));
    }
    return doings;
}

} // namespace ssotray
