// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/HealthReport.h"

namespace kiosk
{

/// Whether what is printed stays in memory and goes with its job: the print system's folder, and its configuration as
/// far as this user may read it. \a root stands before every path. Asks files alone.
PartHealth printSpool(const QString &root = {});

} // namespace kiosk
