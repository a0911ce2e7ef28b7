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

namespace kiosk
{

/// Where and why visits came to no good end: the last step, why it ended, and the last attempt's outcome if there was
/// one ("timed_out", "failed/provider.refused").
struct VisitStop {
    QString step;
    QString reason;
    QString outcome;
    friend bool operator<(const VisitStop &one, const VisitStop &other)
    {
        return std::tie(one.step, one.reason, one.outcome) < std::tie(other.step, other.reason, other.outcome);
    }
    friend bool operator==(const VisitStop &, const VisitStop &) = default;
};

using Counts = QMap<QString, int>;

/// What is counted of one local day, or of several. A visit counts for the day on which it began: when the visitor left
/// the welcome screen. A visit that goes on in another session (parked, or taken over after a crash) is counted once,
/// as what it came to in the end: done, left with a ticket, or unfinished. Until then it is none of the three.
struct DayTotals {
    int sessions = 0; ///< visits begun
    int resumed = 0; ///< sessions that went on with a visit begun before
    int done = 0;
    int withTicket = 0; ///< visits that left with a ticket and have not come back
    int unfinished = 0; ///< visits that ended otherwise
    int parked = 0; ///< tickets given: one visit may take several
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
    QMap<VisitStop, int> stops;

    DayTotals &operator+=(const DayTotals &other);
    static const record::Description<DayTotals> &description();
    /// One line, the same for the same numbers: what the daily counts' digests are over.
    QString toText() const;
    /// Errors: "statistics.malformed".
    static Result<DayTotals> fromText(const QString &text);
    friend bool operator==(const DayTotals &, const DayTotals &) = default;
};

} // namespace kiosk
