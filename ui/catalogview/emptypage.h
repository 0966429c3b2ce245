#pragma once

#include <QWidget>

namespace ssotray {

// What a window shows in place of an empty list: why it is empty, and a button with what to do next.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    EmptyPage(const QString &text, const QString &button, QWidget *parent = nullptr);

Q_SIGNALS:
    void clicked();
};

} // namespace ssotray
