#pragma once

#include "aws/verificationaddress.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace ssotray {

class Button;
class Hint;
class Notice;
class QrImage;
struct DeviceAuthorization;

// The user code and the address where it is approved, to be compared, copied, opened, or read by another device's
// camera. Both stay readable whatever the address is; what may be opened is judged by aws/verificationaddress.h, and
// nothing is opened before a click. It emits what is to be opened and opens nothing itself.
class CodeCard : public QWidget
{
    Q_OBJECT

public:
    explicit CodeCard(QWidget *parent = nullptr);

    void setAuthorization(const DeviceAuthorization &authorization);
    // Nobody could open what was asked for: the person can still copy it.
    void showOpenFailed();
    // There is an address that can be opened, perhaps after a second thought.
    bool canOpen() const { return m_target.url.isValid(); }
    // What a window of ours may show without asking first; else empty.
    QUrl trustedAddress() const;
    void focusCode();
    bool hasFocusInside() const;

Q_SIGNALS:
    void openRequested(const QUrl &url);
    // Without the code, through a browser of this computer.
    void browserRequested();

private:
    void setTexts();
    void showVerdict();
    void showCode(const QString &code);
    static QString problemOf(const VerificationAddress &address);
    QLayout *makeCodeRow();
    QLayout *makeAddressRow();
    QLayout *makeWays();

    QString m_shown; // what the card is about already
    VerificationAddress m_target;
    QLineEdit *m_code;
    Button *m_copyCode;
    QLineEdit *m_address;
    Button *m_copyLink;
    QrImage *m_qr;
    Hint *m_hint;
    QLabel *m_warning;
    Button *m_open;
    Button *m_useBrowser;
    Notice *m_notice;
};

} // namespace ssotray
