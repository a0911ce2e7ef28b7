// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk
{

/// What the program ends with.
inline constexpr int exitGood = 0;
inline constexpr int exitFailed = 1; ///< asked rightly, but it cannot be done, or what was looked at is not in order
inline constexpr int exitUsage = 2; ///< asked wrongly
inline constexpr int exitConfiguration = 2; ///< asked rightly, by a configuration that is wrong
/// Staff have left the kiosk: the service manager is not to start it again (packaging/systemd).
inline constexpr int exitLeft = 77;

} // namespace kiosk
