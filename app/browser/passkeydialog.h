#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QWebEngineWebAuthUxRequest;

namespace ssotray {

// What a security key needs to hear from a person: which account, its PIN, a touch; and what went wrong. One request;
// closing the dialog refuses it. Owned by the window.
class PasskeyDialog : public QDialog
{
    Q_OBJECT

public:
    PasskeyDialog(QWebEngineWebAuthUxRequest *request, QWidget *window);

private:
    void follow();
    void go();
    void askForAccount();
    void askForPin();
    void tellFailure();

    QWebEngineWebAuthUxRequest *const m_request; // the page's; the dialog goes with it
    QLabel *m_text;
    QListWidget *m_accounts;
    QLineEdit *m_pin;
    QDialogButtonBox *m_buttons;
};

} // namespace ssotray
