// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/StaffMessages.h"

namespace kiosk
{

/// A journal record as a sentence for staff: "Step reached: Verify", "Desk A: End session". What the words do not use
/// of its name=value pairs stands behind them as it is, so that nothing is hidden; a kind that is not known is shown
/// as it is.
QString journalWords(const link::JournalLine &line, const SiteProfile &profile, Language language);

} // namespace kiosk
