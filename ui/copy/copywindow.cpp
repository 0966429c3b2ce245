#include "ui/copy/copywindow.h"

#include "base/clock.h"
#include "base/error.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/common/translated.h"
#include "ui/common/wrappedheight.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

CopyWindow::CopyWindow(
    SecretClipboard &clipboard, Clock &clock, ClipboardSecret secret, const QString &role, QWidget *parent)
    : QDialog(parent)
    , m_clipboard(clipboard)
    , m_clock(clock)
    , m_secret(std::move(secret))
    , m_notice(new Notice)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new QLabel;
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *copyButton = new Button({}, Button::Weight::Main);
    copyButton->setDefault(true);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(copyButton, QDialogButtonBox::ActionRole);
    QPushButton *cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    cancel->setAutoDefault(false);
    keepTranslated(this, [this, text, role, copyButton, cancel] {
        setWindowTitle(tr("Copy credentials", "title of a window"));
        text->setText(tr("The credentials of %1 are ready. This desktop lets an app change the clipboard only from its "
                         "own window, so please press the button here.")
                          .arg(role));
        copyButton->setText(tr("Copy credentials"));
        cancel->setText(tr("Cancel"));
    });

    auto *column = new QVBoxLayout(this);
    const int margin = fontMetrics().height() * 3 / 2;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(fontMetrics().height());
    column->addWidget(text);
    column->addWidget(m_notice);
    column->addStretch();
    column->addWidget(buttons);
    keepWrappedHeight(this);
    resize(fontMetrics().height() * 28, sizeHint().height());

    connect(copyButton, &Button::clicked, this, &CopyWindow::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&clipboard, &SecretClipboard::sessionLeft, this, [this](const QString &session) {
        if (session == m_secret.session)
            reject();
    });
    if (m_secret.end.isValid())
        clock.after(
            std::max(0ms, std::chrono::milliseconds(clock.now().msecsTo(m_secret.end))), this, [this] { reject(); });
}

void CopyWindow::copy()
{
    if (m_clipboard.copy(m_secret)) {
        Q_EMIT copied();
        accept();
    } else if (m_secret.end.isValid() && m_secret.end <= m_clock.now()) {
        reject(); // the computer has slept over their end
    } else {
        m_notice->say(Notice::Tone::Warning, [] {
            return ErrorText::of({Error::Kind::Input, u"Clipboard"_s, {}, {}});
        });
    }
}

} // namespace ssotray
