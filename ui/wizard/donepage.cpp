#include "ui/wizard/donepage.h"

#include "aws/consolelink.h"
#include "credentials/rolecredentials.h"
#include "session/session.h"
#include "ui/common/button.h"
#include "ui/common/clipboardcountdown.h"
#include "ui/common/copymenu.h"
#include "ui/common/errortext.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/translated.h"
#include "ui/wizard/wizardstate.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int namesShown = 5; // at most; more can be scrolled to

} // namespace

DonePage::DonePage(WizardState &state, QWidget *parent)
    : WizardPage(parent)
    , m_state(state)
    , m_names(new QListWidget)
    , m_text(new QLabel)
    , m_command(new QLineEdit)
    , m_copyCredentials(new Button)
    , m_openConsole(new Button)
    , m_notice(new Notice)
    , m_startAtLogin(new QCheckBox)
    , m_startAtLoginNotice(new Notice)
{
    setFinalPage(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    setUpNames();
    column()->addWidget(m_names);
    column()->addWidget(m_text);
    column()->addLayout(makeCommandRow());
    column()->addSpacing(fontMetrics().height());
    column()->addLayout(makeActions());
    column()->addWidget(new ClipboardCountdown(state.services.clipboard));
    column()->addWidget(m_notice);
    column()->addStretch();
    addStartAtLogin();
    keepTranslated(this, [this] { setTexts(); });
}

void DonePage::setTexts()
{
    setTitle(tr("Done", "title of the wizard's last page"));
    m_names->setAccessibleName(tr("Saved profiles"));
    m_command->setAccessibleName(tr("Command", "a line to type into a terminal"));
    m_copyCommand->setText(tr("Copy"));
    m_copyCredentials->setText(tr("Copy credentials"));
    m_openConsole->setText(tr("Open console"));
    introduce();
    explainProfile();
}

void DonePage::setUpNames()
{
    m_names->setUniformItemSizes(true);
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setTextElideMode(Qt::ElideMiddle);
    connect(m_names, &QListWidget::currentRowChanged, this, [this](int row) {
        const QList<RoleProfile> &profiles = m_state.setup.savedProfiles();
        if (row < 0 || row >= profiles.size())
            return;
        m_copying.reset();
        m_notice->clear();
        m_profile = profiles[row];
        showProfile();
    });
}

QLayout *DonePage::makeCommandRow()
{
    m_command->setReadOnly(true);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copyCommand = new Button;
    connect(m_copyCommand, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_command->text());
        m_notice->say(
            Notice::Tone::Info, [] { return tr("The command is on the clipboard. Paste it into a terminal."); });
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_command, 1);
    row->addWidget(m_copyCommand);
    return row;
}

