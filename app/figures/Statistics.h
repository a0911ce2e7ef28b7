// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/DayTotals.h"

#include <QDate>
#include <QJsonObject>

#include <optional>

namespace kiosk
{

/// How long visits stay at one step.
struct StepTime {
    int count = 0; ///< stays at the step
    qint64 medianMs = 0; ///< of an even count the middle of the two in the middle, rounded down
    qint64 percentile90Ms = 0; ///< nearest rank: the smallest that 90 % of the stays do not exceed
    friend bool operator==(const StepTime &, const StepTime &) = default;
};

/// What the desk can learn from the journal about a period of local days: numbers, never visits.
struct Statistics {
    QDate from;
    QDate to; ///< the first day that is not in it
    QMap<QDate, DayTotals> days; ///< those with anything to count
    DayTotals total;
    QMap<QString, StepTime> stepTimes; ///< by step
    std::optional<QDate> eventsFrom; ///< set when days before this one come from the daily counts, without times

    QJsonObject toJson() const;
    /// \a unknown: Ignored for those of another program's, which may be of another release. Errors:
    /// "statistics.malformed".
    static Result<Statistics> fromJson(const QJsonObject &object,
                                       record::UnknownFields unknown = record::UnknownFields::Refused);
    /// RFC 4180 with the columns day, group, name, value: one line a number, "total" for the period.
    QByteArray toCsv() const;
    friend bool operator==(const Statistics &, const Statistics &) = default;
};

/// The panel's few numbers of the day.
struct TodayCounts {
    int sessions = 0;
    int done = 0;
    int withTicket = 0;
    int helpCalls = 0;
    std::optional<qint64> medianDurationMs; ///< of the visits that ended today, from leaving Welcome to the end

    friend bool operator==(const TodayCounts &, const TodayCounts &) = default;
};

} // namespace kiosk
