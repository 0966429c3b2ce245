#pragma once

#include <QLabel>

namespace ssotray {

// What a panel of this window is about, in larger letters. Wraps, and can be selected to be copied.
class PanelTitle : public QLabel
{
    Q_OBJECT

public:
    explicit PanelTitle(QWidget *parent = nullptr);
};

} // namespace ssotray