QLayout *DonePage::makeActions()
{
    auto *menu = new CopyMenu(this);
    m_copyCredentials->setMenu(menu);
    auto *another = new Button;
    connect(menu, &CopyMenu::chosen, this, &DonePage::copyCredentials);
    connect(m_openConsole, &Button::clicked, this, [this] {
        m_notice->clear();
        showPublishError();
        Q_EMIT openRequested(
            consoleShortcut(m_state.setup.spec().session.startUrl, m_profile.accountId, m_profile.roleName));
    });
    connect(another, &Button::clicked, this, &DonePage::anotherProfileRequested);
    auto *undo = new Button;
    keepTranslated(this, [another, undo] {
        another->setText(tr("Make another profile"));
        undo->setText(tr("Undo…"));
    });
    connect(undo, &Button::clicked, this, &DonePage::undoRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(m_copyCredentials);
    row->addWidget(m_openConsole);
    row->addWidget(another);
    row->addWidget(undo);
    row->addStretch();
    return row;
}

void DonePage::addStartAtLogin()
{
    m_startAtLogin->setChecked(m_state.services.startsAtLogin);
    auto *hint = new Hint;
    keepTranslated(m_startAtLogin, [this, hint] {
        m_startAtLogin->setText(tr("Keep me signed in after I log in to this computer"));
        hint->setText(tr("The app then starts in the tray by itself. Without it nothing renews your sign-in, and "
                         "Standard profiles stop working after about an hour."));
        m_startAtLogin->setAccessibleDescription(hint->text());
    });
    column()->addWidget(m_startAtLogin);
    column()->addWidget(hint);
    column()->addWidget(m_startAtLoginNotice);
    // Not clicked(), which a screen reader does not bring about.
    connect(m_startAtLogin, &QCheckBox::toggled, this, [this](bool start) {
        m_startAtLoginNotice->clear();
        Q_EMIT startAtLoginRequested(start);
    });
}

void DonePage::showOpenFailed()
{
    sayError({Error::Kind::Input, u"NoBrowser"_s, {}, {}});
}

void DonePage::showStartAtLoginFailed(bool starts)
{
    const QSignalBlocker blocker(m_startAtLogin);
    m_startAtLogin->setChecked(starts);
    m_startAtLoginNotice->say(Notice::Tone::Error, [] {
        return tr("That could not be changed. Check that you may write to the folder of programs that start with your "
                  "desktop.");
    });
}

void DonePage::entered(Direction)
{
    m_notice->clear();
    m_startAtLoginNotice->clear();
    showNames();
    // The access token is published after the profile is saved, and that may fail.
    connect(m_state.session, &Session::changed, this, &DonePage::showPublishError, Qt::UniqueConnection);
    showPublishError();
}

void DonePage::left()
{
    m_copying.reset();
    disconnect(m_state.session, &Session::changed, this, &DonePage::showPublishError);
}

void DonePage::showPublishError()
{
    const std::optional<Error> &error = m_state.session->publishError();
    if (error)
        m_notice->say(Notice::Tone::Warning, [error = *error] {
            return tr("AWS tools cannot use the profile yet: the access token could not be put where they look for it. "
                      "%1")
                .arg(ErrorText::of(error));
        });
}

void DonePage::showNames()
{
    const QList<RoleProfile> profiles = m_state.setup.savedProfiles();
    m_profile = profiles.value(0);
    const bool isSeveral = profiles.size() > 1;
    m_names->setVisible(isSeveral);
    m_names->clear();
    if (isSeveral) {
        for (const RoleProfile &profile : profiles)
            m_names->addItem(profile.name);
        m_names->setFixedHeight(
            m_names->sizeHintForRow(0) * std::min(namesShown, m_names->count()) + 2 * m_names->frameWidth());
        m_names->setCurrentRow(0); // which shows it
    } else {
        showProfile();
    }
    introduce();
}

void DonePage::introduce()
{
    const QList<RoleProfile> &profiles = m_state.setup.savedProfiles();
    if (profiles.size() > 1)
        setIntroduction(tr("%n profile(s) are saved. Choose one to see how to use it.", nullptr, int(profiles.size())));
    else if (!profiles.isEmpty())
        setIntroduction(tr("The profile %1 is saved.").arg(profiles.constFirst().name));
}

void DonePage::showProfile()
{
    const QString &startUrl = m_state.setup.spec().session.startUrl;
    const bool hasRole = !m_profile.roleName.isEmpty();
    explainProfile();
    m_command->setText(
        m_profile.name == "default"_L1 ? u"aws s3 ls"_s : u"aws s3 ls --profile %1"_s.arg(m_profile.name));
    m_command->setVisible(hasRole);
    m_copyCommand->setVisible(hasRole);
    m_copyCredentials->setEnabled(hasRole);
    m_openConsole->setEnabled(hasRole && consoleShortcut(startUrl, m_profile.accountId, m_profile.roleName).isValid());
}

void DonePage::explainProfile()
{
    if (m_profile.name.isEmpty()) // none is saved yet
        return;
    if (m_profile.roleName.isEmpty())
        m_text->setText(tr("Successfully configured SSO for profile: %1").arg(m_profile.name));
    else if (m_profile.name == "default"_L1)
        m_text->setText(
            tr("The AWS CLI is now configured to use the default profile. Run the following command to verify your "
               "configuration:"));
    else
        m_text->setText(tr("To use this profile, specify the profile name using --profile, as shown:"));
}

void DonePage::sayError(const Error &error, Notice::Tone tone)
{
    m_notice->say(tone, [error] { return ErrorText::of(error); });
}

void DonePage::copyCredentials(ShellFormat format)
{
    m_notice->say(Notice::Tone::Info, [] { return tr("Getting credentials from AWS…"); });
    m_copying = std::make_unique<QObject>();
    m_state.services.credentials.get(*m_state.session, m_profile.accountId, m_profile.roleName)
        .then(
            m_copying.get(), [this, format](const Result<RoleCredentials> &found) { takeCredentials(found, format); });
}

void DonePage::takeCredentials(const Result<RoleCredentials> &credentials, ShellFormat format)
{
    if (!credentials) {
        sayError(credentials.error());
        return;
    }
    const Result<Secret> text =
        formatCredentials(*credentials, format, credentialsSection(m_profile.accountId, m_profile.roleName));
    if (!text)
        sayError(text.error());
    else if (m_state.services.clipboard.copy({*text, credentials->expiration, m_profile.session}))
        m_notice->clear();
    else
        sayError({Error::Kind::Input, u"Clipboard"_s, {}, {}}, Notice::Tone::Warning);
}

} // namespace ssotray
