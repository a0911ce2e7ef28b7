// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sys/types.h>

namespace kiosk
{

/// Which of the namespaces that the engine's sandbox is made of the process \a renderer shares with this one: "user,
/// pid, net" and why, if the kernel's settings tell. "" when it has its own, has gone, or this is a test without the
/// sandbox.
QString missingNamespaces(pid_t renderer);

/// The same, with "seccomp" where it has no filter of system calls. It gets that one a moment after it has started.
QString missingFence(pid_t renderer);

/// Whether the process has a filter of system calls.
bool hasSystemCallFilter(pid_t process);

} // namespace kiosk
