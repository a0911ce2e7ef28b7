// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigReader.h"
#include "config/KioskConfig.h"

namespace kiosk
{

/// What one value of a profile says about another. Values that were wrong in themselves are empty here and are passed
/// over: they have been reported.
void checkProfile(const SiteProfile &profile, ConfigReader &reader);
/// Limits that nobody wrote follow the profile's wait, however long it is.
void followWait(KioskConfig &config, const ConfigReader &reader);
/// What the kiosk's limits and the profile's wait say about each other; reported for kiosk.toml.
void checkLimits(const KioskConfig &config, ConfigReader &reader);

} // namespace kiosk
