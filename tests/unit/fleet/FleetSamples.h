// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/KioskReport.h"
#include "fleet/Request.h"

namespace kiosk::fleet
{

/// A report with something in every field, at \a now on the kiosk's clock.
KioskReport fullReport(Milliseconds now);
/// One of each action, as a desk would send it about the visit of \a state.
QList<Order> everyOrder(const link::KioskState &state);

} // namespace kiosk::fleet
