// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TimeText.h"

#include <algorithm>

namespace kiosk
{

QString clockTimeText(const QDateTime &time, Language language)
{
    // The word and the digits must not part at the end of a line.
    switch (language) {
    case Language::Finnish:
        return QStringLiteral(u"klo\u00a0") + time.toString(QStringLiteral("H.mm"));
    case Language::Swedish:
        return QStringLiteral(u"kl.\u00a0") + time.toString(QStringLiteral("H.mm"));
    case Language::English:
        break;
    }
    return time.toString(QStringLiteral("H:mm"));
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
