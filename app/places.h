#pragma once

#include "session/erase.h"

namespace ssotray {

class ConfigFacts;
class SecretClipboard;
class Services;

// Every place where this app leaves something, for Settings to show and to erase. All given outlive them.
QList<PlaceToErase> placesOf(Services &services, const ConfigFacts &config, SecretClipboard &clipboard);

} // namespace ssotray
