#pragma once

#include "config/configfile.h"
#include "config/linediff.h"
#include "config/repair.h"

namespace ssotray {

// What a change would do to the config.
struct ConfigChange
{
    QByteArray before;
    QByteArray after;
    QList<DiffLine> diff; // with three lines around each change
};

// One change of the config that a person can ask for, as a value: it can be planned on the config as it is shown, and
// carried out on the file as it is then. The functions that make one (profileoperations.h, sessionoperations.h) say
// what it does and which errors it has.
struct ConfigOperation
{
    // "EditProfile", "RenameProfile", "DeleteProfile", "ConvertProfile", "SwitchProfile", "EditSession",
    // "RenameSession", "DeleteSession", "Import", "Repair": for the list of changes, which has the words
    QString code;
    QString subject; // the profile or session as it is called before
    QString newName = {}; // of a renaming
    ConfigFile::Edit edit;
    int count = 1; // of profiles or sessions
};

// Without touching the disk. Errors: the operation's.
Result<ConfigChange> planOperation(const Document &document, const ConfigOperation &operation);
// On disk. Errors: the operation's, and those of ConfigFile::apply().
Async<SavedConfig> applyOperation(ConfigFile &file, const ConfigOperation &operation);

// A named repair, of a config that cannot be read, too. Errors: those of repaired().
ConfigOperation repairOperation(const ConfigRepair &repair);

} // namespace ssotray
