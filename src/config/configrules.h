#pragma once

#include "config/documentparser.h"

#include <QString>
#include <QStringView>

namespace ssotray {

// What may be written into the config: only text that botocore and the other SDKs read alike (spec/aws.md §6.2, "Safe
// writing rules"). Reading is wider: documentparser.h.

// One or more of A-Z a-z 0-9 _ - / . % @ : +, so a header needs no quotes.
bool isWritableName(QStringView name);
// What stands between the brackets of a section that we write: `profile NAME`, `default`, `sso-session NAME`, `services
// NAME`; empty for other kinds, which are not ours to write.
QString headerFor(const SectionName &section);
// One or more of a-z 0-9 _ - / . % @ +: lower case, because it is read back so; no ":", which ends a key for botocore.
bool isWritableKey(QStringView key);
// One line of printable ASCII and tabs, without white space at its ends, and nothing in it that would begin a comment.
// ASCII because Python reads the file in the locale's encoding, and one bad byte makes the whole file unreadable.
bool isWritableValue(QStringView value);

// Where an SDK other than botocore sees a comment in the value: the place of a # or ; at its beginning or behind white
// space; -1 when there is none.
qsizetype commentIn(QStringView value);

} // namespace ssotray
