// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/Installation.h"
#include "host/HostLog.h"
#include "support/Clock.h"

#include <optional>

namespace kiosk
{

/// Runs the set-up of a machine's first boot on its screen until it is done; \a socket is its privileged service's. An
/// exit status where it was told to end before; nothing: the kiosk may begin.
std::optional<int> runSetUp(const HostOptions &options, const QString &socket, const Clock &clock, HostLog &log);

} // namespace kiosk
