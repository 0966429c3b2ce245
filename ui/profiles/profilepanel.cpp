#include "ui/profiles/profilepanel.h"

#include "ui/common/button.h"
#include "ui/common/hint.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ssotray {

namespace {

constexpr double titleSize = 1.25; // of the usual letters

QLabel *makePlainLabel(bool isSelectable = true)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (isSelectable)
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ProfilePanel::ProfilePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(makePlainLabel())
    , m_kind(new Hint)
    , m_problems(new ProblemList)
    , m_buttons(new QWidget)
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * titleSize);
    m_title->setFont(large);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() * 2 / 3);
    column->addWidget(m_title);
    column->addWidget(m_kind);
    column->addSpacing(0); // the facts come here
    column->addWidget(m_problems);
    column->addWidget(m_buttons);
    column->addStretch();

    auto *rows = new QVBoxLayout(m_buttons);
    rows->setContentsMargins({});
    auto *usual = new QHBoxLayout;
    m_edit = addButton(usual, tr("Edit…"), Action::Edit);
    m_rename = addButton(usual, tr("Rename…"), Action::Rename);
    m_delete = addButton(usual, tr("Delete…"), Action::Delete);
    usual->addStretch();
    rows->addLayout(usual);
    auto *ways = new QVBoxLayout;
    m_standard = addButton(ways, tr("Make it Standard…"), Action::MakeStandard);
    m_keychainOnly = addButton(ways, tr("Make it Keychain only…"), Action::MakeKeychainOnly);
    for (Button *button : {m_standard, m_keychainOnly})
        ways->setAlignment(button, Qt::AlignLeft);
    rows->addLayout(ways);
    connect(m_problems, &ProblemList::chosen, this, &ProfilePanel::remedyChosen);
    showNothing();
}

Button *ProfilePanel::addButton(QLayout *row, const QString &text, Action action)
{
    auto *button = new Button(text);
    row->addWidget(button);
    connect(button, &Button::clicked, this, [this, action] { Q_EMIT actionRequested(action); });
    return button;
}

void ProfilePanel::show(
    const QString &title, const QString &kind, const QList<Fact> &facts, const QList<ProblemList::Row> &problems)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_kind->setText(kind);
    delete m_facts;
    m_facts = new QWidget;
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    for (const Fact &fact : facts) {
        if (fact.text.isEmpty())
            continue;
        const int row = grid->rowCount();
        auto *label = new Hint(fact.label);
        label->setWordWrap(false);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        auto *text = makePlainLabel();
        text->setText(fact.text);
        grid->addWidget(text, row, 1);
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, m_facts);
    m_facts->show();
    m_problems->show(problems);
}

void ProfilePanel::showNothing()
{
    show({}, tr("Choose a profile or a session to see what it says and to change it."), {}, {});
    m_buttons->hide();
}

void ProfilePanel::showProfile(const ProfileEntry &entry, const QList<ProblemList::Row> &problems, bool canEdit)
{
    using Kind = ProfileEntry::Kind;
    const bool isLegacy = entry.kind == Kind::LegacySso;
    show(entry.name, kindText(entry.kind),
        {{isLegacy ? tr("SSO start URL") : tr("SSO session"), isLegacy ? entry.startUrl : entry.session},
            {tr("Account ID"), entry.accountId}, {tr("Role", "field"), entry.roleName},
            {tr("Program", "that is asked for credentials"), entry.program}, {tr("Region"), entry.region},
            {tr("Output format"), entry.output}},
        problems);
    m_buttons->show();
    m_buttons->setEnabled(canEdit);
    m_standard->setVisible(entry.kind == Kind::KeychainOnly);
    m_keychainOnly->setVisible(entry.kind == Kind::Standard);
}

void ProfilePanel::showSession(
    const SsoSession &session, const QStringList &profiles, const QList<ProblemList::Row> &problems, bool canEdit)
{
    show(session.name,
        profiles.isEmpty() ? tr("An SSO session. No profile uses it.")
                           : tr("An SSO session. %n profile(s) use it.", nullptr, int(profiles.size())),
        {{tr("SSO start URL"), session.startUrl}, {tr("SSO region"), session.region},
            {tr("Scopes"), session.scopes.join(QStringLiteral(", "))}},
        problems);
    m_buttons->show();
    m_buttons->setEnabled(canEdit);
    for (Button *button : {m_standard, m_keychainOnly})
        button->hide();
}

QString ProfilePanel::kindText(ProfileEntry::Kind kind)
{
    using Kind = ProfileEntry::Kind;
    switch (kind) {
    case Kind::Standard:
        return tr("Standard: every AWS tool can use it. An access token for about one hour lies in a file.");
    case Kind::TokenOnly:
        return tr("SSO session without account and role: for services that take the access token itself.");
    case Kind::LegacySso:
        return tr("Legacy SSO: the profile names its start URL itself.");
    case Kind::KeychainOnly:
        return tr("Keychain only: AWS tools ask this app; no secret of the session lies in a file.");
    case Kind::CredentialProcess:
        return tr("AWS tools ask another program for credentials.");
    case Kind::StaticKeys:
        return tr("Access keys that do not end lie in the file.");
    case Kind::AssumedRole:
        return tr("AWS tools assume this role with the credentials of another profile.");
    case Kind::WebIdentity:
        return tr("AWS tools assume this role with a token from a file.");
    case Kind::LoginSession:
        return tr("What “aws login” has signed in to.");
    case Kind::SettingsOnly:
        break;
    }
    return tr("Settings only: nothing says where credentials come from.");
}

} // namespace ssotray
