// Never compiled or run so far: Qt 6.7 and newer.
#include "app/browser/passkeydialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWebEngineWebAuthUxRequest>

namespace ssotray {

using Request = QWebEngineWebAuthUxRequest;

PasskeyDialog::PasskeyDialog(QWebEngineWebAuthUxRequest *request, QWidget *window)
    : QDialog(window)
    , m_request(request)
    , m_text(new QLabel(this))
    , m_accounts(new QListWidget(this))
    , m_pin(new QLineEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Retry | QDialogButtonBox::Cancel, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Passkey"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_accounts->setAccessibleName(tr("Accounts on the security key"));
    m_pin->setAccessibleName(tr("PIN"));
    m_pin->setEchoMode(QLineEdit::Password);
    auto *column = new QVBoxLayout(this);
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_accounts),
             static_cast<QWidget *>(m_pin), static_cast<QWidget *>(m_buttons)})
        column->addWidget(part);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PasskeyDialog::go);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Retry), &QPushButton::clicked, request, &Request::retry);
    connect(this, &QDialog::rejected, request, &Request::cancel);
    connect(request, &Request::stateChanged, this, &PasskeyDialog::follow);
    connect(request, &QObject::destroyed, this, &QObject::deleteLater);
    follow();
}

void PasskeyDialog::follow()
{
    const Request::WebAuthUxState state = m_request->state();
    m_accounts->setVisible(state == Request::WebAuthUxState::SelectAccount);
    m_pin->setVisible(state == Request::WebAuthUxState::CollectPin);
    m_buttons->button(QDialogButtonBox::Ok)->setVisible(!m_accounts->isHidden() || !m_pin->isHidden());
    m_buttons->button(QDialogButtonBox::Retry)->setVisible(state == Request::WebAuthUxState::RequestFailed);
    switch (state) {
    case Request::WebAuthUxState::SelectAccount:
        return askForAccount();
    case Request::WebAuthUxState::CollectPin:
        return askForPin();
    case Request::WebAuthUxState::FinishTokenCollection:
        return m_text->setText(tr("%1: touch your security key.").arg(m_request->relyingPartyId()));
    case Request::WebAuthUxState::RequestFailed:
        return tellFailure();
    case Request::WebAuthUxState::NotStarted:
        return;
    case Request::WebAuthUxState::Cancelled:
    case Request::WebAuthUxState::Completed:
        break;
    }
    accept(); // and not close(), which would refuse what is over
}

void PasskeyDialog::go()
{
    if (m_request->state() == Request::WebAuthUxState::SelectAccount && m_accounts->currentItem())
        m_request->setSelectedAccount(m_accounts->currentItem()->text());
    else if (m_request->state() == Request::WebAuthUxState::CollectPin)
        m_request->setPin(m_pin->text());
    m_pin->clear();
}

void PasskeyDialog::askForAccount()
{
    m_text->setText(tr("With which account do you sign in to %1?").arg(m_request->relyingPartyId()));
    m_accounts->clear();
    m_accounts->addItems(m_request->userNames());
    m_accounts->setCurrentRow(0);
    m_accounts->setFocus();
}

void PasskeyDialog::askForPin()
{
    const QWebEngineWebAuthPinRequest pin = m_request->pinRequest();
    if (pin.reason != Request::PinEntryReason::Challenge)
        m_text->setText(
            tr("Choose a PIN for your security key, of at least %n characters.", nullptr, pin.minPinLength));
    else if (pin.error == Request::PinEntryError::NoError)
        m_text->setText(tr("Enter the PIN of your security key."));
    else
        m_text->setText(tr("That PIN is not right. %n attempts are left.", nullptr, pin.remainingAttempts));
    m_pin->setFocus();
}

void PasskeyDialog::tellFailure()
{
    if (m_request->requestFailureReason() == Request::RequestFailureReason::Timeout)
        return m_text->setText(tr("The security key was not used in time."));
    m_text->setText(tr("The security key did not sign you in. Try again, or continue in your own browser."));
}

} // namespace ssotray
