#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace ssotray {

// A sentence between the address and the page, about what did not happen; hidden while there is none. Screen readers
// say it at once.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Offer { Nothing, TryAgain };

    explicit MessageBar(QWidget *parent = nullptr);

    void say(const QString &text, Offer offer);
    void clear() { hide(); }

Q_SIGNALS:
    void tryAgainRequested();

private:
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_tryAgain;
};

} // namespace ssotray
