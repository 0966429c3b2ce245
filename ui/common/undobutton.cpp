#include "ui/common/undobutton.h"

#include "ui/common/changetext.h"

using namespace Qt::StringLiterals;

namespace ssotray {

UndoButton::UndoButton(QWidget *parent)
    : Button({}, Weight::Normal, parent)
{
    hide();
}

void UndoButton::offer(const ChangeNote &change)
{
    constexpr int mostEms = 22; // names of profiles may be long
    m_offered = change;
    const QString text = tr("Undo: %1", "%1 is a change").arg(ChangeText::of(change));
    QString shown = fontMetrics().elidedText(text, Qt::ElideMiddle, fontMetrics().height() * mostEms);
    setText(shown.replace(u'&', "&&"_L1));
    setAccessibleName(text);
    setToolTip(text);
    show();
}

void UndoButton::withdraw()
{
    m_offered.reset();
    hide();
}

void UndoButton::setNext(const std::optional<ChangeNote> &next)
{
    if (m_offered && m_offered != next)
        withdraw();
}

} // namespace ssotray
