// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigSchema.h"
#include "config/SiteProfile.h"

/// The keys of a profile's tables [set_up] and [wifi].
namespace kiosk
{

KeyList<SetUpInfo> setUpKeys();
KeyList<GuestWifi> wifiKeys();

} // namespace kiosk
