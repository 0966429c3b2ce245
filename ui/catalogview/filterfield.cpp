#include "ui/catalogview/filterfield.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace ssotray {

FilterField::FilterField(const Text &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
{
    auto *label = new QLabel;
    label->setBuddy(m_edit);
    m_edit->setClearButtonEnabled(true);
    keepTranslated(this, [this, label, placeholder] {
        label->setText(tr("Filter", "label of a field: show only what contains this text"));
        m_edit->setAccessibleName(label->text());
        m_edit->setPlaceholderText(placeholder());
        const QFontMetrics letters = m_edit->fontMetrics();
        m_edit->setMinimumWidth(letters.horizontalAdvance(m_edit->placeholderText()) + 2 * letters.height());
    });
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterField::changed);
}

QString FilterField::text() const
{
    return m_edit->text();
}

void FilterField::setText(const QString &text)
{
    m_edit->setText(text);
}

void FilterField::goTo(Qt::FocusReason reason)
{
    m_edit->setFocus(reason);
    m_edit->selectAll();
}

bool FilterField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT leftForList();
        return true;
    case Qt::Key_Escape:
        if (m_edit->text().isEmpty())
            return false; // there it may close a window
        m_edit->clear();
        return true;
    default:
        return false;
    }
}

} // namespace ssotray
