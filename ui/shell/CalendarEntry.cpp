// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/CalendarEntry.h"

namespace kiosk
{

namespace
{

/// RFC 5545, 3.3.11
QString escapedForCalendar(QString text)
{
    return text.replace(QLatin1String("\\"), QLatin1String("\\\\"))
        .replace(QLatin1Char(';'), QLatin1String("\\;"))
        .replace(QLatin1Char(','), QLatin1String("\\,"))
        .replace(QLatin1Char('\n'), QLatin1String("\\n"));
}

} // namespace

QString calendarEntry(const QDateTime &at, const QString &summary, const QString &location)
{
    const QString when = at.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    // What phones need, and no more: each line makes the code harder to read.
    return QStringLiteral("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:%1\r\nDTEND:%1\r\nSUMMARY:%2\r\n"
                          "LOCATION:%3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        .arg(when, escapedForCalendar(summary), escapedForCalendar(location));
}

} // namespace kiosk
