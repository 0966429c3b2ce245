#pragma once

#include "ui/wizard/wizardpage.h"
#include "ui/wizard/wizardstate.h"

#include <QUrl>
#include <QWizard>

namespace ssotray {

class DonePage;
class RolesPage;
class SignInPage;

// From a start URL to a profile, or several, that AWS tools can use, as `aws configure sso` does it (product.md §2). It
// shows what ProfileSetup, Session and Catalog say and sends them what the person decides; it opens no browser. Not
// modal; it deletes itself when closed, which cancels whatever was going on.
class Wizard : public QWizard
{
    Q_OBJECT

public:
    enum PageId { SessionPageId, SignInPageId, RolesPageId, ProfilePageId, DonePageId };

    explicit Wizard(const WizardServices &services, QWidget *parent = nullptr);
    ~Wizard() override;

    // For openRequested(), as openInBrowser() wants it.
    QString browserCommand() const;
    // The browser that was asked for could not be opened.
    void showOpenFailed();
    void showBuiltInFailed();
    // After startAtLoginRequested(): it could not be stored. starts: as it is.
    void showStartAtLoginFailed(bool starts);

    void done(int result) override;

Q_SIGNALS:
    void undoRequested();
    // Only ever after a click.
    void openRequested(const QUrl &url);
    // As SignInPanel's.
    void builtInWindowRequested(const QUrl &url, const QString &userCode, quint16 loopbackPort);
    // Nothing waits for a browser any more.
    void signInLeft();
    void profilesSaved();
    void repairRequested(); // of the config, in the profiles window
    void startAtLoginRequested(bool start);

private:
    void setTexts();
    void changePage(int id);
    void beginAgain();
    WizardPage *stepAt(int id) const;

    WizardState m_state;
    SignInPage *m_signInPage;
    RolesPage *m_rolesPage;
    DonePage *m_donePage;
    int m_current = -1;
};

} // namespace ssotray
