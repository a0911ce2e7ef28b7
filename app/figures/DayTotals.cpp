// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/DayTotals.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

const QString withTicketName = u"with_ticket"_s;
const QString unfinishedName = u"unfinished"_s;
constexpr qsizetype longestName = 255;
constexpr qsizetype mostStops = 10000;

struct Number {
    QString name;
    int DayTotals::*member;
};
const std::array<Number, 10> numbers{{
    {u"sessions"_s, &DayTotals::sessions},
    {u"resumed"_s, &DayTotals::resumed},
    {u"done"_s, &DayTotals::done},
    {withTicketName, &DayTotals::withTicket},
    {unfinishedName, &DayTotals::unfinished},
    {u"parked"_s, &DayTotals::parked},
    {u"help_calls"_s, &DayTotals::helpCalls},
    {u"help_answers"_s, &DayTotals::helpAnswers},
    {u"hosts_refused"_s, &DayTotals::hostsRefused},
    {u"pin_failures"_s, &DayTotals::pinFailures},
}};

struct NamedCounts {
    QString name;
    Counts DayTotals::*member;
};
const std::array<NamedCounts, 5> groups{{
    {u"steps"_s, &DayTotals::steps},
    {u"methods"_s, &DayTotals::methods},
    {u"outcomes"_s, &DayTotals::outcomes},
    {u"ends"_s, &DayTotals::ends},
    {u"staff_actions"_s, &DayTotals::staffActions},
}};

/// A stop as JSON has it.
struct CountedStop {
    VisitStop stop;
    int visits = 0;
};

/// Counts of a day that were written down before visits with a ticket were told apart.
bool lacksKinds(const QJsonObject &object)
{
    return !object.contains(withTicketName) && !object.contains(unfinishedName);
}

void guessKinds(DayTotals &totals)
{
    const int left = std::max(0, totals.sessions - totals.done);
    totals.withTicket = std::clamp(totals.ends.value(u"parked"_s) - totals.resumed, 0, left);
    totals.unfinished = left - totals.withTicket;
}

/// Counts come from other computers too: none wraps round.
void add(int &sum, int other)
{
    sum = other > std::numeric_limits<int>::max() - sum ? std::numeric_limits<int>::max() : sum + other;
}

record::Type<int> count()
{
    return record::integer(0, std::numeric_limits<int>::max());
}

record::Type<QMap<VisitStop, int>> countedStops()
{
    using namespace record;
    const Type<QString> name = text(longestName);
    const Description<CountedStop> stop{
        part(&CountedStop::stop,
             Fields<VisitStop>(field(u"step"_s, &VisitStop::step, name) + field(u"reason"_s, &VisitStop::reason, name)
                               + field(u"outcome"_s, &VisitStop::outcome, name))),
        field(u"visits"_s, &CountedStop::visits, count())};
    return as<QMap<VisitStop, int>>(
        list(object(stop), mostStops),
        [](const QList<CountedStop> &list) {
            QMap<VisitStop, int> stops;
            for (const CountedStop &one : list)
                stops[one.stop] += one.visits;
            return stops;
        },
        [](const QMap<VisitStop, int> &stops) {
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
        add(this->*number.member, other.*number.member);
    for (size_t hour = 0; hour < hours.size(); ++hour)
        add(hours[hour], other.hours[hour]);
    for (size_t rating = 0; rating < ratings.size(); ++rating)
        add(ratings[rating], other.ratings[rating]);
    for (const NamedCounts &group : groups) {
        const Counts &from = other.*group.member;
        for (auto it = from.cbegin(); it != from.cend(); ++it)
            add((this->*group.member)[it.key()], it.value());
    }
    for (auto it = other.stops.cbegin(); it != other.stops.cend(); ++it)
        add(stops[it.key()], it.value());
    return *this;
}

const record::Description<DayTotals> &DayTotals::description()
{
    using namespace record;
    static const Description<DayTotals> totals = [] {
        Fields<DayTotals> counted;
        for (const Number &number : numbers)
            counted += field(number.name, number.member, count());
        for (const NamedCounts &group : groups)
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
    QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const bool guessed = lacksKinds(object);
    if (guessed) {
        object.insert(withTicketName, 0);
        object.insert(unfinishedName, 0);
    }
    record::Reading reading;
    std::optional<DayTotals> totals = description().read(object, reading);
    if (!totals)
        return failure(u"statistics.malformed"_s, reading.wrongField());
    if (guessed)
        guessKinds(*totals);
    return *totals;
}

} // namespace kiosk
