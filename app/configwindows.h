#pragma once

#include "app/configchanges.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace ssotray {

class BulkWindow;
class ConfigFacts;
class ImportWindow;
class ProfilesWindow;
class Services;
class Session;
class UndoWindow;
class WindowStates;
struct RoleRef;

// The windows in which a person changes the config: the profiles, many profiles at once, those of other tools, and
// taking changes back. It owns them and carries out what they want changed.
class ConfigWindows : public QObject
{
    Q_OBJECT

public:
    using SessionText = std::function<QString(const Session &session)>; // how it stands, in words

    ConfigWindows(Services &services, ConfigFacts &config, WindowStates &states, SessionText sessionText,
        QObject *parent = nullptr);
    ~ConfigWindows() override;

    void openProfiles();
    // Many profiles at once; ticks what is below this, if anything is.
    void openBulk(const RoleRef &ticked);
    // Profiles of other tools.
    void openImport();
    // Is there something that can be imported?
    bool hasImportable() const;
    void openUndo();

    void closeAll();

Q_SIGNALS:
    void addProfileRequested();
    void signInRequested(const QString &session);
    void importLeft(); // its window was closed

private:
    void connectProfiles();
    void showProfiles();
    void showFacts();
    void showFactsSoon();
    void takeBulk(); // it has saved profiles
    std::optional<ChangeNote> nextUndo() const;
    void carryOut(const ConfigOperation &operation);
    void connectImport();
    void showImport();
    bool needsSignIn(const QString &session) const;

    Services &m_services;
    ConfigFacts &m_config;
    WindowStates &m_states;
    const SessionText m_sessionText;
    const QString m_credentialsFileAtStart; // the program works with it until it ends
    ConfigChanges m_changes;
    bool m_isToShowFacts = false;
    QPointer<ProfilesWindow> m_profiles;
    QPointer<BulkWindow> m_bulk;
    QPointer<ImportWindow> m_import;
    QPointer<UndoWindow> m_undo;
};

} // namespace ssotray
