#pragma once

#include <QAbstractButton>
#include <QTest>
#include <QWidget>

namespace ssotray {

// A person in front of a window: finds what can be seen by the name that a screen reader says, and clicks and types.
class WindowDriver
{
public:
    explicit WindowDriver(QWidget *window)
        : m_window(window)
    {
    }

    // The visible widget of this accessible name, or nothing.
    template <class T>
    T *find(const QString &name) const
    {
        for (T *widget : m_window->findChildren<T *>()) {
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    // The visible button with this text.
    QAbstractButton *button(const QString &text) const
    {
        for (auto *button : m_window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }

    bool canClick(const QString &text) const
    {
        const QAbstractButton *found = button(text);
        return found && found->isEnabled();
    }

    bool click(const QString &text) const
    {
        if (!canClick(text))
            return false;
        QTest::mouseClick(button(text), Qt::LeftButton);
        return true;
    }

    // Replaces the text of a field, or of an editable list, key by key, and leaves it.
    bool type(const QString &name, const QString &text) const;

    // All that can be read in the window now.
    QString visibleText() const;
    bool says(const QString &part) const { return visibleText().contains(part); }

private:
    QWidget *m_window;
};

} // namespace ssotray
