#include "ui/common/clipboardcountdown.h"

#include "ui/common/button.h"
#include "ui/common/hint.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/translated.h"

#include <QHBoxLayout>

namespace ssotray {

ClipboardCountdown::ClipboardCountdown(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_text(new Hint)
    , m_clearNow(new Button)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_text, 1);
    row->addWidget(m_clearNow);
    connect(m_clearNow, &Button::clicked, &clipboard, &SecretClipboard::clearNow);
    connect(&clipboard, &SecretClipboard::changed, this, &ClipboardCountdown::showRemaining);
    keepTranslated(this, [this] {
        m_clearNow->setText(tr("Clear now"));
        showRemaining();
    });
    if (clipboard.remaining().count() == 0)
        hide();
}

void ClipboardCountdown::showRemaining()
{
    const int left = static_cast<int>(m_clipboard.remaining().count());
    if (left > 0)
        m_text->setText(tr("Cleared from the clipboard in %n second(s).", nullptr, left));
    if (parentWidget()) // without one it would become a window
        setVisible(left > 0);
}

} // namespace ssotray
