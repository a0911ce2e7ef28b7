// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk
{

/// Where a program with a window reads from the host and writes to it.
struct LinkDescriptors {
    int input;
    int output;
};

/// Keeps the link, which is on standard input and output at a program's start, for the host and this process alone:
/// what the engine or a library prints to standard output goes to the log instead, and no child inherits either end.
LinkDescriptors takeLinkDescriptors();

} // namespace kiosk
