#include "ui/common/changetext.h"

using namespace Qt::StringLiterals;

namespace ssotray {

QString ChangeText::of(const ChangeNote &note)
{
    if (note.kind == "Profile"_L1)
        return tr("Save profile %1", "a change of the config").arg(note.subject);
    if (note.kind == "Bulk"_L1)
        return tr("Create or remove %n profile(s) at once", "a change of the config", note.count);
    if (note.kind == "EditProfile"_L1)
        return tr("Edit profile %1", "a change of the config").arg(note.subject);
    if (note.kind == "RenameProfile"_L1)
        return tr("Rename profile %1", "a change of the config").arg(note.subject);
    if (note.kind == "DeleteProfile"_L1)
        return tr("Delete profile %1", "a change of the config").arg(note.subject);
    if (note.kind == "ConvertProfile"_L1)
        return tr("Convert profile %1 to an SSO session", "a change of the config").arg(note.subject);
    if (note.kind == "SwitchProfile"_L1)
        return tr("Change how profile %1 gets its credentials", "a change of the config").arg(note.subject);
    if (note.kind == "EditSession"_L1)
        return tr("Edit SSO session %1", "a change of the config").arg(note.subject);
    if (note.kind == "RenameSession"_L1)
        return tr("Rename SSO session %1", "a change of the config").arg(note.subject);
    if (note.kind == "DeleteSession"_L1)
        return tr("Delete SSO session %1", "a change of the config").arg(note.subject);
    if (note.kind == "Import"_L1)
        return tr("Import %n profile(s) of other tools", "a change of the config", note.count);
    if (note.kind == "Repair"_L1)
        return tr("Repair the config file", "a change of the config");
    return note.subject.isEmpty() ? tr("Change the config file", "a change of the config")
                                  : tr("Change %1", "a change of the config; %1 is a name").arg(note.subject);
}

} // namespace ssotray
