#pragma once

#include "config/history.h"

#include <QCoreApplication>

namespace ssotray {

// What a change of the config was for, in a person's words.
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)

public:
    // "Save profile my-sso": what was done, such that it fits behind "Undo: ".
    static QString of(const ChangeNote &note);
};

} // namespace ssotray
