#pragma once

#include "profiles/importplan.h"

#include <QCoreApplication>

namespace ssotray {

// What was found for the import, in a person's words.
class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)

public:
    // "Granted (12)": whose profiles they are.
    static QString groupTitle(ForeignTool tool, int count);
    // What the profile is today, in a word or two.
    static QString today(const ForeignProfile &profile);
    // What it becomes, or that it stays.
    static QString after(const ForeignProfile &profile, const ForeignProfiles &found, const ImportChoices &choices);
    // Whole sentences: why it cannot be imported and what to do, or what importing means for it.
    static QString details(const ForeignProfile &profile, const ImportChoices &choices);

private:
    static QString obstacle(const ForeignProfile &profile);
    static QString otherCredentials(const ForeignProfile &profile);
    static QString remark(ForeignProfile::Remark remark, const ForeignProfile &profile);
};

} // namespace ssotray
