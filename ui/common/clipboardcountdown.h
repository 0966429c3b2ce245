#pragma once

#include <QWidget>

namespace ssotray {

class Button;
class Hint;
class SecretClipboard;

// How long credentials stay on the clipboard, and a button that takes them away now. Hidden while nothing of ours is
// there. It may be in several windows at once.
class ClipboardCountdown : public QWidget
{
    Q_OBJECT

public:
    explicit ClipboardCountdown(SecretClipboard &clipboard, QWidget *parent = nullptr);

private:
    void showRemaining();

    const SecretClipboard &m_clipboard;
    Hint *m_text;
    Button *m_clearNow;
};

} // namespace ssotray
