// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/StaffMessages.h"

namespace kiosk
{

/// A journal record as a sentence for staff: "Step reached: Verify", "Desk A: End session". What the words do not use
/// of its name=value pairs stands behind them as it is, so that nothing is hidden; a kind that is not known is shown
/// as it is.
QString journalWords(const link::JournalLine &line, const SiteProfile &profile, Language language);

/// A visit's records in one glance.
struct StoryWords {
    enum class State { Unended, Done, WithTicket, Unfinished };
    State state = State::Unended;
    QString title; ///< "Visit 5b1f0c: finished"
    QString facts; ///< "Suomi.fi · 12 min · called for help"; may be empty
    bool isClean = true; ///< false: not everything was erased
};

/// Whether there may be records that are newer than those that are shown.
enum class Newer { None, Maybe };

/// \a lines in the order of time.
StoryWords storyWords(const QList<link::JournalLine> &lines, Newer newer, const SiteProfile &profile,
                      Language language);

/// A visit's random number, shortened so that the visits of a day can be told apart.
QString visitWords(const QString &session);

} // namespace kiosk
