#include "ui/profiles/changedialog.h"

#include "ui/common/button.h"
#include "ui/common/diffview.h"
#include "ui/common/errortext.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace ssotray {

QString ChangeForm::remark(const Document &) const
{
    return {};
}

ChangeDialog::ChangeDialog(const ChangeWords &words, ChangeForm *form, const Document &document, QWidget *parent)
    : QDialog(parent)
    , m_form(form)
    , m_document(document)
    , m_remark(new Notice)
    , m_diff(new DiffView)
    , m_notice(new Notice)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const int height = fontMetrics().height();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(height, height, height, height);
    column->setSpacing(height * 2 / 3);
    auto *question = new QLabel;
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    column->addWidget(question);
    column->addWidget(m_form);
    column->addWidget(m_remark);
    auto *label = new Hint;
    label->setBuddy(m_diff);
    column->addWidget(label);
    column->addWidget(m_diff, 1);
    column->addWidget(m_notice);
    column->addWidget(makeButtons(words.button));
    keepTranslated(this, [this, words, question, label] {
        setWindowTitle(words.title());
        question->setText(words.question());
        label->setText(tr("Change to the config file"));
    });
    m_diff->setMinimumHeight(height * 9);
    resize(height * 40, std::max(sizeHint().height(), height * 26));
    connect(m_form, &ChangeForm::edited, this, &ChangeDialog::refresh);
    refresh();
}

QWidget *ChangeDialog::makeButtons(const Text &text)
{
    auto *buttons = new QDialogButtonBox;
    m_save = new Button;
    m_save->setDefault(true);
    auto *cancel = new Button;
    cancel->setAutoDefault(false);
    keepTranslated(buttons, [this, text, cancel] {
        m_save->setText(text());
        cancel->setText(tr("Cancel"));
    });
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    connect(m_save, &Button::clicked, this, &ChangeDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ChangeDialog::setDocument(const Document &document)
{
    m_document = document;
    if (!m_isSaving)
        refresh();
}

void ChangeDialog::refresh()
{
    const Result<ConfigChange> change = planOperation(m_document, m_form->operation());
    const bool changes = change && change->before != change->after;
    m_diff->setDiff(changes ? change->diff : QList<DiffLine>());
    m_remark->say(Notice::Tone::Info, [this] { return m_form->remark(m_document); });
    if (!change)
        m_notice->say(Notice::Tone::Error, [error = change.error()] { return ErrorText::of(error); });
    else if (!changes)
        m_notice->say(Notice::Tone::Info, [] { return tr("Nothing changes yet."); });
    else
        m_notice->clear();
    m_save->setEnabled(changes && !m_isSaving);
}

void ChangeDialog::ask()
{
    m_isSaving = true;
    m_save->setEnabled(false);
    m_notice->say(Notice::Tone::Info, [] { return tr("Saving…"); });
    Q_EMIT changeRequested(m_form->operation());
}

void ChangeDialog::showFailed(const Error &error)
{
    m_isSaving = false;
    refresh();
    m_notice->say(Notice::Tone::Error, [error] { return tr("Nothing was changed. %1").arg(ErrorText::of(error)); });
}

} // namespace ssotray
