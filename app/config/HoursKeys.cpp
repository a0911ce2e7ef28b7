// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/HoursKeys.h"

#include "config/ConfigValues.h"

#include <array>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

struct Weekday {
    QString name;
    OpenSpans OpeningHours::*spans;
};

const std::array<Weekday, 7> &weekdays()
{
    static const std::array<Weekday, 7> days{{{u"monday"_s, &OpeningHours::monday},
                                              {u"tuesday"_s, &OpeningHours::tuesday},
                                              {u"wednesday"_s, &OpeningHours::wednesday},
                                              {u"thursday"_s, &OpeningHours::thursday},
                                              {u"friday"_s, &OpeningHours::friday},
                                              {u"saturday"_s, &OpeningHours::saturday},
                                              {u"sunday"_s, &OpeningHours::sunday}}};
    return days;
}

ValueType<QDate> day()
{
    return values::fromText<QDate>(
        u"a day such as \"2026-12-24\""_s,
        [](const QString &text) -> tl::expected<QDate, QString> {
            const QDate day = QDate::fromString(text, Qt::ISODate);
            if (!day.isValid() || day.toString(Qt::ISODate) != text)
                return tl::unexpected<QString>(u"not such a day"_s);
            return day;
        },
        [](const QDate &day) { return QString(u'"' + day.toString(Qt::ISODate) + u'"'); });
}

ValueType<OpenSpan> openSpan()
{
    return values::fromText<OpenSpan>(
        u"from and until such as \"08:00-15:30\", at the latest \"24:00\""_s,
        [](const QString &text) -> tl::expected<OpenSpan, QString> {
            if (const std::optional<OpenSpan> span = OpenSpan::fromText(text))
                return *span;
            return tl::unexpected<QString>(u"not such a time, or the end is not after the beginning"_s);
        },
        [](const OpenSpan &span) { return QString(u'"' + span.toText() + u'"'); });
}

KeyList<HoursException> exceptionKeys()
{
    return {
        required(u"date"_s, &HoursException::first, day(), u"The day, or the first of several."_s),
        optional(u"until"_s, &HoursException::last, day(), u"The last of several days."_s),
        required(u"open"_s, &HoursException::open, values::listOf(openSpan(), values::Emptiness::Allowed),
                 u"The hours on that day, or on each of them; `[]`: closed."_s),
    };
}

void checkOrder(const OpenSpans &spans, const QString &key, ConfigReader &reader)
{
    for (qsizetype i = 1; i < spans.size(); ++i) {
        if (spans.at(i).from < spans.at(i - 1).until)
            reader.report(reader.lineOf(key), key,
                          u"\"%1\" behind \"%2\""_s.arg(spans.at(i).toText(), spans.at(i - 1).toText()),
                          u"one after the other, in the order of the day"_s);
    }
}

} // namespace

KeyList<OpeningHours> hoursKeys()
{
    KeyList<OpeningHours> keys;
    for (const Weekday &day : weekdays())
        keys << optional(day.name, day.spans, values::listOf(openSpan(), values::Emptiness::Allowed),
                         u"From and until, by the local clock: `[\"08:00-11:30\", \"12:00-15:30\"]`. `[]`: closed."_s);
    keys << tableList(
        u"exceptions"_s, Presence::Optional, &OpeningHours::exceptions, exceptionKeys(),
        u"Days with other hours: holidays, the night of the researchers. Of two that have the same day, the first counts."_s);
    return keys;
}

void checkHours(const OpeningHours &hours, ConfigReader &reader)
{
    const QString table = u"hours"_s;
    bool everOpen = false;
    for (const Weekday &day : weekdays()) {
        const OpenSpans &spans = hours.*day.spans;
        everOpen = everOpen || !spans.isEmpty();
        checkOrder(spans, joinKey(table, day.name), reader);
    }
    for (qsizetype i = 0; i < hours.exceptions.size(); ++i) {
        const HoursException &each = hours.exceptions.at(i);
        const QString name = u"%1.exceptions[%2]"_s.arg(table).arg(i + 1);
        everOpen = everOpen || !each.open.isEmpty();
        checkOrder(each.open, joinKey(name, u"open"_s), reader);
        if (each.last.isValid() && each.last < each.first) {
            const QString key = joinKey(name, u"until"_s);
            reader.report(reader.lineOf(key), key, u"\"%1\""_s.arg(each.last.toString(Qt::ISODate)),
                          u"not before `date`"_s);
        }
    }
    if (!everOpen && !reader.hasReported(QRegularExpression(u"^hours\\."_s)))
        reader.report(reader.lineOf(table), table, u"never open"_s,
                      u"hours on one day of the week at least; without [hours] the kiosk is always open"_s);
}

} // namespace kiosk
