#include "ui/signin/browsercard.h"

#include "ui/common/button.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/translated.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace ssotray {

BrowserCard::BrowserCard(QWidget *parent)
    : QWidget(parent)
    , m_hint(new Hint)
    , m_accept(new Button({}, Button::Weight::Main))
    , m_copyLink(new Button)
    , m_openAgain(new Button)
    , m_notice(new Notice)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() * 2 / 3);
    column->addWidget(m_hint);
    column->addWidget(m_accept);
    auto *links = new QHBoxLayout;
    links->addWidget(m_copyLink);
    links->addWidget(m_openAgain);
    links->addStretch();
    column->addLayout(links);
    column->addWidget(m_notice);
    keepTranslated(this, [this] { setTexts(); });
    connect(m_accept, &Button::clicked, this, &BrowserCard::accepted);
    connect(m_openAgain, &Button::clicked, this, [this] {
        m_notice->clear();
        Q_EMIT openRequested(m_address);
    });
    connect(m_copyLink, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_address.toString(QUrl::FullyEncoded));
        m_notice->say(Notice::Tone::Info,
            [] { return tr("The link is on the clipboard. Open it in a browser on this computer."); });
    });
}

void BrowserCard::setTexts()
{
    m_accept->setText(tr("Use this computer's browser without a code"));
    m_copyLink->setText(tr("Copy link"));
    m_openAgain->setText(tr("Open the browser again"));
    explain();
}

void BrowserCard::explain()
{
    m_hint->setText(m_address.isEmpty()
            ? tr("The browser of this computer opens, you approve the sign-in there, and it comes back by itself. "
                 "That worked last time.")
            : tr("Approve the sign-in in the browser of this computer, which has just been asked to open. Only "
                 "approve if you started this here, just now."));
}

void BrowserCard::showOffer()
{
    m_address.clear();
    explain();
    m_accept->show();
    m_copyLink->hide();
    m_openAgain->hide();
    m_notice->clear();
}

void BrowserCard::showAddress(const QUrl &address)
{
    if (address == m_address)
        return;
    m_address = address;
    explain();
    m_accept->hide();
    m_copyLink->show();
    m_openAgain->show();
    m_notice->clear();
}

void BrowserCard::showOpenFailed()
{
    m_notice->say(Notice::Tone::Warning, [] {
        return tr("No browser could be opened. Copy the link and open it in a browser on this computer, or use a "
                  "device code.");
    });
}

void BrowserCard::focusMain()
{
    (m_accept->isHidden() ? m_copyLink : m_accept)->setFocus(Qt::OtherFocusReason);
}

bool BrowserCard::hasFocusInside() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && isAncestorOf(focus);
}

} // namespace ssotray
