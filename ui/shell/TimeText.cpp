// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TimeText.h"

#include <algorithm>

namespace kiosk
{

QString clockTimeText(const QDateTime &time, Language language)
{
    return time.toString(rowOf(language).clock);
}

QString clockSecondsText(const QTime &time, Language language)
{
    return time.toString(language == Language::English ? QStringLiteral("H:mm:ss") : QStringLiteral("H.mm.ss"));
}

QString dayText(const QDate &day, Language language)
{
    return languageLocale(language).toString(
        day, language == Language::English ? QStringLiteral(u"d\u00a0MMM\u00a0yyyy") : QStringLiteral("d.M.yyyy"));
}

QString dayOfYearText(const QDate &day, Language language)
{
    switch (language) {
    case Language::Finnish:
        return day.toString(QStringLiteral("d.M."));
    case Language::Swedish:
        return day.toString(QStringLiteral("d.M"));
    case Language::English:
        break;
    }
    return languageLocale(language).toString(day, QStringLiteral(u"d\u00a0MMM"));
}

QString weekdayText(const QDate &day, Language language)
{
    // Not QLocale::LongFormat: that is "on Tuesday" in Finnish, and has a comma in some versions of British English.
    const QLocale locale = languageLocale(language);
    return locale.standaloneDayName(day.dayOfWeek()) + QLatin1Char(' ')
        + locale.toString(
            day, language == Language::Finnish ? QStringLiteral("d. MMMM yyyy") : QStringLiteral("d MMMM yyyy"));
}

QString asLine(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString minutesText(Milliseconds time)
{
    const auto seconds = std::max<qint64>(0, std::chrono::ceil<Seconds>(time).count());
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString quoted(const QString &text, Language language)
{
    // Not QLocale::quoteString(): Britain's marks there are single ones, which get lost beside an apostrophe.
    return rowOf(language).quotation.arg(text);
}

} // namespace kiosk
