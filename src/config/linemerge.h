#pragma once

#include <QByteArray>

#include <optional>

namespace ssotray {

// Both changes of a text in one: base became ours for one of them, and theirs for the other. Lines that only stand side
// by side are no conflict, since every line of a config means something by itself. Nothing when both changed the same
// lines. Line ends are taken from theirs where only they could differ.
std::optional<QByteArray> mergedLines(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs);

} // namespace ssotray
