// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/VisitFigures.h"

#include "figures/Statistics.h"

#include <algorithm>

namespace kiosk
{

namespace
{

constexpr std::array mainRoad{Step::Address, Step::Method, Step::Verify, Step::Wait, Step::SetUp, Step::Goodbye};
/// So many rows are read at a glance; the file has them all.
constexpr qsizetype mostStops = 10;
constexpr int mostDays = 1000;

Seconds toSeconds(qint64 milliseconds)
{
    return std::chrono::round<Seconds>(Milliseconds(milliseconds));
}

} // namespace

std::optional<VisitFigures> VisitFigures::fromJson(const QJsonObject &object)
{
    const Result<Statistics> statistics = Statistics::fromJson(object);
    if (!statistics || !statistics->from.isValid() || statistics->from.daysTo(statistics->to) > mostDays)
        return std::nullopt;
    const DayTotals &total = statistics->total;
    VisitFigures figures;
    figures.visits = total.sessions;
    figures.done = total.done;
    figures.withTicket = total.withTicket;
    figures.unfinished = total.unfinished;
    figures.helpCalls = total.helpCalls;
    figures.timesFrom = statistics->eventsFrom;
    figures.hours = total.hours;
    for (QDate day = statistics->from; day < statistics->to; day = day.addDays(1)) {
        const DayTotals totals = statistics->days.value(day);
        figures.days << Day{day, totals.sessions, totals.done, totals.withTicket, totals.unfinished};
    }
    for (const Step step : mainRoad)
        figures.funnel << Stage{stepName(step), total.steps.value(stepName(step))};
    for (int i = 0; i < stepCount; ++i) {
        const QString step = stepName(static_cast<Step>(i));
        const auto time = statistics->stepTimes.constFind(step);
        if (time != statistics->stepTimes.cend())
            figures.stays << Stay{step, toSeconds(time->medianMs), toSeconds(time->percentile90Ms)};
    }
    for (auto it = total.stops.cbegin(); it != total.stops.cend(); ++it)
        figures.stops << Stop{it.key().step, it.key().reason, it.key().outcome, it.value()};
    std::stable_sort(figures.stops.begin(), figures.stops.end(),
                     [](const Stop &one, const Stop &other) { return one.count > other.count; });
    figures.stops = figures.stops.first(std::min(figures.stops.size(), mostStops));
    for (auto it = total.methods.cbegin(); it != total.methods.cend(); ++it)
        figures.methods << Share{it.key(), it.value()};
    std::stable_sort(figures.methods.begin(), figures.methods.end(),
                     [](const Share &one, const Share &other) { return one.count > other.count; });
    return figures;
}

} // namespace kiosk
