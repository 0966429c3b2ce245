#include "ui/signin/signindialog.h"

#include "session/session.h"
#include "ui/common/hint.h"
#include "ui/common/translated.h"
#include "ui/common/wrappedheight.h"
#include "ui/signin/signinpanel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QUrl>
#include <QVBoxLayout>

namespace ssotray {

SignInDialog::SignInDialog(Session &session, Clock &clock, Occasion occasion, QWidget *parent)
    : QDialog(parent)
    , m_session(session.definition().name)
    , m_of(&session)
    , m_panel(new SignInPanel(clock))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_panel->setSession(&session);

    auto *title = new QLabel;
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont large = title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    title->setFont(large);
    auto *buttons = new QDialogButtonBox;
    QPushButton *cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    cancel->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    const int margin = fontMetrics().height() * 3 / 2;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(fontMetrics().height());
    column->addWidget(title);
    auto *hint = new Hint;
    column->addWidget(hint);
    hint->setVisible(occasion != Occasion::Again);
    column->addWidget(m_panel, 1);
    column->addWidget(buttons);
    keepTranslated(this, [this, title, hint, occasion, cancel] {
        setWindowTitle(tr("SSO Tray for AWS"));
        title->setText(tr("Sign in to %1").arg(m_session));
        hint->setText(explanation(occasion));
        cancel->setText(tr("Cancel"));
    });
    keepWrappedHeight(this);
    resize(fontMetrics().height() * 34, fontMetrics().height() * 30);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_panel, &SignInPanel::openRequested, this, &SignInDialog::openRequested);
    connect(m_panel, &SignInPanel::builtInWindowRequested, this, &SignInDialog::builtInWindowRequested);
    connect(m_panel, &SignInPanel::signedIn, this, [this] {
        Q_EMIT signedIn(m_session);
        accept();
    });
}

QString SignInDialog::explanation(Occasion occasion)
{
    switch (occasion) {
    case Occasion::Again:
        return {};
    case Occasion::Fresh:
        return tr("You were signed out of the AWS access portal first, so the new session lasts its full time.");
    case Occasion::FreshUnheard:
        return tr("AWS could not be told just now that the old session is over, so the new one may end when the old "
                  "one would have ended.");
    }
    return {};
}

void SignInDialog::setOffersBuiltInWindow(bool offers)
{
    m_panel->setOffersBuiltInWindow(offers);
}

void SignInDialog::setBrowsers(const QList<InstalledBrowser> &browsers)
{
    m_panel->setBrowsers(browsers);
}

QString SignInDialog::browserCommand() const
{
    return m_of ? m_of->browserCommand() : QString();
}

void SignInDialog::showBuiltInFailed()
{
    m_panel->showBuiltInFailed();
}

void SignInDialog::showOpenFailed()
{
    m_panel->showOpenFailed();
}

void SignInDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        m_panel->start();
}

void SignInDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (!event->spontaneous())
        m_panel->stop();
}

} // namespace ssotray
