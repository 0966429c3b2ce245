#include "ui/common/diffview.h"

#include "ui/common/hint.h"

#include <QEvent>
#include <QFontDatabase>
#include <QRegularExpression>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace ssotray {

DiffView::DiffView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Change to the config file"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void DiffView::setDiff(const QList<DiffLine> &diff)
{
    if (diff == m_diff)
        return;
    m_diff = diff;
    QStringList lines;
    for (const DiffLine &line : diff)
        lines += lineText(line);
    setPlainText(lines.join(u'\n'));
    tint();
}

// Whoever looks over a shoulder, or at a picture of the screen, need not read the keys.
QString DiffView::masked(const QString &text)
{
    static const QRegularExpression secret(
        u"^(\\s*(?:aws_secret_access_key|aws_session_token|aws_security_token)\\s*[=:]\\s*)\\S.*"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = secret.match(text);
    return match.hasMatch() ? match.captured(1) + u"•••"_s : text;
}

QString DiffView::lineText(const DiffLine &line)
{
    switch (line.kind) {
    case DiffLine::Kind::Added:
        return u"+ "_s + masked(line.text);
    case DiffLine::Kind::Removed:
        return u"- "_s + masked(line.text);
    case DiffLine::Kind::Gap:
        return u"  "_s + tr("… %n unchanged line(s) …", nullptr, line.count);
    case DiffLine::Kind::Same:
        break;
    }
    return u"  "_s + masked(line.text);
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void DiffView::tint()
{
    constexpr double strength = 0.18; // of the tint; text keeps the palette's own colour
    QList<QTextEdit::ExtraSelection> tints;
    QTextBlock block = document()->firstBlock();
    for (const DiffLine &line : m_diff) {
        const QColor hue = line.kind == DiffLine::Kind::Added ? QColor(Qt::green) : QColor(Qt::red);
        if (line.kind == DiffLine::Kind::Added || line.kind == DiffLine::Kind::Removed) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(block);
            selection.format.setBackground(between(palette().color(QPalette::Base), hue, strength));
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            tints += selection;
        }
        block = block.next();
    }
    setExtraSelections(tints);
}

} // namespace ssotray
