// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/OpeningHours.h"

#include <QRegularExpression>

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int minutesADay = 1440;
constexpr int longestLookAhead = 366; // days

int minuteOf(const QTime &time)
{
    return time.hour() * 60 + time.minute();
}

QString clockText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

std::optional<OpenSpan> OpenSpan::fromText(const QString &text)
{
    static const QRegularExpression form(u"\\A([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const OpenSpan span{match.captured(1).toInt() * 60 + match.captured(2).toInt(),
                        match.captured(3).toInt() * 60 + match.captured(4).toInt()};
    if (span.from >= span.until || span.until > minutesADay)
        return std::nullopt;
    return span;
}

QString OpenSpan::toText() const
{
    return clockText(from) + u'-' + clockText(until);
}

const OpenSpans &OpeningHours::ofWeekday(int day) const
{
    const std::array<const OpenSpans *, 7> week{&monday, &tuesday, &wednesday, &thursday, &friday, &saturday, &sunday};
    return *week.at(static_cast<size_t>(day - 1));
}

const OpenSpans &OpeningHours::on(const QDate &day) const
{
    const auto exception = std::find_if(exceptions.cbegin(), exceptions.cend(), [&day](const HoursException &each) {
        return day >= each.first && day <= (each.last.isValid() ? each.last : each.first);
    });
    return exception == exceptions.cend() ? ofWeekday(day.dayOfWeek()) : exception->open;
}

bool OpeningHours::isOpen(const QDateTime &local) const
{
    const int minute = minuteOf(local.time());
    const OpenSpans &spans = on(local.date());
    return std::any_of(spans.cbegin(), spans.cend(),
                       [minute](const OpenSpan &span) { return minute >= span.from && minute < span.until; });
}

std::optional<QDateTime> OpeningHours::opensAfter(const QDateTime &local) const
{
    if (isOpen(local))
        return std::nullopt;
    for (int ahead = 0; ahead <= longestLookAhead; ++ahead) {
        const QDate day = local.date().addDays(ahead);
        for (const OpenSpan &span : on(day)) {
            // Made of day and time, not by adding minutes: on two days a year these are not the same.
            const QDateTime opens(day, QTime(span.from / 60, span.from % 60));
            if (opens > local)
                return opens;
        }
    }
    return std::nullopt;
}

} // namespace kiosk
