// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/Statistics.h"

#include "journal/VisitCollector.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk::journal
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

} // namespace

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

Result<Statistics> readStatistics(const QString &journalFile, const QDate &from, const QDate &to)
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

Result<TodayCounts> readTodayCounts(const QString &journalFile, const Clock &clock)
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
    TodayCounts counts{day.sessions, day.done, day.withTicket, day.helpCalls, std::nullopt};
    if (std::vector<qint64> durations = collector->durations(today); !durations.empty())
        counts.medianDurationMs = medianOf(durations);
    return counts;
}

} // namespace kiosk::journal
