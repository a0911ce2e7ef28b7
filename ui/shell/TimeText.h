// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "support/Language.h"

#include <QDateTime>
#include <QString>

namespace kiosk
{

/// A time of day as the language writes it inside a sentence: "klo 4.32", "kl. 4.32" (Finland's Swedish), "4:32". The
/// word before the digits belongs to the language's way of writing a time, so a translated sentence must not add it
/// again.
QString clockTimeText(const QDateTime &time, Language language);

/// To the second, without a word before it: "4.32.07" in Finnish and Swedish, "4:32:07".
QString clockSecondsText(const QTime &time, Language language);

/// A day as the language writes it: "30.11.2026", in English "30 Nov 2026".
QString dayText(const QDate &day, Language language);
/// "30.11.", "30.11" (Finland's Swedish), "30 Nov".
QString dayOfYearText(const QDate &day, Language language);
/// With the day of the week: "maanantai 30. marraskuuta 2026", "Monday 30 November 2026".
QString weekdayText(const QDate &day, Language language);

/// \a text as a line of its own begins: with a capital letter.
QString asLine(QString text);

/// Minutes and seconds, "4:12"; rounds up, so that the last second reads 0:01. Never negative.
QString minutesText(Milliseconds time);

/// \a text in the quotation marks of the language: “Next”, ”Seuraava”.
QString quoted(const QString &text, Language language);

} // namespace kiosk
