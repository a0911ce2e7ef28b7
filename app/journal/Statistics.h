// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/Statistics.h"
#include "support/Clock.h"

/// \file
/// Counting what is in a journal. Each reads it through a connection of its own, in any thread, and changes nothing.
namespace kiosk::journal
{

/// The local days in [from, to), about 3 microseconds a record. Days whose events retention has dropped come from the
/// daily counts, without times. Errors: "journal.missing", "journal.newer", "journal.read", "journal.damaged".
Result<Statistics> readStatistics(const QString &journalFile, const QDate &from, const QDate &to);

/// Errors: as readStatistics().
Result<TodayCounts> readTodayCounts(const QString &journalFile, const Clock &clock);

/// The days in [from, to) of which the journal at \a path has events, each with what they come to; from the first event
/// on when \a from is no date. Local days. Errors: as verifyJournal(), and "journal.damaged".
Result<QMap<QDate, DayTotals>> totalsOfDays(const QString &path, const QDate &from, const QDate &to);

} // namespace kiosk::journal
