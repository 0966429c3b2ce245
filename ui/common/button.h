#pragma once

#include <QPushButton>

namespace ssotray {

// A button with some room around its words; the main one of a page has more.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Weight { Normal, Main };

    explicit Button(const QString &text = {}, Weight weight = Weight::Normal, QWidget *parent = nullptr);

    QSize sizeHint() const override;

private:
    const Weight m_weight;
};

} // namespace ssotray
