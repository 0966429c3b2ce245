#pragma once

#include "profiles/bulksetup.h"

namespace ssotray {

// The profile that is in the making, or the profiles when several roles were chosen: what the wizard has been told so
// far, what that would do to the config, and saving it. Several are made as they are in bulk. The pages read and set
// it; it knows nothing of them. Owned by the wizard.
class ProfileSetup : public QObject
{
    Q_OBJECT

public:
    // recordsPath: as BulkSetup's. The file must outlive this.
    ProfileSetup(ConfigFile &file, const QString &recordsPath, const QString &credentialsProgram);

    // Reads the config (again). Emits changed(); with configError() when it cannot be read.
    void readConfig();
    const std::optional<Error> &configError() const { return m_configError; }
    const QString &configPath() const;
    // The sessions of the config, in its order; and what the name stands for there, if it is one of them.
    QList<SsoSession> knownSessions() const;
    std::optional<SsoSession> knownSession(const QString &name) const;
    QStringList profileNames() const;

    // With several roles: what their profiles have in common, with the first chosen role and a name that nothing gets.
    const ProfileSpec &spec() const { return m_spec; }
    void setSession(const SsoSession &session);
    // Empty texts: go on without account and role.
    void setRole(const QString &accountId, const QString &roleName);
    // Two or more chosen ones. A profile for each is named after the pattern (nametemplate.h).
    void setRoles(const BulkRoles &roles);
    void setName(const QString &name);
    void setPattern(const QString &pattern);
    void setRegion(const QString &region);
    void setOutput(const QString &output);
    void setWay(CredentialsWay way);

    bool isSeveral() const { return m_isSeveral; }
    // A free name after the AWS CLI's pattern; without a role, empty.
    QString suggestedName() const;
    bool nameExists() const;
    // As it was the last time that profiles were made in bulk, until it is set.
    const QString &pattern() const { return m_bulk.choices().pattern; }
    // How the first profile of several would be called. Errors: those of NameTemplate::parse().
    Result<QString> example() const;

    // Why a chosen role cannot be written as KeychainOnly, whichever way is chosen now; nothing without a role.
    std::optional<Error> keychainOnlyProblem() const;

    // What saving would do now; the error that it would end with.
    Result<ConfigChange> plan() const;
    // The same of several; nothing is written when one of them cannot be.
    Result<BulkPlan> bulkPlan() const;

    // Saves; then saved() or, with saveError(), saveFailed(). While it saves: nothing.
    void save();
    bool isSaving() const { return m_isSaving; }
    bool isSaved() const { return m_savedEdition == m_edition; }
    const std::optional<Error> &saveError() const { return m_saveError; }
    // Of the last save, in the order of what was chosen; those that were there already belong to them.
    const QList<RoleProfile> &savedProfiles() const { return m_savedProfiles; }

Q_SIGNALS:
    void changed();
    void saved();
    void saveFailed();

private:
    template <class T>
    void change(T ProfileSpec::*member, const T &value);
    void noteChange();
    void tellBulk();
    const Result<BulkSetup::Preview> &preview() const;
    void take(const Result<void> &result, const QList<RoleProfile> &profiles);

    ConfigFile &m_file;
    BulkSetup m_bulk;
    Document m_document;
    std::optional<Error> m_configError;
    ProfileSpec m_spec;
    bool m_isSeveral = false;
    mutable std::optional<Result<BulkSetup::Preview>> m_preview; // worked out once for all who ask
    int m_edition = 0; // of what was chosen
    int m_savingEdition = -1;
    int m_savedEdition = -1;
    QList<RoleProfile> m_savedProfiles;
    std::optional<Error> m_saveError;
    bool m_isSaving = false;
};

} // namespace ssotray
