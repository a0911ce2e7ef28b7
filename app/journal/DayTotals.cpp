// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/DayTotals.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

constexpr qsizetype longestName = 255;
constexpr qsizetype mostStops = 10000;

struct Number {
    QString name;
    int DayTotals::*member;
};
const std::array<Number, 8> numbers{{
    {u"sessions"_s, &DayTotals::sessions},
    {u"resumed"_s, &DayTotals::resumed},
    {u"done"_s, &DayTotals::done},
    {u"parked"_s, &DayTotals::parked},
    {u"help_calls"_s, &DayTotals::helpCalls},
    {u"help_answers"_s, &DayTotals::helpAnswers},
    {u"hosts_refused"_s, &DayTotals::hostsRefused},
    {u"pin_failures"_s, &DayTotals::pinFailures},
}};

struct Named {
    QString name;
    Counts DayTotals::*member;
};
const std::array<Named, 5> named{{
    {u"steps"_s, &DayTotals::steps},
    {u"methods"_s, &DayTotals::methods},
    {u"outcomes"_s, &DayTotals::outcomes},
    {u"ends"_s, &DayTotals::ends},
    {u"staff_actions"_s, &DayTotals::staffActions},
}};

/// A stop as JSON has it.
struct CountedStop {
    Stop stop;
    int visits = 0;
};

record::Type<int> count()
{
    return record::integer(0, std::numeric_limits<int>::max());
}

record::Type<QMap<Stop, int>> countedStops()
{
    using namespace record;
    const Type<QString> name = text(longestName);
    const Description<CountedStop> stop{
        part(&CountedStop::stop,
             Fields<Stop>(field(u"step"_s, &Stop::step, name) + field(u"reason"_s, &Stop::reason, name)
                          + field(u"outcome"_s, &Stop::outcome, name))),
        field(u"visits"_s, &CountedStop::visits, count())};
    return as<QMap<Stop, int>>(
        list(object(stop), mostStops),
        [](const QList<CountedStop> &list) {
            QMap<Stop, int> stops;
            for (const CountedStop &one : list)
                stops[one.stop] += one.visits;
            return stops;
        },
        [](const QMap<Stop, int> &stops) {
            QList<CountedStop> list;
            for (auto it = stops.cbegin(); it != stops.cend(); ++it)
                list.append({it.key(), it.value()});
            return list;
        });
}

} // namespace

DayTotals &DayTotals::operator+=(const DayTotals &other)
{
    for (const Number &number : numbers)
        this->*number.member += other.*number.member;
    for (size_t hour = 0; hour < hours.size(); ++hour)
        hours[hour] += other.hours[hour];
    for (size_t rating = 0; rating < ratings.size(); ++rating)
        ratings[rating] += other.ratings[rating];
    for (const Named &group : named) {
        const Counts &from = other.*group.member;
        for (auto it = from.cbegin(); it != from.cend(); ++it)
            (this->*group.member)[it.key()] += it.value();
    }
    for (auto it = other.stops.cbegin(); it != other.stops.cend(); ++it)
        stops[it.key()] += it.value();
    return *this;
}

const record::Description<DayTotals> &DayTotals::description()
{
    using namespace record;
    static const Description<DayTotals> totals = [] {
        Fields<DayTotals> counted;
        for (const Number &number : numbers)
            counted += field(number.name, number.member, count());
        for (const Named &group : named)
            counted += field(group.name, group.member, map(text(longestName), count()));
        return Description<DayTotals>{counted, field(u"hours"_s, &DayTotals::hours, array<24>(count())),
                                      field(u"ratings"_s, &DayTotals::ratings, array<3>(count())),
                                      field(u"stops"_s, &DayTotals::stops, countedStops())};
    }();
    return totals;
}

QString DayTotals::toText() const
{
    return QString::fromUtf8(QJsonDocument(description().write(*this)).toJson(QJsonDocument::Compact));
}

Result<DayTotals> DayTotals::fromText(const QString &text)
{
    record::Reading reading;
    std::optional<DayTotals> totals = description().read(QJsonDocument::fromJson(text.toUtf8()).object(), reading);
    if (!totals)
        return failure(u"statistics.malformed"_s, reading.wrongField());
    return *totals;
}

} // namespace kiosk::journal
