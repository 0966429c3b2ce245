#include "ui/proxy/proxydialog.h"

#include "ui/common/button.h"
#include "ui/common/formgrid.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
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
    setWindowTitle(tr("Proxy password"));
    auto *question = new QLabel(
        tr("The proxy %1 asks for a user name and a password. Without them it does not let the app through to AWS.")
            .arg(proxy));
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
    grid->addField(tr("User name"), m_user);
    grid->addField(tr("Password"), m_password);
    grid->addBelow(
        new Hint(tr("The app keeps them in the keychain of this computer; where there is none, only until it "
                    "ends. No other proxy gets them.")));
    column->addLayout(grid);
    column->addStretch();
    column->addWidget(makeButtons());
    keepWrappedHeight(this);
    resize(fontMetrics().height() * 30, sizeHint().height());
    (user.isEmpty() ? m_user : m_password)->setFocus();
}

QWidget *ProxyDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    auto *proceed = new Button(tr("Continue", "with this user name and password, as a button"));
    auto *cancel = new Button(tr("Cancel"));
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
    m_refused->say(Notice::Tone::Error,
        tr("The proxy did not accept the user name and password that it got. Check both, then try again."));
}

} // namespace ssotray
