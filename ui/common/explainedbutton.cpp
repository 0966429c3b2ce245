#include "ui/common/explainedbutton.h"

#include "ui/common/hint.h"

#include <QAbstractButton>

namespace ssotray {

Hint *explainButton(QAbstractButton *button, const Text &name, const Text &explanation)
{
    auto *hint = new Hint;
    keepTranslated(button, [button, hint, name, explanation] {
        button->setText(name());
        button->setAccessibleName(button->text());
        hint->setText(explanation());
        button->setAccessibleDescription(hint->text());
    });
    return hint;
}

} // namespace ssotray
