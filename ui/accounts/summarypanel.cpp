#include "ui/accounts/summarypanel.h"

#include "ui/accounts/paneltitle.h"
#include "ui/common/button.h"
#include "ui/common/hint.h"

#include <QVBoxLayout>

namespace ssotray {

SummaryPanel::SummaryPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PanelTitle)
    , m_detail(new Hint)
    , m_notice(new Notice)
    , m_signIn(new Button(tr("Sign in"), Button::Weight::Main))
    , m_tryAgain(new Button(tr("Try again")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() * 2 / 3);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addWidget(m_notice);
    column->addWidget(m_signIn, 0, Qt::AlignLeft);
    column->addWidget(m_tryAgain, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_signIn, &Button::clicked, this, &SummaryPanel::signInRequested);
    connect(m_tryAgain, &Button::clicked, this, &SummaryPanel::tryAgainRequested);
}

void SummaryPanel::show(const Shown &shown)
{
    m_title->setText(shown.title);
    m_title->setVisible(!shown.title.isEmpty());
    m_detail->setText(shown.detail);
    m_detail->setVisible(!shown.detail.isEmpty());
    m_notice->say(shown.tone, shown.text);
    m_signIn->setVisible(shown.step == Step::SignIn);
    m_tryAgain->setVisible(shown.step == Step::TryAgain);
}

} // namespace ssotray
