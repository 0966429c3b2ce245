#pragma once

#include "aws/verificationaddress.h"

#include <QWidget>

class QLineEdit;

namespace ssotray {

class Button;
class Notice;
struct DeviceAuthorization;

// The user code and the address where it is approved, to be compared, copied or opened. Both stay readable whatever the
// address is; what may be opened is judged by aws/verificationaddress.h, and nothing is opened before a click. It emits
// what is to be opened and opens nothing itself.
class CodeCard : public QWidget
{
    Q_OBJECT

public:
    explicit CodeCard(QWidget *parent = nullptr);

    void setAuthorization(const DeviceAuthorization &authorization);
    // Nobody could open what was asked for: the person can still copy it.
    void showOpenFailed();
    void focusCode();
    bool hasFocusInside() const;

Q_SIGNALS:
    void openRequested(const QUrl &url);

private:
    void showVerdict();
    void showCode(const QString &code);
    QLayout *makeCodeRow();
    QLayout *makeAddressRow();

    QString m_shown; // what the card is about already
    VerificationAddress m_target;
    QLineEdit *m_code;
    Button *m_copyCode;
    QLineEdit *m_address;
    Button *m_copyLink;
    Button *m_open;
    Notice *m_notice;
};

} // namespace ssotray
