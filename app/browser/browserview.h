#pragma once

#include <QWebEngineView>

namespace ssotray {

// Where the page is seen. It takes nothing that is dropped on it, and its menu has only what one needs for filling in a
// form. Owned by the window.
class BrowserView : public QWebEngineView
{
    Q_OBJECT

public:
    explicit BrowserView(QWebEnginePage *page, QWidget *parent);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

} // namespace ssotray
