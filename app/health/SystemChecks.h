// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/HealthReport.h"

namespace kiosk::systemchecks
{

// What "mfa-kiosk check" looks at besides: that this computer can run a kiosk at all. Nothing is started and nothing is
// changed. Each may take some milliseconds.

/// Nobody runs a kiosk as root. \a rootAllowed is for tests that must.
enum class Root { Refused, AllowedInTests };
PartHealth user(Root root);

/// That \a path can be executed, or read if it is a module (".so"). \a needed is what its absence means.
PartHealth program(const QString &part, const QString &path, HealthState absence);

/// That somebody answers at WAYLAND_DISPLAY or DISPLAY.
PartHealth display();

/// That the font whose files begin with \a name lies where fonts are looked for. Without it texts are shown in another.
PartHealth font(const QString &name);

/// Whether the kernel lets other programs of this user look into a page's process: it does unless \a setting, the file
/// of kernel.yama.ptrace_scope, forbids it to all. Less than that lets in whoever made a namespace.
PartHealth pageMemory(const QString &setting = QStringLiteral("/proc/sys/kernel/yama/ptrace_scope"));

} // namespace kiosk::systemchecks
