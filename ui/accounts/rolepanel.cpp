#include "ui/accounts/rolepanel.h"

#include "ui/accounts/paneltitle.h"
#include "ui/catalogview/staricon.h"
#include "ui/common/button.h"
#include "ui/common/clipboardcountdown.h"
#include "ui/common/copymenu.h"
#include "ui/common/hint.h"
#include "ui/common/secretclipboard.h"

#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

RolePanel::RolePanel(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_title(new PanelTitle)
    , m_account(new QLabel)
    , m_accountId(new QLabel)
    , m_session(new QLabel)
    , m_profiles(new QLabel)
    , m_copy(new Button(tr("Copy credentials")))
    , m_console(new Button(tr("Open console")))
    , m_consoleWays(new Button)
    , m_terminal(new Button(tr("Open terminal")))
    , m_createProfile(new Button(tr("Create profile…")))
    , m_favourite(new Button(tr("Favourite", "a button that makes the role one, or no longer")))
    , m_credentialsEnd(new Hint)
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
    column->addWidget(m_credentialsEnd);
    column->addWidget(m_signInNotice);
    column->addWidget(m_signIn, 0, Qt::AlignLeft);
    column->addWidget(m_notice);
    column->addWidget(new ClipboardCountdown(clipboard));
    column->addStretch();
    connect(&clipboard, &SecretClipboard::changed, this, &RolePanel::clipboardChanged);
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
    connect(m_terminal, &Button::clicked, this, [this] {
        if (m_shown.profiles.size() == 1)
            Q_EMIT terminalRequested(m_shown.profiles.constFirst());
    });
    connect(m_createProfile, &Button::clicked, this, &RolePanel::createProfileRequested);
    connect(m_favourite, &Button::clicked, this, &RolePanel::favouriteRequested);
    connect(m_signIn, &Button::clicked, this, &RolePanel::signInRequested);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(2, 1);
    grid->addWidget(m_copy, 0, 0);
    grid->addLayout(makeConsole(), 0, 1);
    grid->addWidget(m_terminal, 1, 0);
    grid->addWidget(m_createProfile, 1, 1);
    grid->addWidget(m_favourite, 2, 0);
    // Side by side they are a block; each as wide as the widest of its column.
    for (Button *button : {m_copy, m_console, m_terminal, m_createProfile, m_favourite})
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    return grid;
}

// The usual way with one click, the others by a button of their own: the arrow of a split button cannot be reached by
// keyboard.
QLayout *RolePanel::makeConsole()
{
    auto *ways = new QMenu(this);
    connect(ways->addAction(tr("Access portal")), &QAction::triggered, this, &RolePanel::consoleRequested);
    connect(
        ways->addAction(tr("In a region or service…")), &QAction::triggered, this, &RolePanel::consoleChoiceRequested);
    m_consoleWays->setMenu(ways);
    m_consoleWays->setFixedWidth(fontMetrics().height() * 2); // nothing but the arrow
    m_consoleWays->setAccessibleName(tr("Ways to open the console"));
    m_consoleWays->setToolTip(m_consoleWays->accessibleName());
    connect(m_console, &Button::clicked, this, &RolePanel::consoleRequested);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_console, 1);
    row->addWidget(m_consoleWays);
    return row;
}

void RolePanel::show(const Shown &shown)
{
    if (shown.role.role != m_shown.role.role) {
        m_notice->clear();
        m_saysItIsCopied = false;
    }
    const Shown before = std::exchange(m_shown, shown);
    m_title->setText(shown.role.role.roleName);
    m_account->setText(shown.role.accountName.isEmpty() ? tr("(without a name)") : shown.role.accountName);
    m_accountId->setText(shown.role.role.accountId);
    m_session->setText(shown.role.role.session);
    m_profiles->setText(
        shown.profiles.isEmpty() ? tr("None yet", "profiles") : QLocale().createSeparatedList(shown.profiles));
    if (shown.profiles != before.profiles || !m_terminal->menu())
        offerProfiles();
    m_favourite->setChecked(shown.isFavourite);
    m_copy->setEnabled(!shown.needsSignIn && !shown.isGone);
    m_console->setEnabled(!shown.isGone);
    m_consoleWays->setEnabled(!shown.isGone);
    m_createProfile->setEnabled(!shown.isGone);
    if (shown.isGone)
        m_signInNotice->say(Notice::Tone::Warning,
            shown.profiles.isEmpty()
                ? tr("This role is no longer assigned to you.")
                : tr("This role is no longer assigned to you. Its profiles do not work any more."));
    else if (shown.needsSignIn)
        m_signInNotice->say(Notice::Tone::Warning, tr("Sign in to use this role."));
    else
        m_signInNotice->clear();
    m_signIn->setVisible(shown.needsSignIn && !shown.isGone);
    if (shown.credentialsEnd.isValid())
        m_credentialsEnd->setText(
            tr("Credentials until %1", "a time; the role's credentials that the app has in memory")
                .arg(QLocale().toString(shown.credentialsEnd.toLocalTime().time(), QLocale::ShortFormat)));
    m_credentialsEnd->setVisible(shown.credentialsEnd.isValid());
}

// With one profile the button says it all; with several there is a choice.
void RolePanel::offerProfiles()
{
    m_terminal->setEnabled(!m_shown.profiles.isEmpty());
    if (QMenu *old = m_terminal->menu()) {
        m_terminal->setMenu(nullptr);
        old->deleteLater(); // a choice in it may have led to this
    }
    if (m_shown.profiles.size() < 2)
        return;
    auto *menu = new QMenu(m_terminal);
    for (const QString &profile : std::as_const(m_shown.profiles)) {
        const QString text = QString(profile).replace(u'&', "&&"_L1);
        connect(
            menu->addAction(text), &QAction::triggered, this, [this, profile] { Q_EMIT terminalRequested(profile); });
    }
    m_terminal->setMenu(menu);
}

void RolePanel::say(Notice::Tone tone, const QString &text)
{
    m_notice->say(tone, text);
    m_saysItIsCopied = tone == Notice::Tone::Info && m_clipboard.remaining().count() > 0;
}

void RolePanel::clipboardChanged()
{
    if (m_clipboard.remaining().count() == 0 && std::exchange(m_saysItIsCopied, false))
        m_notice->clear();
}

void RolePanel::focusFirst()
{
    Button *first = m_copy->isEnabled() ? m_copy : m_signIn;
    first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ssotray
