#include "app/browser/browserview.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>

namespace ssotray {

BrowserView::BrowserView(QWebEnginePage *page, QWidget *parent)
    : QWebEngineView(page, parent)
{
    setAcceptDrops(false);
}

void BrowserView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto action : {QWebEnginePage::Cut, QWebEnginePage::Copy, QWebEnginePage::Paste,
             QWebEnginePage::SelectAll, QWebEnginePage::Back, QWebEnginePage::Reload})
        menu->addAction(page()->action(action));
    menu->popup(event->globalPos());
}

// Qt's own would give the page the files.
void BrowserView::dragEnterEvent(QDragEnterEvent *event)
{
    event->ignore();
}

void BrowserView::dragMoveEvent(QDragMoveEvent *event)
{
    event->ignore();
}

void BrowserView::dropEvent(QDropEvent *event)
{
    event->ignore();
}

} // namespace ssotray
