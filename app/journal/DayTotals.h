// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Description.h"
#include "support/Error.h"

#include <QDate>
#include <QMap>
#include <QString>

#include <array>
#include <optional>
#include <tuple>

namespace kiosk::journal
{

/// Where and why visits came to no good end: the last step, why it ended, and the last attempt's outcome if there was
/// one ("timed_out", "failed/provider.refused").
struct Stop {
    QString step;
    QString reason;
    QString outcome;
    friend bool operator<(const Stop &one, const Stop &other)
    {
        return std::tie(one.step, one.reason, one.outcome) < std::tie(other.step, other.reason, other.outcome);
    }
    friend bool operator==(const Stop &, const Stop &) = default;
};

using Counts = QMap<QString, int>;

/// What is counted of one local day, or of several. A visit counts for the day on which it began: when the visitor left
/// the welcome screen. A visit that goes on in another session (parked, or taken over after a crash) is counted once.
struct DayTotals {
    int sessions = 0; ///< visits begun
    int resumed = 0; ///< sessions that went on with a visit begun before
    int done = 0;
    int parked = 0;
    int helpCalls = 0;
    int helpAnswers = 0;
    int hostsRefused = 0;
    int pinFailures = 0;
    std::array<int, 24> hours{}; ///< visits begun, by local hour
    std::array<int, 3> ratings{}; ///< 1, 2, 3
    Counts steps; ///< visits that came to it
    Counts methods; ///< visits that chose it
    Counts outcomes; ///< attempts
    Counts ends; ///< reasons, "lost" where the kiosk died
    Counts staffActions;
    QMap<Stop, int> stops;

    DayTotals &operator+=(const DayTotals &other);
    static const record::Description<DayTotals> &description();
    /// One line, the same for the same numbers: what the daily counts' digests are over.
    QString toText() const;
    /// Errors: "statistics.malformed".
    static Result<DayTotals> fromText(const QString &text);
    friend bool operator==(const DayTotals &, const DayTotals &) = default;
};

/// The days in [from, to) of which the journal at \a path has events, each with what they come to; from the first event
/// on when \a from is no date. Local days. Any thread. Errors: as verifyJournal(), and "journal.damaged".
Result<QMap<QDate, DayTotals>> totalsOfDays(const QString &path, const QDate &from, const QDate &to);

} // namespace kiosk::journal
