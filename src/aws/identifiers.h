#pragma once

#include <QString>

// The forms of what AWS gives names to. spec/aws.md §11.1
namespace ssotray {

// 12 digits.
bool isAccountId(const QString &text);
// A permission set's name: A-Z a-z 0-9 _ + = , . @ -, up to 64 characters. AWS allows 32, and 64 for roles.
bool isRoleName(const QString &text);

} // namespace ssotray
