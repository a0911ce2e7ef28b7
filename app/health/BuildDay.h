// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace kiosk
{

/// Midnight, UTC, at the beginning of the day on which the program was built: no right clock shows an earlier time.
QDateTime buildDay();

} // namespace kiosk
