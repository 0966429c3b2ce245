#pragma once

class QClipboard;
class QMimeData;
class QString;

namespace ssotray {

// Tells clipboard managers of this system not to keep what is in data (spec/security.md §1). A file per system.
void markAsSecret(QMimeData &data);

// Whether the clipboard still holds what we put there: ours, with this text. It never asks another program for its
// content, which could hang.
bool isStillOurs(const QClipboard &clipboard, const QMimeData *ours, const QString &text);

// Whether only the program whose window has the keyboard may change the clipboard here.
bool clipboardNeedsFocus();

} // namespace ssotray
