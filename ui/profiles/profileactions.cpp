#include "config/ssosession.h"
#include "profiles/profileentry.h"
#include "profiles/profileoperations.h"
#include "profiles/sessionoperations.h"
#include "ui/profiles/changedialog.h"
#include "ui/profiles/changeforms.h"
#include "ui/profiles/profilesmodel.h"
#include "ui/profiles/profileswindow.h"

// What the profiles window asks before each change.
namespace ssotray {

void ProfilesWindow::confirm(const ChangeWords &words, ChangeForm *form)
{
    delete m_dialog;
    m_dialog = new ChangeDialog(words, form, m_document, this);
    connect(m_dialog, &ChangeDialog::changeRequested, this, &ProfilesWindow::changeRequested);
    m_dialog->open();
}

void ProfilesWindow::doAction(ProfilePanel::Action action)
{
    using Action = ProfilePanel::Action;
    if (!m_document.isParsable() || m_unreadable)
        return;
    const bool isProfile = m_model->indexOfProfile(m_chosen).isValid();
    if (!isProfile && !m_model->indexOfSession(m_chosenSession).isValid())
        return;
    switch (action) {
    case Action::Edit:
        isProfile ? editProfileOf(m_chosen) : editSessionOf(m_chosenSession);
        break;
    case Action::Rename:
        isProfile ? renameProfileOf(m_chosen) : renameSessionOf(m_chosenSession);
        break;
    case Action::Delete:
        isProfile ? deleteProfileOf(m_chosen) : deleteSessionOf(m_chosenSession);
        break;
    case Action::MakeStandard:
        switchWayOf(m_chosen, CredentialsWay::Standard);
        break;
    case Action::MakeKeychainOnly:
        switchWayOf(m_chosen, CredentialsWay::KeychainOnly);
        break;
    }
}

void ProfilesWindow::doRemedy(const Remedy &remedy, const QString &profile, const QString &session)
{
    using What = Remedy::What;
    switch (remedy.what) {
    case What::Change:
        if (remedy.operation)
            confirm({[] { return tr("Repair the config file"); },
                        [] { return tr("This is changed in the config file, and nothing else:"); },
                        [] { return tr("Repair", "button"); }},
                new PlainForm(*remedy.operation));
        break;
    case What::EditProfile:
        editProfileOf(profile);
        break;
    case What::RenameProfile:
        renameProfileOf(profile);
        break;
    case What::DeleteProfile:
        deleteProfileOf(profile);
        break;
    case What::ConvertProfile:
        convertProfileOf(profile);
        break;
    case What::EditSession:
        editSessionOf(session);
        break;
    }
}

void ProfilesWindow::editProfileOf(const QString &profile)
{
    confirm({[] { return tr("Edit profile"); }, [profile] { return tr("What the profile %1 says:").arg(profile); },
                [] { return tr("Save change"); }},
        new ProfileForm(profileEntry(m_document, profile), m_document.names(SectionKind::SsoSession), m_program));
}

void ProfilesWindow::renameProfileOf(const QString &profile)
{
    confirm({[] { return tr("Rename profile"); },
                [profile] {
                    return tr("The profile %1 gets another name. Scripts that use the old one do not find it.")
                        .arg(profile);
                },
                [] { return tr("Rename", "button"); }},
        new NameForm(NameForm::Of::Profile, profile, profile));
}

void ProfilesWindow::deleteProfileOf(const QString &profile)
{
    const int count = int(profilesAssumingFrom(m_document, profile).size());
    confirm({[] { return tr("Delete profile"); },
                [profile] { return tr("The profile %1 is removed from the config file.").arg(profile); },
                [] { return tr("Delete", "button"); }},
        new PlainForm(deleteProfile(profile), [count] {
            return count == 0
                ? QString()
                : tr("%n profile(s) take their credentials from it and do not work without it.", nullptr, count);
        }));
}

void ProfilesWindow::convertProfileOf(const QString &profile)
{
    confirm({[] { return tr("Convert to a session"); },
                [profile] {
                    return tr("The profile %1 names a session in place of its start URL, so that AWS tools and this "
                              "app can keep you signed in.")
                        .arg(profile);
                },
                [] { return tr("Convert", "button"); }},
        new NameForm(NameForm::Of::Conversion, profile, sessionForConversion(m_document, profile)));
}

void ProfilesWindow::switchWayOf(const QString &profile, CredentialsWay way)
{
    const bool isStandard = way == CredentialsWay::Standard;
    confirm(
        {[isStandard] { return isStandard ? tr("Make the profile Standard") : tr("Make the profile Keychain only"); },
            [isStandard] {
                return isStandard ? tr("What “aws configure sso” writes, for every AWS tool; an access token for "
                                       "about one hour lies in a file.")
                                  : tr("AWS tools ask this app for credentials (credential_process); no secret of "
                                       "the session lies in a file.");
            },
            [] { return tr("Save change"); }},
        new PlainForm(switchWay(profile, way, m_program)));
}

void ProfilesWindow::editSessionOf(const QString &name)
{
    for (const SsoSession &session : ssoSessions(m_document)) {
        if (session.name == name)
            confirm(
                {[] { return tr("Edit session"); }, [name] { return tr("What the SSO session %1 says:").arg(name); },
                    [] { return tr("Save change"); }},
                new SessionForm(session));
    }
}

void ProfilesWindow::renameSessionOf(const QString &session)
{
    confirm({[] { return tr("Rename session"); },
                [session] { return tr("The SSO session %1 gets another name.").arg(session); },
                [] { return tr("Rename", "button"); }},
        new NameForm(NameForm::Of::Session, session, session));
}

void ProfilesWindow::deleteSessionOf(const QString &session)
{
    confirm({[] { return tr("Delete session"); },
                [session] { return tr("The SSO session %1 is removed from the config file.").arg(session); },
                [] { return tr("Delete", "button"); }},
        new DeleteSessionForm(session, profilesOfSession(m_document, session)));
}

} // namespace ssotray
