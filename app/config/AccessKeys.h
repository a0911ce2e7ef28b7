// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigKeys.h"

namespace kiosk
{

/// The kiosk's `[access]`.
KeyList<AccessSettings> accessKeys();
/// A profile's `[accessibility]`.
KeyList<AccessibilityInfo> accessibilityKeys();

} // namespace kiosk
