#pragma once

#include "config/ssosession.h"
#include "profiles/foreigncommand.h"
#include "profiles/profileentry.h"

#include <QList>
#include <QSet>

#include <optional>

namespace ssotray {

// A profile of the config that does not use an SSO session yet: what it is today, which role it means, and whether it
// can become one that does. Values only; what it becomes is in importplan.h, the words are in ui/import.
struct ForeignProfile
{
    // What keeps it from being imported.
    enum class Obstacle {
        None,
        Keys, // an access key; it is left alone, and never shown
        OtherCredentials, // an assumed role, a web identity, `aws login`: its kind says which
        OtherProgram, // that nothing is known of
        OnlyInLeapp, // its account and role are
        VaultKeys, // aws-vault gives keys of its own for it, or of a profile that is not there
        Incomplete, // detail: the first key that is missing
        BadStartUrl, // detail: as it stands there, as in the next three
        BadRegion,
        BadAccount,
        BadRole,
        SessionMissing, // detail: the session that it names
        Name, // other AWS tools cannot read it, and nothing is written below it
        Inherited, // detail: a key that it has from [DEFAULT], from where it cannot be taken away for one profile
        Covered, // detail: a key of its own that [DEFAULT] has as well, and that would be inherited then
    };
    // What a person should know before.
    enum class Remark {
        WrittenAgain, // its tool writes it anew when it is run
        RequestsAccess, // Granted would ask for a role that one does not have
        AlsoAsksProgram, // a program that nothing is known of gives some AWS tools other credentials
    };

    QString name;
    ForeignTool tool = ForeignTool::None;
    ProfileEntry::Kind kind = ProfileEntry::Kind::SettingsOnly;
    QString accountId;
    QString roleName;
    QString session; // that it will use; empty when the config does not tell, and a person has to
    QString instance; // aws-sso-cli's name for the portal, when the config does not tell
    Obstacle obstacle = Obstacle::None;
    QString detail = {};
    QList<Remark> remarks = {};

    bool isImportable() const { return obstacle == Obstacle::None; }
    bool operator==(const ForeignProfile &) const = default;
};

// What is in the config for this app to take over.
struct ForeignProfiles
{
    QList<ForeignProfile> profiles; // in file order
    QList<SsoSession> sessions; // of the config; they are used as they are
    QList<SsoSession> newSessions; // one for each start URL and region that has none; with names that are free
    QStringList instances; // of importable profiles without a session, each once
    int present = 0; // profiles that use a session already

    bool hasImportable() const;
    // Of the config, or a new one.
    std::optional<SsoSession> sessionNamed(const QString &name) const;
    bool operator==(const ForeignProfiles &) const = default;
};

// Nothing of a config that AWS tools cannot read: there it is not sure what a profile says.
ForeignProfiles foreignProfiles(const Document &document);

} // namespace ssotray
