#pragma once

#include "base/async.h"
#include "credentials/shellformat.h"
#include "profiles/profilerole.h"
#include "ui/common/notice.h"
#include "ui/wizard/wizardpage.h"

#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QUrl;

namespace ssotray {

class Button;
struct RoleCredentials;
struct WizardState;

// The last page: how to use the profile, and what else can be done with its role at once; of several profiles, those of
// the one that is chosen in the list of their names.
class DonePage : public WizardPage
{
    Q_OBJECT

public:
    explicit DonePage(WizardState &state, QWidget *parent = nullptr);

    void entered(Direction direction) override;
    void left() override;

    // What was asked for did not come true; whether the app starts at login is as it was.
    void showOpenFailed();
    void showStartAtLoginFailed(bool starts);

Q_SIGNALS:
    void openRequested(const QUrl &url);
    void anotherProfileRequested();
    void undoRequested();
    void startAtLoginRequested(bool start);

private:
    void setTexts();
    void setUpNames();
    QLayout *makeCommandRow();
    QLayout *makeActions();
    void addStartAtLogin();
    void showNames();
    void introduce();
    void showProfile();
    void explainProfile();
    void showPublishError();
    void sayError(const Error &error, Notice::Tone tone = Notice::Tone::Error);
    void copyCredentials(ShellFormat format);
    void takeCredentials(const Result<RoleCredentials> &credentials, ShellFormat format);

    WizardState &m_state;
    RoleProfile m_profile; // what the page is about now
    QListWidget *m_names; // of several
    QLabel *m_text;
    QLineEdit *m_command;
    Button *m_copyCommand;
    Button *m_copyCredentials;
    Button *m_openConsole;
    Notice *m_notice;
    QCheckBox *m_startAtLogin;
    Notice *m_startAtLoginNotice;
    std::unique_ptr<QObject> m_copying; // without it an answer is not for this profile any more
};

} // namespace ssotray
