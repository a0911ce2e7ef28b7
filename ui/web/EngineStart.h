// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk
{

struct IdentityViewSettings;

/// Completes the engine's command line with what only the first attempt knows: the gate to go through, or else the
/// names that may be looked up at all, and whether moving things are wanted. The engine reads it once a process, when
/// the first profile is made; later calls change nothing. A session has one configuration, so nothing is lost by that.
void completeEngineFlags(const IdentityViewSettings &settings);

} // namespace kiosk
