#include "ui/profiles/problemlist.h"

#include "ui/common/button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ssotray {

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    hide();
}

void ProblemList::show(const QList<Row> &rows)
{
    if (m_rows) // later: it may be one of its buttons that was pressed
        m_rows->deleteLater();
    m_rows = nullptr;
    setVisible(!rows.isEmpty());
    if (rows.isEmpty())
        return;
    m_rows = new QWidget;
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins({});
    for (const Row &row : rows)
        column->addWidget(makeRow(row));
    m_column->addWidget(m_rows);
    m_rows->show(); // now, not with the next turn of the event loop
    // What is new comes last for Tab, and should come where it is seen. Only what takes the focus can be followed.
    QWidget *before = previousInFocusChain();
    while (before != this && before->focusPolicy() == Qt::NoFocus)
        before = before->previousInFocusChain();
    const QList<Button *> buttons = m_rows->findChildren<Button *>();
    for (Button *button : buttons) {
        setTabOrder(before, button);
        before = button;
    }
}

QWidget *ProblemList::makeRow(const Row &row)
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins({});
    auto *notice = new Notice;
    column->addWidget(notice); // before it says something, which shows it
    notice->say(row.tone, row.text);
    if (row.remedies.isEmpty())
        return widget;
    auto *buttons = new QHBoxLayout;
    for (const Remedy &remedy : row.remedies) {
        auto *button = new Button(remedy.label);
        button->setAccessibleDescription(row.text);
        connect(
            button, &Button::clicked, this, [this, remedy, row] { Q_EMIT chosen(remedy, row.profile, row.session); });
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    return widget;
}

} // namespace ssotray
