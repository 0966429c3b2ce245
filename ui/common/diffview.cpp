#include "ui/common/diffview.h"

#include "ui/common/hint.h"

#include <QFontDatabase>
#include <QPaintEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

DiffView::DiffView(QWidget *parent)
    : DiffView([] { return tr("Change to the config file"); }, parent)
{
}

DiffView::DiffView(const Text &name, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    keepTranslated(this, [this, name] {
        setAccessibleName(name());
        const int line = verticalScrollBar()->value();
        showLines();
        verticalScrollBar()->setValue(line);
    });
}

void DiffView::setDiff(const QList<DiffLine> &diff)
{
    if (diff == m_diff)
        return;
    m_diff = diff;
    showLines();
}

void DiffView::showLines()
{
    QStringList lines;
    for (const DiffLine &line : std::as_const(m_diff))
        lines += lineText(line);
    setPlainText(lines.join(u'\n'));
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

// Only what is on the screen: there may be tens of thousands of lines.
void DiffView::paintEvent(QPaintEvent *event)
{
    constexpr double strength = 0.18; // of the tint; text keeps the palette's own colour
    {
        QPainter painter(viewport());
        const QPointF offset = contentOffset();
        for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
            const QRectF line = blockBoundingGeometry(block).translated(offset);
            if (line.top() > event->rect().bottom())
                break;
            const DiffLine::Kind kind =
                block.blockNumber() < m_diff.size() ? m_diff[block.blockNumber()].kind : DiffLine::Kind::Same;
            if (kind != DiffLine::Kind::Added && kind != DiffLine::Kind::Removed)
                continue;
            const QColor hue = kind == DiffLine::Kind::Added ? QColor(Qt::green) : QColor(Qt::red);
            const QRectF whole(0, line.top(), viewport()->width(), line.height());
            painter.fillRect(whole, between(palette().color(QPalette::Base), hue, strength));
        }
    }
    QPlainTextEdit::paintEvent(event);
}

} // namespace ssotray
