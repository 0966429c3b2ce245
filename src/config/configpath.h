#pragma once

#include "base/error.h"

#include <QString>

namespace ssotray {

// Where the AWS tools look for the config (spec/aws.md §6.1): AWS_CONFIG_FILE, else ~/.aws/config; always absolute.
// `$VAR` and `${VAR}` are replaced first, unknown ones stay, then `~` at the beginning, as botocore does; an empty
// variable counts as unset. Errors: Kind::File "NoHome" (storage/paths.h) when HOME is needed and not usable, so that
// nothing is ever written to "/.aws"; Kind::Config "OtherHome" (detail: the path) for `~name`, which is not looked up.
Result<QString> configPath();

} // namespace ssotray
