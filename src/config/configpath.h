#pragma once

#include "base/valueinforce.h"

#include <QString>

namespace ssotray {

// Where the AWS tools look for their two files (spec/aws.md §6.1): what the person set in the app (a path, `~/` at its
// beginning is the home), else AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/config or
// ~/.aws/credentials; always absolute. In the environment's values `$VAR` and `${VAR}` are replaced first, unknown ones
// stay, then `~` at the beginning, as botocore does; an empty value counts as unset. Problems: Kind::File "NoHome"
// (storage/paths.h) when HOME is needed and not usable, so that nothing is ever written to "/.aws"; Kind::Config
// "OtherHome" (detail: the path) for `~name`, which is not looked up; the value is then what was written.
ValueInForce configFileInForce(const QString &setting = {});
ValueInForce credentialsFileInForce(const QString &setting = {});

// The same path of the config, or the problem.
Result<QString> configPath(const QString &setting = {});

} // namespace ssotray
