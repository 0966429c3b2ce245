#pragma once

#include "catalog/roleref.h"
#include "credentials/shellformat.h"
#include "ui/common/notice.h"

#include <QDateTime>
#include <QStringList>

class QLabel;

namespace ssotray {

class Button;
class Hint;
class SecretClipboard;

// The chosen role: of which account it is, which profiles use it, and what can be done with it. It shows what it is
// told and emits what the person wants.
class RolePanel : public QWidget
{
    Q_OBJECT

public:
    struct Shown
    {
        NamedRole role;
        QStringList profiles; // that use it
        bool isFavourite = false;
        bool isGone = false; // no longer assigned
        bool needsSignIn = false; // nothing can be had from AWS until then
        QDateTime credentialsEnd = {}; // of those in memory; invalid: there are none

        bool operator==(const Shown &) const = default;
    };

    explicit RolePanel(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void show(const Shown &shown);
    const NamedRole &role() const { return m_shown.role; }
    // What became of what the person wanted; until another role is shown. What is said while credentials are on the
    // clipboard is about them, and goes with them unless it tells of something wrong.
    void say(Notice::Tone tone, const QString &text);
    void focusFirst();

Q_SIGNALS:
    void signInRequested();
    void copyRequested(ssotray::ShellFormat format);
    void consoleRequested();
    void consoleChoiceRequested();
    void terminalRequested(const QString &profile);
    void favouriteRequested(bool isFavourite);
    void createProfileRequested();

private:
    QLayout *makeFacts();
    QLayout *makeActions();
    QLayout *makeConsole();
    void offerProfiles();
    void clipboardChanged();

    const SecretClipboard &m_clipboard;
    Shown m_shown;
    QLabel *m_title;
    QLabel *m_account;
    QLabel *m_accountId;
    QLabel *m_session;
    QLabel *m_profiles;
    Button *m_copy;
    Button *m_console;
    Button *m_consoleWays;
    Button *m_terminal;
    Button *m_createProfile;
    Button *m_favourite;
    Hint *m_credentialsEnd;
    Notice *m_signInNotice;
    Button *m_signIn;
    Notice *m_notice;
    bool m_saysItIsCopied = false;
};

} // namespace ssotray
