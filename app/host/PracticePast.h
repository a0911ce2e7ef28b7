// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/WaitTickets.h"
#include "journal/SessionJournal.h"

namespace kiosk
{

/// Gives a demo the past of a kiosk that has stood in a hall for a month, so that the staff panel's statistics and
/// journal have something to show. Nobody's visits: made up, the same figures each time, up to the clock's now.
///
/// Errors: those of SessionJournal::open() and append().
Result<void> writePracticePast(SessionJournal::Settings journal, const QList<MethodId> &methods, Milliseconds syncWait,
                               const Clock &clock);

/// Two people who have taken their wait with them: one who has to wait on, and one who can sign in. Nothing where
/// tickets wait already.
void issuePracticeTickets(WaitTickets::Settings settings, Language language, const Clock &clock, HostLog &log);

} // namespace kiosk
