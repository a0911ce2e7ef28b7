// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journey/SessionFlow.h"
#include "support/Clock.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

#include <array>
#include <optional>

namespace kiosk
{

/// The figures of a period as the statistics page shows them, whatever form they came in.
struct VisitFigures {
    struct Day {
        QDate day;
        int visits = 0;
        int done = 0;
        int withTicket = 0;
        int unfinished = 0;
    };
    struct Stage {
        QString step; ///< stepName()
        int reached = 0; ///< visits that came this far
    };
    struct Stay {
        QString step; ///< stepName()
        Seconds median{0}; ///< half of the stays are no longer
        Seconds ninetieth{0}; ///< nine of ten stays are no longer
    };
    struct Stop {
        QString step; ///< where, stepName()
        QString reason; ///< why, endReasonName() or what the host saw
        QString outcome; ///< outcomeName() of the last attempt; may be empty
        int count = 0;
    };
    struct Share {
        QString method; ///< the method's id
        int count = 0;
    };

    int visits = 0;
    int done = 0;
    int withTicket = 0;
    int unfinished = 0; ///< of the rest: visits that are still going on are no kind yet
    int helpCalls = 0;
    std::optional<QDate> timesFrom; ///< set when days before this one have counts, but no times
    QList<Day> days; ///< every day of the period
    std::array<int, 24> hours{}; ///< visits begun, by local hour
    QList<Stage> funnel; ///< the main road, from the address to the end
    QList<Stay> stays; ///< in the order of the journey
    QList<Stop> stops; ///< the most frequent first
    QList<Share> methods;

    /// From what the host sends; nothing when it is of another form.
    static std::optional<VisitFigures> fromJson(const QJsonObject &object);
};

} // namespace kiosk
