#pragma once

#include "profiles/problems.h"

namespace ssotray {

class Services;

// What other files, the environment and the saved lists of roles say about these profiles; read anew each time.
// credentialsFile: what the settings said at start.
ProblemFacts problemFacts(Services &services, const Document &document, const QString &credentialsFile);

} // namespace ssotray
