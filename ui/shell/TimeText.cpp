// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TimeText.h"

#include <algorithm>

namespace kiosk
{

QString clockTimeText(const QDateTime &time, Language language)
{
    return time.toString(rowOf(language).clock);
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
