// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/Statistics.h"

#include "journal/CsvText.h"
#include "journal/VisitCollector.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace kiosk::journal;

namespace kiosk
{

namespace
{

constexpr double percentile = 0.9;

qint64 startOf(const QDate &localDay)
{
    return localDay.startOfDay().toMSecsSinceEpoch();
}

tl::unexpected<Error> damaged(const QString &path, const QString &what)
{
    return failure(u"journal.damaged"_s, u"%1: %2"_s.arg(path, what));
}

qint64 medianOf(std::vector<qint64> &values)
{
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

StepTime stepTime(std::vector<qint64> values)
{
    StepTime time;
    time.count = static_cast<int>(values.size());
    if (values.empty())
        return time;
    time.medianMs = medianOf(values);
    const auto rank = static_cast<size_t>(std::ceil(percentile * static_cast<double>(values.size())));
    time.percentile90Ms = values[rank - 1];
    return time;
}

Result<VisitCollector> collect(const QString &path, const ReadOnlyDatabase &database, qint64 fromMs, qint64 toMs)
{
    VisitCollector collector;
    RecordReader records(database, fromMs, toMs);
    while (records.next())
        collector.take(records);
    if (!records.trouble().isEmpty())
        return damaged(path, records.trouble());
    collector.finish();
    return collector;
}

/// The first local day of which every event is still there; nothing while retention has dropped none.
Result<std::optional<QDate>> firstWholeDay(const QString &path, const ReadOnlyDatabase &database)
{
    Statement head(database.handle(), "SELECT base_seq FROM head WHERE id = 1");
    if (head.step() != Statement::Step::Record)
        return damaged(path, head.error());
    if (head.integer(0) == 0)
        return std::nullopt;
    RecordReader records(database);
    if (!records.next())
        return damaged(path, records.trouble());
    return QDateTime::fromMSecsSinceEpoch(records.integer(Column::TimeMs)).date().addDays(1);
}

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

namespace journal
{

Result<QMap<QDate, DayTotals>> totalsOfDays(const QString &path, const QDate &from, const QDate &to)
{
    const Result<ReadOnlyDatabase> database = ReadOnlyDatabase::open(path);
    if (!database)
        return tl::make_unexpected(database.error());
    const qint64 fromMs = from.isValid() ? startOf(from) - VisitCollector::reachMs : std::numeric_limits<qint64>::min();
    const Result<VisitCollector> collector = collect(path, *database, fromMs, startOf(to) + VisitCollector::reachMs);
    if (!collector)
        return tl::make_unexpected(collector.error());
    QMap<QDate, DayTotals> result;
    for (auto day = collector->days().cbegin(); day != collector->days().cend(); ++day) {
        if ((!from.isValid() || day.key() >= from) && day.key() < to)
            result.insert(day.key(), day.value());
    }
    return result;
}

} // namespace journal

Result<Statistics> Statistics::read(const QString &journalFile, const QDate &from, const QDate &to)
{
    Result<ReadOnlyDatabase> database = ReadOnlyDatabase::open(journalFile);
    if (!database)
        return tl::make_unexpected(database.error());
    const Result<std::optional<QDate>> whole = firstWholeDay(journalFile, *database);
    if (!whole)
        return tl::make_unexpected(whole.error());
    const Result<VisitCollector> collector =
        collect(journalFile, *database, startOf(from) - VisitCollector::reachMs, startOf(to) + VisitCollector::reachMs);
    if (!collector)
        return tl::make_unexpected(collector.error());

    Statistics result;
    result.from = from;
    result.to = to;
    if (*whole && from < **whole)
        result.eventsFrom = std::min(**whole, to);
    for (auto day = collector->days().lowerBound(from); day != collector->days().cend() && day.key() < to; ++day)
        result.days.insert(day.key(), day.value());
    if (result.eventsFrom) {
        Statement counts(database->handle(), "SELECT day, counts FROM day_count");
        Statement::Step step = counts.step();
        for (; step == Statement::Step::Record; step = counts.step()) {
            const QDate day = QDate::fromString(counts.text(0), Qt::ISODate);
            if (!day.isValid() || day < from || day >= *result.eventsFrom)
                continue;
            const Result<DayTotals> totals = DayTotals::fromText(counts.text(1));
            if (!totals)
                return damaged(journalFile, u"the counts of %1 cannot be read"_s.arg(counts.text(0)));
            result.days.insert(day, *totals);
        }
        if (step != Statement::Step::Done)
            return damaged(journalFile, counts.error());
    }
    for (const DayTotals &day : std::as_const(result.days))
        result.total += day;
    auto stays = collector->stays(result.eventsFrom.value_or(from), to);
    for (auto step = stays.begin(); step != stays.end(); ++step)
        result.stepTimes.insert(step.key(), stepTime(std::move(step.value())));
    return result;
}

QJsonObject Statistics::toJson() const
{
    return statisticsDescription().write(*this);
}

Result<Statistics> Statistics::fromJson(const QJsonObject &object)
{
    record::Reading reading;
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

Result<TodayCounts> TodayCounts::read(const QString &journalFile, const Clock &clock)
{
    const QDate today = clock.now().toLocalTime().date();
    const Result<ReadOnlyDatabase> database = ReadOnlyDatabase::open(journalFile);
    if (!database)
        return tl::make_unexpected(database.error());
    const Result<VisitCollector> collector =
        collect(journalFile, *database, startOf(today) - VisitCollector::reachMs, std::numeric_limits<qint64>::max());
    if (!collector)
        return tl::make_unexpected(collector.error());
    const DayTotals day = collector->days().value(today);
    TodayCounts counts{day.sessions, day.done, day.helpCalls, std::nullopt};
    if (std::vector<qint64> durations = collector->durations(today); !durations.empty())
        counts.medianDurationMs = medianOf(durations);
    return counts;
}

} // namespace kiosk
