#pragma once

#include <QLabel>

namespace ssotray {

// A text as QR code, dark on light in every theme, with the quiet zone that readers need. Each module is a whole number
// of the screen's own pixels. Hidden while there is no text, or one that is too long for a code of this size. Whoever
// shows it gives it its accessible name.
class QrImage : public QLabel
{
    Q_OBJECT

public:
    explicit QrImage(QWidget *parent = nullptr);

    void setContent(const QString &text);

protected:
    bool event(QEvent *event) override;

private:
    void draw();

    QByteArray m_text; // UTF-8
};

} // namespace ssotray
