#include "ui/proxy/proxydialog.h"

#include "ui/common/button.h"
#include "ui/common/formgrid.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/translated.h"
#include "ui/common/wrappedheight.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ssotray {

ProxyDialog::ProxyDialog(const QString &proxy, const QString &user, QWidget *parent)
    : QDialog(parent)
    , m_proxy(proxy)
    , m_user(new QLineEdit(user))
    , m_password(new QLineEdit)
    , m_refused(new Notice)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *question = new QLabel;
    question->setTextFormat(Qt::PlainText); // the name may come from the network
    question->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);

    auto *column = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin / 2);
    column->addWidget(question);
    column->addWidget(m_refused);
    auto *grid = new FormGrid;
    grid->addField([] { return tr("User name"); }, m_user);
    grid->addField([] { return tr("Password"); }, m_password);
    auto *hint = new Hint;
    grid->addBelow(hint);
    column->addLayout(grid);
    column->addStretch();
    column->addWidget(makeButtons());
    keepTranslated(this, [this, question, hint] {
        setWindowTitle(tr("Proxy password"));
        question->setText(tr("The proxy %1 asks for a user name and a password. Without them it does not let the app "
                             "through to AWS.")
                              .arg(m_proxy));
        hint->setText(tr("The app keeps them in the keychain of this computer; where there is none, only until it "
                         "ends. No other proxy gets them."));
    });
    keepWrappedHeight(this);
    resize(fontMetrics().height() * 30, sizeHint().height());
    (user.isEmpty() ? m_user : m_password)->setFocus();
}

QWidget *ProxyDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    auto *proceed = new Button;
    auto *cancel = new Button;
    keepTranslated(buttons, [proceed, cancel] {
        proceed->setText(tr("Continue", "with this user name and password, as a button"));
        cancel->setText(tr("Cancel"));
    });
    proceed->setDefault(true);
    proceed->setEnabled(!m_user->text().isEmpty());
    cancel->setAutoDefault(false);
    buttons->addButton(proceed, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    connect(m_user, &QLineEdit::textChanged, proceed,
        [proceed](const QString &text) { proceed->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QString ProxyDialog::user() const
{
    return m_user->text();
}

QString ProxyDialog::password() const
{
    return m_password->text();
}

void ProxyDialog::showRefused()
{
    m_refused->say(Notice::Tone::Error, [] {
        return tr("The proxy did not accept the user name and password that it got. Check both, then try again.");
    });
}

} // namespace ssotray
