#include "ui/windowdriver.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace ssotray {

bool WindowDriver::type(const QString &name, const QString &text) const
{
    auto *edit = find<QLineEdit>(name);
    if (!edit) {
        const auto *box = find<QComboBox>(name);
        edit = box ? box->lineEdit() : nullptr;
    }
    if (!edit || !edit->isEnabled())
        return false;
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Tab);
    return true;
}

QString WindowDriver::visibleText() const
{
    QStringList texts;
    for (const auto *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts.join(u'\n');
}

} // namespace ssotray
