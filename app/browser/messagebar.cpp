#include "app/browser/messagebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace ssotray {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_tryAgain(new QPushButton(tr("Try again"), this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // a page may have chosen the words
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long word must not widen the window and push the way out off the screen.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_text->setSizePolicy(policy);
    m_tryAgain->setAutoDefault(false);
    connect(m_tryAgain, &QPushButton::clicked, this, &MessageBar::tryAgainRequested);
    const int size = fontMetrics().height();
    m_sign->setPixmap(
        style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(QSize(size, size), devicePixelRatio()));
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_tryAgain);
    hide();
}

void MessageBar::say(const QString &text, Offer offer)
{
    m_text->setText(text);
    m_tryAgain->setVisible(offer == Offer::TryAgain);
    show();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace ssotray
