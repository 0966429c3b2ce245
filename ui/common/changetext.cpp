#include "ui/common/changetext.h"

using namespace Qt::StringLiterals;

namespace ssotray {

QString ChangeText::of(const ChangeNote &note)
{
    if (note.kind == "Profile"_L1)
        return tr("Save profile %1", "a change of the config").arg(note.subject);
    if (note.kind == "Bulk"_L1)
        return tr("Create or remove %n profile(s) at once", "a change of the config", note.count);
    return note.subject.isEmpty() ? tr("Change the config file", "a change of the config")
                                  : tr("Change %1", "a change of the config; %1 is a name").arg(note.subject);
}

} // namespace ssotray
