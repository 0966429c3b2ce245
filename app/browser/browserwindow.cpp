#include "app/browser/browserwindow.h"

#include "app/browser/browserpage.h"
#include "app/browser/browserview.h"
#include "app/browser/messagebar.h"
#include "app/browser/passkeys.h"
#include "app/browser/privateprofile.h"
#include "app/browser/refusaltext.h"

#include <QLabel>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>
#include <QWebEngineLoadingInfo>
#include <QWebEngineProfile>
#include <QtWebEngineCoreVersion>

namespace ssotray {

BrowserWindow::BrowserWindow(const Order &order)
    : m_start(order.url)
    , m_rules(order.loopbackPort)
    , m_bar(new AddressBar(order.userCode, this))
    , m_message(new MessageBar(this))
    , m_page(new BrowserPage(m_rules, makePrivateProfile(m_rules, order.language, this), this))
{
    setWindowTitle(tr("Sign in to AWS"));
    connect(m_bar, &AddressBar::leaveRequested, this, &BrowserWindow::leaveRequested);
    connect(m_message, &MessageBar::tryAgainRequested, this, &BrowserWindow::tryAgain);
    connect(m_page, &QWebEnginePage::urlChanged, this, [this] { showAddress(m_safety); });
    connect(m_page, &QWebEnginePage::loadingChanged, this, &BrowserWindow::followLoading);
    connect(m_page, &BrowserPage::refused, this, [this](Refusal what, const QString &host, const QString &detail) {
        m_message->say(RefusalText::of(what, host, detail), MessageBar::Offer::Nothing);
    });
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, [this] {
        showAddress(AddressBar::Safety::NotOpened);
        m_message->say(tr("The page has crashed."), MessageBar::Offer::TryAgain);
    });
    offerPasskeys(*m_page, *this);
    layOut(order.usesCaBundle);
    addKeys();
}

BrowserWindow::~BrowserWindow()
{
    delete m_page; // before its profile
}

void BrowserWindow::layOut(bool usesCaBundle)
{
    const QString engine = tr("Built-in window with Qt WebEngine %1 (Chromium %2).")
                               .arg(QString::fromLatin1(qWebEngineVersion()),
                                   QString::fromLatin1(qWebEngineChromiumSecurityPatchVersion()));
    auto *hint = new QLabel(engine + u'\n' + passkeyHint(), this);
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    hint->setContentsMargins(margin, 0, margin, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_bar);
    column->addWidget(hint);
    if (usesCaBundle) {
        auto *certificates = new QLabel(tr("The CA bundle that the app uses (AWS_CA_BUNDLE) cannot be used in this "
                                           "window. If a page is not trusted here, continue in your own browser."),
            this);
        certificates->setWordWrap(true);
        certificates->setContentsMargins(hint->contentsMargins());
        column->addWidget(certificates);
    }
    column->addWidget(m_message);
    auto *view = new BrowserView(m_page, this);
    column->addWidget(view, 1);
    view->setFocus();
    resize(940, 720);
}

void BrowserWindow::addKeys()
{
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &BrowserWindow::tryAgain);
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, this,
        [this] { m_page->triggerAction(QWebEnginePage::Back); });
}

void BrowserWindow::open()
{
    showAddress(AddressBar::Safety::Opening);
    m_page->load(m_start);
}

void BrowserWindow::followLoading(const QWebEngineLoadingInfo &info)
{
    if (info.status() == QWebEngineLoadingInfo::LoadStartedStatus) {
        m_message->clear();
        return showAddress(AddressBar::Safety::Opening);
    }
    // A page that says 404 is a page.
    const bool hasFailed = info.status() == QWebEngineLoadingInfo::LoadFailedStatus
        && info.errorDomain() != QWebEngineLoadingInfo::HttpStatusCodeDomain;
    // Nothing is there, or what was there before.
    const QUrl here = m_page->url();
    if (hasFailed && (here.isEmpty() || here == info.url()))
        showAddress(AddressBar::Safety::NotOpened);
    else
        showAddress(m_rules.isLoopback(here) ? AddressBar::Safety::ThisComputer : AddressBar::Safety::Secure);
    m_failed = hasFailed ? info.url() : QUrl();
    // What a certificate lacks is said already.
    if (hasFailed && info.errorDomain() != QWebEngineLoadingInfo::CertificateErrorDomain)
        m_message->say(tr("%1 could not be opened (%2).").arg(shortOrigin(info.url()), info.errorString()),
            MessageBar::Offer::TryAgain);
}

void BrowserWindow::showAddress(AddressBar::Safety safety)
{
    m_safety = safety;
    const QUrl url = m_page->url();
    m_bar->showPage(url.isEmpty() ? m_start : url, safety);
}

void BrowserWindow::tryAgain()
{
    m_message->clear();
    if (m_failed.isEmpty())
        m_page->triggerAction(QWebEnginePage::Reload);
    else
        m_page->load(m_failed);
}

} // namespace ssotray
