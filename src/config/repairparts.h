#pragma once

#include "config/repair.h"
#include "config/textlines.h"

#include <optional>
#include <vector>

// What repair.cpp is made of; nothing else needs it.
namespace ssotray {

using Replacements = std::vector<Replacement>;

// A section with its places in the whole text.
struct Found
{
    const ParsedSection *section = nullptr;
    int number = -1;
    qsizetype begin = 0; // of the header's line
    int line = 0; // of the header
    qsizetype end() const { return begin + section->text.size(); }
};

// The section in which the line stands; none in front of the first.
Found sectionAt(const ParsedConfig &config, int line);

// The indentation of the next header below the line, when it has one. Without the line above it, it would become part
// of a value.
std::optional<Replacement> indentationBelow(const ParsedConfig &config, int line);

// What a repair replaces; nothing when it cannot.
Replacements replacementsInLine(const QByteArray &text, const ConfigRepair &repair);
Replacements replacementsOfSections(const ParsedConfig &config, const ConfigRepair &repair);

} // namespace ssotray
