#pragma once

#include "platform/browsers.h"
#include "ui/common/button.h"

namespace ssotray {

// A button that says which browser of this computer is to be opened, and the menu to choose another: the usual one, one
// that is installed, a private window of it, or a command of one's own. It emits what was chosen and opens nothing.
class BrowserChoice : public Button
{
    Q_OBJECT

public:
    explicit BrowserChoice(QWidget *parent = nullptr);

    void setBrowsers(const QList<InstalledBrowser> &browsers);
    // As openInBrowser() wants it; empty for the usual browser.
    void setCommand(const QString &command);
    const QString &command() const { return m_command; }

Q_SIGNALS:
    void commandChosen(const QString &command);

private:
    void fillMenu();
    void choose(const QString &command);
    void askForCommand();
    QString nameOf(const QString &command) const;

    QList<InstalledBrowser> m_browsers;
    QString m_command;
    QMenu *m_menu;
};

} // namespace ssotray
