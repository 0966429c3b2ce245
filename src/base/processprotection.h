#pragma once

namespace ssotray {

// At the very start of a program that will hold secrets: from now on other programs of the same user cannot attach to
// this process or read its memory, environment and open files, and no core file is written when it crashes. Root can do
// all of that as ever. What this process starts is not concerned, but that it leaves no core file either.
//
// Builds for developers (SSO_TRAY_DEBUGGABLE) do it only where the environment has SSO_TRAY_PROTECTED, so that a
// debugger and the leak check of the sanitizers work.
void protectThisProcess();

} // namespace ssotray
