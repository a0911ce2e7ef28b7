// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/PinRecords.h"

#include <QDate>

namespace kiosk
{

// Two costs that no test waits for, and the day on which its PINs are set.
inline constexpr ScryptCost cheap{4, 1, 1};
inline constexpr ScryptCost dearer{6, 2, 1};
inline const QDate today(2026, 11, 24);

} // namespace kiosk
