// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigKeys.h"
#include "config/OpeningHours.h"

namespace kiosk
{

/// The kiosk's `[hours]`.
KeyList<OpeningHours> hoursKeys();
/// What the hours say about each other.
void checkHours(const OpeningHours &hours, ConfigReader &reader);

} // namespace kiosk
