// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/Statistics.h"

#include "figures/CsvText.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

const record::Description<Statistics> &statisticsDescription()
{
    using namespace record;
    constexpr qsizetype longestStep = 64;
    const auto totals = object(DayTotals::description());
    static const Description<StepTime> time{
        field(u"count"_s, &StepTime::count, integer(0, std::numeric_limits<int>::max())),
        field(u"median_ms"_s, &StepTime::medianMs, number()),
        field(u"percentile_90_ms"_s, &StepTime::percentile90Ms, number())};
    static const Description<Statistics> statistics{
        field(u"from"_s, &Statistics::from, date()),
        field(u"to"_s, &Statistics::to, date()),
        field(u"days"_s, &Statistics::days, map(date(), totals)),
        field(u"total"_s, &Statistics::total, totals),
        field(u"step_times"_s, &Statistics::stepTimes, map(text(longestStep), object(time))),
        fieldIfAny(u"events_from"_s, &Statistics::eventsFrom, date())};
    return statistics;
}

void appendTotals(QByteArray &out, const QString &day, const DayTotals &totals)
{
    const QJsonObject object = DayTotals::description().write(totals);
    for (auto group = object.constBegin(); group != object.constEnd(); ++group) {
        if (group->isDouble())
            out += csvLine({day, group.key(), {}, QString::number(group->toInt())});
        const QJsonObject counts = group->toObject();
        for (auto name = counts.constBegin(); name != counts.constEnd(); ++name)
            out += csvLine({day, group.key(), name.key(), QString::number(name->toInt())});
    }
    for (size_t hour = 0; hour < totals.hours.size(); ++hour)
        out += csvLine({day, u"hours"_s, QString::number(hour), QString::number(totals.hours[hour])});
    for (size_t rating = 0; rating < totals.ratings.size(); ++rating)
        out += csvLine({day, u"ratings"_s, QString::number(rating + 1), QString::number(totals.ratings[rating])});
    for (auto stop = totals.stops.cbegin(); stop != totals.stops.cend(); ++stop) {
        QString name = QString(stop.key().step + u' ' + stop.key().reason);
        if (!stop.key().outcome.isEmpty())
            name += u' ' + stop.key().outcome;
        out += csvLine({day, u"stops"_s, name, QString::number(stop.value())});
    }
}

} // namespace

QJsonObject Statistics::toJson() const
{
    return statisticsDescription().write(*this);
}

Result<Statistics> Statistics::fromJson(const QJsonObject &object, record::UnknownFields unknown)
{
    record::Reading reading(unknown);
    std::optional<Statistics> statistics = statisticsDescription().read(object, reading);
    if (!statistics)
        return failure(u"statistics.malformed"_s, reading.wrongField());
    return *std::move(statistics);
}

QByteArray Statistics::toCsv() const
{
    QByteArray out = csvLine({u"day"_s, u"group"_s, u"name"_s, u"value"_s});
    for (auto day = days.cbegin(); day != days.cend(); ++day)
        appendTotals(out, day.key().toString(Qt::ISODate), day.value());
    appendTotals(out, u"total"_s, total);
    for (auto step = stepTimes.cbegin(); step != stepTimes.cend(); ++step) {
        out += csvLine({u"total"_s, u"step_count"_s, step.key(), QString::number(step->count)});
        out += csvLine({u"total"_s, u"step_median_ms"_s, step.key(), QString::number(step->medianMs)});
        out += csvLine({u"total"_s, u"step_percentile_90_ms"_s, step.key(), QString::number(step->percentile90Ms)});
    }
    return out;
}

} // namespace kiosk
