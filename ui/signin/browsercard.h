#pragma once

#include <QUrl>
#include <QWidget>

namespace ssotray {

class Button;
class Hint;
class Notice;

// Signing in through a browser of this computer, without a code: first the offer, then, while the browser is being
// waited for, the ways to get there all the same. It emits what the person wants and opens nothing itself.
class BrowserCard : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserCard(QWidget *parent = nullptr);

    // Nothing is under way, and the person is asked.
    void showOffer();
    // The browser was sent to this address.
    void showAddress(const QUrl &address);
    // Nobody could open what was asked for: the person can still copy it.
    void showOpenFailed();
    void focusMain();
    bool hasFocusInside() const;

Q_SIGNALS:
    // The offer is taken.
    void accepted();
    void openRequested(const QUrl &url);

private:
    void setTexts();
    void explain();

    QUrl m_address; // empty: the offer
    Hint *m_hint;
    Button *m_accept;
    Button *m_copyLink;
    Button *m_openAgain;
    Notice *m_notice;
};

} // namespace ssotray
