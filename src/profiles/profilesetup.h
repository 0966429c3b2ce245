#pragma once

#include "config/document.h"
#include "profiles/change.h"

#include <QObject>

#include <optional>

namespace ssotray {

class ConfigFile;

// One profile in the making: what the wizard has been told so far, what that would do to the config, and saving it. The
// pages read and set it; it knows nothing of them. Owned by the wizard.
class ProfileSetup : public QObject
{
    Q_OBJECT

public:
    ProfileSetup(ConfigFile &file, QString credentialsProgram, QObject *parent = nullptr);

    // Reads the config (again). Emits changed(); with configError() when it cannot be read.
    void readConfig();
    const std::optional<Error> &configError() const { return m_configError; }
    const QString &configPath() const;
    // The sessions of the config, in its order; and what the name stands for there, if it is one of them.
    QList<SsoSession> knownSessions() const;
    std::optional<SsoSession> knownSession(const QString &name) const;
    QStringList profileNames() const;

    const ProfileSpec &spec() const { return m_spec; }
    void setSession(const SsoSession &session);
    // Empty texts: go on without account and role.
    void setRole(const QString &accountId, const QString &roleName);
    void setName(const QString &name);
    void setRegion(const QString &region);
    void setOutput(const QString &output);
    void setWay(CredentialsWay way);

    // A free name after the AWS CLI's pattern; without a role, empty.
    QString suggestedName() const;
    bool nameExists() const;

    // Why the chosen role cannot be written as KeychainOnly, whichever way is chosen now; nothing without a role.
    std::optional<Error> keychainOnlyProblem() const;

    // What saving would do now; the error that it would end with.
    Result<ConfigChange> plan() const;

    // Saves; then saved() or, with saveError(), saveFailed(). While it saves: nothing.
    void save();
    bool isSaving() const { return m_saving; }
    bool isSaved() const { return m_savedSpec == m_spec; }
    const std::optional<Error> &saveError() const { return m_saveError; }

Q_SIGNALS:
    void changed();
    void saved();
    void saveFailed();

private:
    template <class T>
    void change(T ProfileSpec::*member, const T &value);

    ConfigFile &m_file;
    Document m_document;
    std::optional<Error> m_configError;
    ProfileSpec m_spec;
    std::optional<ProfileSpec> m_savedSpec;
    std::optional<Error> m_saveError;
    bool m_saving = false;
};

} // namespace ssotray
