#include "ui/accounts/rolepanel.h"

#include "ui/accounts/paneltitle.h"
#include "ui/catalogview/staricon.h"
#include "ui/common/button.h"
#include "ui/common/copymenu.h"
#include "ui/common/hint.h"

#include <QLocale>
#include <QVBoxLayout>

namespace ssotray {

RolePanel::RolePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PanelTitle)
    , m_account(new QLabel)
    , m_accountId(new QLabel)
    , m_session(new QLabel)
    , m_profiles(new QLabel)
    , m_copy(new Button(tr("Copy credentials")))
    , m_console(new Button(tr("Open console")))
    , m_createProfile(new Button(tr("Create profile…")))
    , m_favourite(new Button(tr("Favourite", "a button that makes the role one, or no longer")))
    , m_signInNotice(new Notice)
    , m_signIn(new Button(tr("Sign in")))
    , m_notice(new Notice)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() * 2 / 3);
    column->addWidget(m_title);
    column->addLayout(makeFacts());
    column->addLayout(makeActions());
    column->addWidget(m_signInNotice);
    column->addWidget(m_signIn, 0, Qt::AlignLeft);
    column->addWidget(m_notice);
    column->addStretch();
}

QLayout *RolePanel::makeFacts()
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(fontMetrics().height());
    grid->setVerticalSpacing(fontMetrics().height() / 3);
    const auto add = [&](const QString &label, QLabel *value) {
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setWordWrap(true);
        value->setAccessibleDescription(label);
        const int row = grid->rowCount();
        auto *name = new Hint(label);
        name->setWordWrap(false);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, Qt::AlignTop);
    };
    add(tr("Account"), m_account);
    add(tr("Account ID"), m_accountId);
    add(tr("Session"), m_session);
    add(tr("Profiles"), m_profiles);
    return grid;
}

QLayout *RolePanel::makeActions()
{
    auto *formats = new CopyMenu(this);
    m_copy->setMenu(formats);
    m_favourite->setCheckable(true);
    m_favourite->setIcon(starIcon(Star::Button));
    connect(formats, &CopyMenu::chosen, this, &RolePanel::copyRequested);
    connect(m_console, &Button::clicked, this, &RolePanel::consoleRequested);
    connect(m_createProfile, &Button::clicked, this, &RolePanel::createProfileRequested);
    connect(m_favourite, &Button::clicked, this, &RolePanel::favouriteRequested);
    connect(m_signIn, &Button::clicked, this, &RolePanel::signInRequested);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(2, 1);
    grid->addWidget(m_copy, 0, 0);
    grid->addWidget(m_console, 0, 1);
    grid->addWidget(m_createProfile, 1, 0);
    grid->addWidget(m_favourite, 1, 1);
    // Side by side they are a block; each as wide as the widest of its column.
    for (Button *button : {m_copy, m_console, m_createProfile, m_favourite})
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    return grid;
}

void RolePanel::show(const Shown &shown)
{
    if (shown.role.role != m_shown.role.role)
        m_notice->clear();
    m_shown = shown;
    m_title->setText(shown.role.role.roleName);
    m_account->setText(shown.role.accountName.isEmpty() ? tr("(without a name)") : shown.role.accountName);
    m_accountId->setText(shown.role.role.accountId);
    m_session->setText(shown.role.role.session);
    m_profiles->setText(
        shown.profiles.isEmpty() ? tr("None yet", "profiles") : QLocale().createSeparatedList(shown.profiles));
    m_favourite->setChecked(shown.isFavourite);
    m_copy->setEnabled(!shown.needsSignIn);
    if (shown.needsSignIn)
        m_signInNotice->say(Notice::Tone::Warning, tr("Sign in to use this role."));
    else
        m_signInNotice->clear();
    m_signIn->setVisible(shown.needsSignIn);
}

void RolePanel::say(Notice::Tone tone, const QString &text)
{
    m_notice->say(tone, text);
}

void RolePanel::focusFirst()
{
    Button *first = m_copy->isEnabled() ? m_copy : m_signIn;
    first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ssotray
