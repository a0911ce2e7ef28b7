// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/DayTotals.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr QLatin1String withTicketName("with_ticket");
constexpr QLatin1String unfinishedName("unfinished");

struct Number {
    QLatin1String name;
    int DayTotals::*member;
};
const std::array<Number, 10> numbers{{
    {QLatin1String("sessions"), &DayTotals::sessions},
    {QLatin1String("resumed"), &DayTotals::resumed},
    {QLatin1String("done"), &DayTotals::done},
    {withTicketName, &DayTotals::withTicket},
    {unfinishedName, &DayTotals::unfinished},
    {QLatin1String("parked"), &DayTotals::parked},
    {QLatin1String("help_calls"), &DayTotals::helpCalls},
    {QLatin1String("help_answers"), &DayTotals::helpAnswers},
    {QLatin1String("hosts_refused"), &DayTotals::hostsRefused},
    {QLatin1String("pin_failures"), &DayTotals::pinFailures},
}};

struct Named {
    QLatin1String name;
    Counts DayTotals::*member;
};
const std::array<Named, 5> named{{
    {QLatin1String("steps"), &DayTotals::steps},
    {QLatin1String("methods"), &DayTotals::methods},
    {QLatin1String("outcomes"), &DayTotals::outcomes},
    {QLatin1String("ends"), &DayTotals::ends},
    {QLatin1String("staff_actions"), &DayTotals::staffActions},
}};

tl::unexpected<Error> malformed(const QString &what)
{
    return failure(u"statistics.malformed"_s, what);
}

/// A count: a whole number that is not negative.
std::optional<int> count(const QJsonValue &value)
{
    const int number = value.toInt(-1);
    return number < 0 ? std::nullopt : std::optional(number);
}

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

template <size_t size> bool readArray(const QJsonValue &value, std::array<int, size> &to)
{
    const QJsonArray array = value.toArray();
    if (array.size() != static_cast<qsizetype>(size))
        return false;
    for (size_t i = 0; i < size; ++i) {
        const std::optional<int> number = count(array[static_cast<qsizetype>(i)]);
        if (!number)
            return false;
        to[i] = *number;
    }
    return true;
}

template <size_t size> QJsonArray toArray(const std::array<int, size> &from)
{
    QJsonArray array;
    for (const int number : from)
        array.append(number);
    return array;
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

QJsonObject DayTotals::toJson() const
{
    QJsonObject object{{u"hours"_s, toArray(hours)}, {u"ratings"_s, toArray(ratings)}};
    for (const Number &number : numbers)
        object.insert(number.name, this->*number.member);
    for (const Named &group : named) {
        QJsonObject counts;
        const Counts &from = this->*group.member;
        for (auto it = from.cbegin(); it != from.cend(); ++it)
            counts.insert(it.key(), it.value());
        object.insert(group.name, counts);
    }
    QJsonArray all;
    for (auto it = stops.cbegin(); it != stops.cend(); ++it)
        all.append(QJsonObject{{u"step"_s, it.key().step},
                               {u"reason"_s, it.key().reason},
                               {u"outcome"_s, it.key().outcome},
                               {u"visits"_s, it.value()}});
    object.insert(u"stops"_s, all);
    return object;
}

Result<DayTotals> DayTotals::fromJson(const QJsonObject &object)
{
    DayTotals totals;
    const bool guessed = lacksKinds(object);
    for (const Number &number : numbers) {
        const bool isKind = number.name == withTicketName || number.name == unfinishedName;
        const std::optional<int> value = isKind && guessed ? 0 : count(object.value(number.name));
        if (!value)
            return malformed(number.name);
        totals.*number.member = *value;
    }
    if (!readArray(object.value(u"hours"_s), totals.hours) || !readArray(object.value(u"ratings"_s), totals.ratings))
        return malformed(u"hours or ratings"_s);
    for (const Named &group : named) {
        if (!object.value(group.name).isObject())
            return malformed(group.name);
        const QJsonObject counts = object.value(group.name).toObject();
        for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
            const std::optional<int> value = count(it.value());
            if (!value)
                return malformed(group.name);
            (totals.*group.member)[it.key()] = *value;
        }
    }
    const QJsonArray stops = object.value(u"stops"_s).toArray();
    for (const QJsonValue &value : stops) {
        const QJsonObject stop = value.toObject();
        const std::optional<int> visits = count(stop.value(u"visits"_s));
        if (!visits)
            return malformed(u"stops"_s);
        totals.stops[{stop.value(u"step"_s).toString(), stop.value(u"reason"_s).toString(),
                      stop.value(u"outcome"_s).toString()}] += *visits;
    }
    if (guessed)
        guessKinds(totals);
    return totals;
}

QString DayTotals::toText() const
{
    return QString::fromUtf8(QJsonDocument(toJson()).toJson(QJsonDocument::Compact));
}

Result<DayTotals> DayTotals::fromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return malformed(u"not an object"_s);
    return fromJson(document.object());
}

} // namespace kiosk
