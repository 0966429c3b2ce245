#include "ui/signin/browserchoice.h"

#include "ui/common/translated.h"

#include <QActionGroup>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ssotray {

BrowserChoice::BrowserChoice(QWidget *parent)
    : Button({}, Weight::Normal, parent)
    , m_menu(new QMenu(this))
{
    setMenu(m_menu);
    keepTranslated(this, [this] {
        setToolTip(tr("The browser that this session opens for signing in and for the console."));
        fillMenu();
    });
}

void BrowserChoice::setBrowsers(const QList<InstalledBrowser> &browsers)
{
    m_browsers = browsers;
    fillMenu();
}

void BrowserChoice::setCommand(const QString &command)
{
    m_command = command;
    fillMenu();
}

QString BrowserChoice::nameOf(const QString &command) const
{
    if (command.isEmpty())
        return tr("Default browser");
    for (const InstalledBrowser &browser : m_browsers) {
        if (command == browser.command)
            return browser.name;
        if (command == browser.privateCommand)
            return tr("%1, private window", "the name of a browser").arg(browser.name);
    }
    return command;
}

void BrowserChoice::fillMenu()
{
    constexpr int longestShown = 30;
    const QString name = nameOf(m_command);
    const QString shown = name.size() > longestShown ? name.left(longestShown - 1) + u'…' : name;
    setText(tr("Browser: %1", "button: which one is opened").arg(QString(shown).replace(u'&', u"&&"_s)));
    setAccessibleName(tr("Browser: %1", "button: which one is opened").arg(name));

    m_menu->clear();
    auto *group = new QActionGroup(m_menu);
    const auto add = [&](const QString &command) {
        QAction *action = m_menu->addAction(nameOf(command).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(command == m_command);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, command] { choose(command); });
    };
    QStringList commands{QString()};
    for (const InstalledBrowser &browser : m_browsers) {
        commands.append(browser.command);
        if (!browser.privateCommand.isEmpty())
            commands.append(browser.privateCommand);
    }
    if (!commands.contains(m_command))
        commands.append(m_command);
    for (const QString &command : std::as_const(commands))
        add(command);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Another command…")), &QAction::triggered, this, &BrowserChoice::askForCommand);
}

void BrowserChoice::choose(const QString &command)
{
    // Later: the menu that was clicked is filled anew.
    QMetaObject::invokeMethod(
        this,
        [this, command] {
            if (command == m_command)
                return;
            setCommand(command);
            Q_EMIT commandChosen(command);
        },
        Qt::QueuedConnection);
}

void BrowserChoice::askForCommand()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTextValue(m_command);
    keepTranslated(dialog, [dialog] {
        dialog->setWindowTitle(tr("SSO Tray for AWS"));
        dialog->setLabelText(tr("The command of a browser, like firefox -P work or chromium --incognito %u. The link "
                                "takes the place of %u, or comes last. No shell reads it."));
    });
    dialog->setOkButtonText({}); // which makes the buttons
    const auto *buttons = dialog->findChild<QDialogButtonBox *>();
    // After Qt, which gives them its own words before they hear of the language themselves.
    keepTranslated(buttons->button(QDialogButtonBox::Ok),
        [dialog] { dialog->setOkButtonText(tr("Use it", "button: a command that was typed")); });
    keepTranslated(buttons->button(QDialogButtonBox::Cancel), [dialog] { dialog->setCancelButtonText(tr("Cancel")); });
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) { choose(text.simplified()); });
    dialog->open();
}

} // namespace ssotray
