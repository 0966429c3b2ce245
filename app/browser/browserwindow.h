#pragma once

#include "app/browser/addressbar.h"
#include "app/browser/addressrules.h"
#include "app/browser/order.h"

#include <QWidget>

class QWebEngineLoadingInfo;

namespace ssotray {

class BrowserPage;
class MessageBar;

// The one window: address and code above, the page below. Closing it ends the program, and so does the way out into the
// person's own browser, with another exit code. It knows nothing of how the sign-in goes: the app does.
class BrowserWindow : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserWindow(const Order &order);
    ~BrowserWindow() override;

    void open();

Q_SIGNALS:
    // The person goes on in their own browser.
    void leaveRequested();

private:
    void layOut(bool usesCaBundle);
    void addKeys();
    void followLoading(const QWebEngineLoadingInfo &info);
    void showAddress(AddressBar::Safety safety);
    void tryAgain();

    const QUrl m_start;
    const AddressRules m_rules;
    AddressBar *m_bar;
    MessageBar *m_message;
    BrowserPage *m_page;
    QUrl m_failed; // what could not be opened last
    AddressBar::Safety m_safety = AddressBar::Safety::Opening;
};

} // namespace ssotray
