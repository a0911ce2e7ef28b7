// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/Statistics.h"

#include "figures/CsvText.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

void appendTotals(QByteArray &out, const QString &day, const DayTotals &totals)
{
    const QJsonObject object = totals.toJson();
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
    QJsonObject dayObjects;
    for (auto day = days.cbegin(); day != days.cend(); ++day)
        dayObjects.insert(day.key().toString(Qt::ISODate), day->toJson());
    QJsonObject times;
    for (auto step = stepTimes.cbegin(); step != stepTimes.cend(); ++step)
        times.insert(step.key(),
                     QJsonObject{{u"count"_s, step->count},
                                 {u"median_ms"_s, step->medianMs},
                                 {u"percentile_90_ms"_s, step->percentile90Ms}});
    QJsonObject object{{u"from"_s, from.toString(Qt::ISODate)},
                       {u"to"_s, to.toString(Qt::ISODate)},
                       {u"days"_s, dayObjects},
                       {u"total"_s, total.toJson()},
                       {u"step_times"_s, times}};
    if (eventsFrom)
        object.insert(u"events_from"_s, eventsFrom->toString(Qt::ISODate));
    return object;
}

Result<Statistics> Statistics::fromJson(const QJsonObject &object)
{
    const auto malformed = [](const QString &what) { return failure(u"statistics.malformed"_s, what); };
    const auto date = [&object](const QString &name) {
        return QDate::fromString(object.value(name).toString(), Qt::ISODate);
    };
    Statistics result;
    result.from = date(u"from"_s);
    result.to = date(u"to"_s);
    if (!result.from.isValid() || !result.to.isValid() || !object.value(u"days"_s).isObject())
        return malformed(u"from, to or days"_s);
    if (object.contains(u"events_from"_s)) {
        result.eventsFrom = date(u"events_from"_s);
        if (!result.eventsFrom->isValid())
            return malformed(u"events_from"_s);
    }
    const QJsonObject dayObjects = object.value(u"days"_s).toObject();
    for (auto it = dayObjects.constBegin(); it != dayObjects.constEnd(); ++it) {
        const QDate day = QDate::fromString(it.key(), Qt::ISODate);
        const Result<DayTotals> totals = DayTotals::fromJson(it->toObject());
        if (!day.isValid() || !totals)
            return malformed(u"days"_s);
        result.days.insert(day, *totals);
    }
    const Result<DayTotals> total = DayTotals::fromJson(object.value(u"total"_s).toObject());
    if (!total)
        return tl::make_unexpected(total.error());
    result.total = *total;
    const QJsonObject times = object.value(u"step_times"_s).toObject();
    for (auto it = times.constBegin(); it != times.constEnd(); ++it) {
        const QJsonObject time = it->toObject();
        const StepTime read{time.value(u"count"_s).toInt(-1), time.value(u"median_ms"_s).toInteger(-1),
                            time.value(u"percentile_90_ms"_s).toInteger(-1)};
        if (read.count < 0 || read.medianMs < 0 || read.percentile90Ms < 0)
            return malformed(u"step_times"_s);
        result.stepTimes.insert(it.key(), read);
    }
    return result;
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
