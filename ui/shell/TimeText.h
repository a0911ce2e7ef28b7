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

/// Minutes and seconds, "4:12"; rounds up, so that the last second reads 0:01. Never negative.
QString minutesText(Milliseconds time);

/// \a text in the quotation marks of the language: “Next”, ”Seuraava”.
QString quoted(const QString &text, Language language);

} // namespace kiosk
