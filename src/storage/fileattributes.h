#pragma once

#include <chrono>

struct stat;

// Where the POSIX systems differ from each other; for safefile_posix.cpp alone.
namespace ssotray {

// Since 1970, UTC, as fine as the file system keeps it.
std::chrono::nanoseconds modifiedAt(const struct stat &status);

// Whether somebody has the file open for writing at this moment, as far as the system tells: Linux does for one's own
// files on local file systems. A false "yes" is possible elsewhere, so it must not be waited for without end.
bool isOpenForWriting(int file);

// Gives one open file the access list and the user's own attributes (user.*) of another, before it takes its place.
// False when an access list could not be carried over: without it, the mode's group bits would let more people in.
bool copyFileAttributes(int from, int to);

} // namespace ssotray
