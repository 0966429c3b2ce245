#include "ui/common/wrappedheight.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace ssotray {

namespace {

class HeightKeeper : public QObject
{
public:
    explicit HeightKeeper(QWidget *widget)
        : QObject(widget)
        , m_widget(widget)
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
            m_widget->setMinimumHeight(
                std::max(0, m_widget->layout()->totalMinimumHeightForWidth(m_widget->width()))); // -1: nothing wraps
        if (event->type() == QEvent::LayoutRequest)
            makeRoom();
        return false;
    }

private:
    // QWizard grows only when it changes pages.
    void makeRoom()
    {
        QWidget *window = m_widget->window();
        if (window == m_widget || !window->layout() || !m_widget->isVisible())
            return;
        const int needed = window->layout()->totalMinimumSize().height();
        if (window->height() < needed)
            window->resize(window->width(), needed);
    }

    QWidget *m_widget;
};

} // namespace

void keepWrappedHeight(QWidget *widget)
{
    new HeightKeeper(widget);
}

} // namespace ssotray
