#pragma once

#include "base/async.h"
#include "config/history.h"
#include "profiles/configoperation.h"

#include <QObject>

#include <functional>

namespace ssotray {

class ConfigFacts;
class Services;

// Carries out what a person wants changed in the config, with all that belongs to it elsewhere: a session that is
// renamed takes its sign-in along, and takes it back with the name; one that is deleted is signed out
// first. Owned by the windows; it shows nothing.
class ConfigChanges : public QObject
{
    Q_OBJECT

public:
    ConfigChanges(Services &services, ConfigFacts &config, QObject *parent = nullptr);

    // Answers when the sessions know the new config. Errors: those of applyOperation(), and of the keychain when a
    // sign-in cannot be taken along; then nothing was changed.
    Async<void> carryOut(const ConfigOperation &operation);
    // The same with ConfigUndo::takeBack().
    Async<void> takeBack(const Backup &change);

private:
    // A session's name, and the change of the config that replaces it.
    struct Renaming
    {
        QString from;
        QString to;
        std::function<Async<void>()> edit;
    };
    Async<void> save(const ConfigOperation &operation);
    Async<void> apply(const ConfigOperation &operation);
    Async<void> renameSession(const Renaming &renaming);

    Services &m_services;
    ConfigFacts &m_config;
};

} // namespace ssotray
