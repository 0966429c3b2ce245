#include "ui/common/translated.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace ssotray {

namespace {

// A filter, so that it comes before the widget hands the event on to its children: those may then be others.
class Translator : public QObject
{
public:
    Translator(QWidget *widget, std::function<void()> setTexts)
        : QObject(widget)
        , m_setTexts(std::move(setTexts))
    {
        m_setTexts();
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_setTexts();
        return false;
    }

private:
    const std::function<void()> m_setTexts;
};

} // namespace

void keepTranslated(QWidget *widget, std::function<void()> setTexts)
{
    new Translator(widget, std::move(setTexts));
}

} // namespace ssotray
