#pragma once

#include "config/document.h"
#include "profiles/bulkplan.h"

#include <QObject>

#include <optional>

namespace ssotray {

class ConfigFile;

// Many profiles in the making: what a person has chosen so far, what that would do to the config, and saving it all at
// once. The window reads and sets it; it knows nothing of the window, which owns it.
class BulkSetup : public QObject
{
    Q_OBJECT

public:
    // recordsPath: the file of the BulkRecords. The file must outlive this.
    BulkSetup(ConfigFile &file, QString recordsPath, QString credentialsProgram, QObject *parent = nullptr);

    // Reads the config and the records (again). Emits changed(); with configError() when it cannot be read.
    void readConfig();
    const std::optional<Error> &configError() const { return m_configError; }
    const QString &configPath() const;

    const BulkRoles &roles() const { return m_request.roles; }
    const BulkChoices &choices() const { return m_request.choices; }
    void setRoles(const BulkRoles &roles);
    // One that the config may not have yet, or not all of; saving writes what is missing.
    void setSession(const SsoSession &session);
    void setChoices(const BulkChoices &choices);
    void setAlsoWithProfile(bool also);
    void setRemoveGone(bool remove);

    // How the first chosen role's profile, or else a made-up one's, would be called; for while somebody types. Errors:
    // those of NameTemplate::parse().
    Result<QString> example() const;

    // What saving would do now, worked out when somebody asks. Errors: those of makeBulkChange(), and configError().
    struct Preview
    {
        BulkPlan plan;
        ConfigChange change;
    };
    Result<Preview> preview() const;

    // Saves; then saved() or, with saveError(), saveFailed(). While it saves: nothing.
    void save();
    bool isSaving() const { return m_saving; }
    const BulkPlan &savedPlan() const { return m_savedPlan; }
    const std::optional<Error> &saveError() const { return m_saveError; }
    // The profiles are saved, but not that they were made in bulk.
    const std::optional<Error> &recordsError() const { return m_recordsError; }

Q_SIGNALS:
    void changed();
    void saved();
    void saveFailed();

private:
    void take(const Result<QByteArray> &after, const BulkRequest &request);
    void gatherSessions();

    ConfigFile &m_file;
    const QString m_recordsPath;
    Document m_document;
    BulkRecords m_records;
    BulkRequest m_request;
    std::optional<SsoSession> m_session; // of setSession()
    BulkPlan m_savedPlan;
    std::optional<Error> m_configError;
    std::optional<Error> m_saveError;
    std::optional<Error> m_recordsError;
    bool m_saving = false;
    bool m_hasRead = false;
};

} // namespace ssotray
