// minimal-tray: the least that a Qt program with a tray icon can be, to hold sso-tray against. Runs until it is ended.

#include <QApplication>
#include <QIcon>
#include <QMenu>
#include <QPixmap>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QApplication program(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);

    QPixmap square(22, 22);
    square.fill(Qt::darkCyan);

    QMenu menu;
    menu.addAction(u"Hello"_s);
    QObject::connect(menu.addAction(u"Quit"_s), &QAction::triggered, &QCoreApplication::quit);

    QSystemTrayIcon icon{QIcon(square)};
    icon.setToolTip(u"Minimal tray program"_s);
    icon.setContextMenu(&menu);
    icon.show();
    return QApplication::exec();
}
