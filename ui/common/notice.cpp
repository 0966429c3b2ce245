#include "ui/common/notice.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace ssotray {

Notice::Notice(QWidget *about, QWidget *parent)
    : QWidget(parent)
    , m_about(about)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void Notice::say(Tone tone, const QString &text)
{
    m_said = nullptr;
    showText(tone, text);
}

void Notice::say(Tone tone, const Text &text)
{
    m_said = text;
    showText(tone, text());
}

void Notice::showText(Tone tone, const QString &text)
{
    if (text == m_text->text() && tone == m_tone)
        return;
    m_tone = tone;
    m_text->setText(text);
    showSign();
    setVisible(!text.isEmpty());
    if (m_about)
        m_about->setAccessibleDescription(text);
    if (text.isEmpty() || tone == Tone::Info)
        return;
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        showSign();
    if (event->type() == QEvent::LanguageChange && m_said)
        showText(m_tone, m_said());
    QWidget::changeEvent(event);
}

void Notice::showSign()
{
    const QStyle::StandardPixmap sign =
        m_tone == Tone::Error ? QStyle::SP_MessageBoxCritical : QStyle::SP_MessageBoxWarning;
    // News needs no sign; what is wrong has one, so that it is not told by words or colour alone.
    m_sign->setVisible(m_tone != Tone::Info);
    const int size = fontMetrics().height();
    m_sign->setPixmap(style()->standardIcon(sign).pixmap(QSize(size, size), devicePixelRatio()));
}

} // namespace ssotray
