// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/TimeText.h"

#include <algorithm>

namespace kiosk
{

QString clockTimeText(const QDateTime &time, Language language)
{
    const QString digits = languageLocale(language).toString(time.time(), QLocale::ShortFormat);
    switch (language) {
    case Language::Finnish:
        return QStringLiteral("klo %1").arg(digits);
    case Language::Swedish:
        return QStringLiteral("kl. %1").arg(digits);
    case Language::English:
        break;
    }
    return digits;
}

QString minutesText(Milliseconds time)
{
    const auto seconds = std::max<qint64>(0, std::chrono::ceil<Seconds>(time).count());
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString quoted(const QString &text, Language language)
{
    // Not QLocale::quoteString(): Britain's marks there are single ones, which get lost beside an apostrophe.
    if (language == Language::English)
        return QStringLiteral(u"\u201c%1\u201d").arg(text);
    return QStringLiteral(u"\u201d%1\u201d").arg(text);
}

} // namespace kiosk
