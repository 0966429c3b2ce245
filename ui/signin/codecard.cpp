#include "ui/signin/codecard.h"

#include "aws/types.h"
#include "ui/common/button.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/qrimage.h"
#include "ui/common/translated.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace ssotray {

namespace {

constexpr double codeEnlargement = 2.2;

// The address to open, and to show. When both come they must both be good, since one is opened and the other typed.
VerificationAddress judgeBoth(const DeviceAuthorization &authorization)
{
    VerificationAddress plain = judgeVerificationAddress(authorization.verificationUri);
    if (authorization.verificationUriComplete.isEmpty())
        return plain;
    VerificationAddress complete = judgeVerificationAddress(authorization.verificationUriComplete);
    return plain.verdict > complete.verdict ? plain : complete;
}

// A screen reader would try to pronounce the whole.
QString spelledOut(const QString &code)
{
    QString letters;
    for (const QChar letter : code)
        letters += letter + u' ';
    return letters.trimmed();
}

QLineEdit *readOnlyField()
{
    auto *field = new QLineEdit;
    field->setReadOnly(true);
    return field;
}

} // namespace

CodeCard::CodeCard(QWidget *parent)
    : QWidget(parent)
    , m_code(readOnlyField())
    , m_copyCode(new Button)
    , m_address(readOnlyField())
    , m_copyLink(new Button)
    , m_qr(new QrImage)
    , m_hint(new Hint)
    , m_warning(new QLabel)
    , m_open(new Button({}, Button::Weight::Main))
    , m_useBrowser(new Button({}, Button::Weight::Main))
    , m_notice(new Notice(m_address))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() * 2 / 3);
    column->addWidget(m_hint);
    m_warning->setWordWrap(true);
    QFont bold = m_warning->font();
    bold.setBold(true);
    m_warning->setFont(bold);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(column->spacing());
    texts->addLayout(makeCodeRow());
    texts->addWidget(m_warning);
    texts->addLayout(makeWays());
    texts->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(fontMetrics().height());
    row->addLayout(texts, 1);
    row->addWidget(m_qr, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addLayout(makeAddressRow());
    column->addWidget(m_notice);
    keepTranslated(this, [this] { setTexts(); });

    connect(m_open, &Button::clicked, this, [this] { Q_EMIT openRequested(m_target.url); });
    connect(m_useBrowser, &Button::clicked, this, &CodeCard::browserRequested);
}

void CodeCard::setTexts()
{
    m_hint->setText(tr("Open this address in a browser, here or on another device. The browser must show exactly "
                       "this code."));
    m_code->setAccessibleName(tr("User code"));
    m_copyCode->setText(tr("Copy code"));
    m_warning->setText(tr("Only approve if you started this here, just now."));
    m_open->setText(
        m_target.verdict == VerificationAddress::Verdict::AskFirst ? tr("Open anyway") : tr("Open browser"));
    m_useBrowser->setText(tr("Use this computer's browser without a code"));
    // Two ways of one size, for one weight.
    const int width = std::max(m_open->sizeHint().width(), m_useBrowser->sizeHint().width());
    for (Button *way : {m_open, m_useBrowser})
        way->setMinimumWidth(width);
    m_address->setAccessibleName(tr("Verification address"));
    m_copyLink->setText(tr("Copy link"));
    m_qr->setAccessibleName(tr("QR code of the verification address"));
    m_qr->setToolTip(tr("Point a phone's camera at it to approve the sign-in there."));
}

QLayout *CodeCard::makeCodeRow()
{
    QFont large = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    large.setPointSizeF(font().pointSizeF() * codeEnlargement);
    large.setBold(true);
    m_code->setFont(large);
    m_code->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout;
    row->addWidget(m_code);
    row->addWidget(m_copyCode);
    row->addStretch();
    connect(m_copyCode, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_code->text());
        m_notice->say(Notice::Tone::Info, [] { return tr("The code is on the clipboard."); });
    });
    return row;
}

QLayout *CodeCard::makeAddressRow()
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(m_copyLink);
    connect(m_copyLink, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_target.url.toString(QUrl::FullyEncoded));
        m_notice->say(Notice::Tone::Info,
            [] { return tr("The link is on the clipboard. Open it in a browser of your choice."); });
    });
    return row;
}

QLayout *CodeCard::makeWays()
{
    auto *ways = new QVBoxLayout;
    ways->addWidget(m_open);
    ways->addWidget(m_useBrowser);
    return ways;
}

void CodeCard::setAuthorization(const DeviceAuthorization &authorization)
{
    const QString shown =
        authorization.userCode + u'\n' + authorization.verificationUri + u'\n' + authorization.verificationUriComplete;
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_target = judgeBoth(authorization);
    showCode(authorization.userCode);
    const QUrl address = judgeVerificationAddress(authorization.verificationUri).url;
    m_address->setText(m_target.url.isValid() ? address.toString(QUrl::FullyEncoded) : QString());
    m_address->setCursorPosition(0);
    m_qr->setContent(trustedAddress().toString(QUrl::FullyEncoded));
    showVerdict();
}

// Letter for letter, and wide enough for all of them.
void CodeCard::showCode(const QString &code)
{
    m_code->setText(code);
    m_code->setAccessibleDescription(spelledOut(code));
    const QFontMetrics metrics(m_code->font());
    m_code->setMinimumWidth(metrics.horizontalAdvance(code) + 2 * metrics.height());
}

QUrl CodeCard::trustedAddress() const
{
    return m_target.verdict == VerificationAddress::Verdict::Open ? m_target.url : QUrl();
}

void CodeCard::showVerdict()
{
    using Verdict = VerificationAddress::Verdict;
    const bool usable = m_target.verdict == Verdict::Open || m_target.verdict == Verdict::AskFirst;
    m_address->setVisible(usable);
    m_copyLink->setVisible(usable);
    m_open->setVisible(usable);
    setTexts();
    if (m_target.verdict == Verdict::Open)
        m_notice->clear();
    else
        m_notice->say(
            usable ? Notice::Tone::Warning : Notice::Tone::Error, [target = m_target] { return problemOf(target); });
}

QString CodeCard::problemOf(const VerificationAddress &address)
{
    using Verdict = VerificationAddress::Verdict;
    switch (address.verdict) {
    case Verdict::Open:
        break;
    case Verdict::AskFirst:
        return tr("This address is not on a host of AWS but on %1. Open it only if you know that your organization "
                  "signs in there.")
            .arg(address.host);
    case Verdict::NotHttps:
        return tr("The address that came with the code is not a secure web address (https), so it cannot be "
                  "opened. Check the start URL and the region.");
    case Verdict::UserInfo:
        return tr("The address that came with the code hides its real host (%1) behind a user name, so it cannot be "
                  "opened. Check the start URL and the region.")
            .arg(address.host);
    case Verdict::Malformed:
        return tr("The address that came with the code is not a usable web address, so it cannot be "
                  "opened. Check the start URL and the region.");
    }
    return {};
}

void CodeCard::showOpenFailed()
{
    m_notice->say(Notice::Tone::Warning, [] {
        return tr(
            "No browser could be opened. Copy the link and open it in a browser yourself, here or on another device.");
    });
}

void CodeCard::focusCode()
{
    m_code->setFocus(Qt::OtherFocusReason);
}

bool CodeCard::hasFocusInside() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && isAncestorOf(focus);
}

} // namespace ssotray
