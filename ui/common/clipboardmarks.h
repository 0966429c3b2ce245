#pragma once

class QMimeData;
class QString;

namespace ssotray {

// Tells clipboard managers of this system not to keep what is in data (spec/security.md §1). A file per system.
void markAsSecret(QMimeData &data);

// Whether the clipboard, which holds now, still holds what we put there: ours, with this text. Never asks another
// program for its content, which could hang.
bool isStillOurs(const QMimeData *now, const QMimeData *ours, const QString &text);

} // namespace ssotray
