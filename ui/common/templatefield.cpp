#include "ui/common/templatefield.h"

#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/common/translated.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

TemplateField::TemplateField(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
{
    setFocusProxy(m_text); // before it is the first child: Qt 6.4 would make a circle for Tab of the two
    auto *fields = new Button;
    keepTranslated(fields, [fields] { fields->setText(tr("Insert field")); });
    fields->setAutoDefault(false);
    // As a child of ours the menu would take our fields out of the Tab key's way (Qt 6.4).
    fields->setMenu(makeFields(fields));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_text, 1);
    row->addWidget(fields);
    connect(m_text, &QLineEdit::textChanged, this, &TemplateField::changed);
}

QMenu *TemplateField::makeFields(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    const std::pair<QString, Text> fields[]{
        {u"role"_s, [] { return tr("role", "field of a name template"); }},
        {u"account_name"_s, [] { return tr("account name", "field of a name template"); }},
        {u"account_id"_s, [] { return tr("account ID", "field of a name template"); }},
        {u"email"_s, [] { return tr("e-mail before the @", "field of a name template"); }},
        {u"session"_s, [] { return tr("SSO session", "field of a name template"); }},
        {u"region"_s, [] { return tr("SSO region", "field of a name template"); }},
    };
    for (const auto &[field, words] : fields) {
        const QString text = u'{' + field + u'}';
        QAction *insert = menu->addAction(QString());
        keepTranslated(menu, [insert, text, words = words] { insert->setText(u"%1 — %2"_s.arg(text, words())); });
        connect(insert, &QAction::triggered, this, [this, text] { m_text->insert(text); });
    }
    return menu;
}

QString TemplateField::text() const
{
    return m_text->text().trimmed();
}

void TemplateField::setText(const QString &text)
{
    m_text->setText(text);
}

void TemplateField::showExample(const Result<QString> &example, Notice &notice) const
{
    const QString text = example ? tr("For example: %1").arg(*example) : ErrorText::of(example.error());
    notice.say(example ? Notice::Tone::Info : Notice::Tone::Error, text);
    m_text->setAccessibleDescription(text);
}

} // namespace ssotray
