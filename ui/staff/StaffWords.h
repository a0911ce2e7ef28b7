// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "journey/SessionFlow.h"
#include "link/StaffMessages.h"
#include "support/Clock.h"

#include <QString>

/// What staff call the things of a visit, in the language that is installed. Each answers for every value.
namespace kiosk::staffwords
{

QString step(Step step); ///< "Verify"
/// "Suomi.fi", as the profile calls it; one that it does not have is shown by its id.
QString method(const QString &id, const SiteProfile &profile, Language language);
QString outcome(Outcome outcome); ///< "cancelled"
/// Of endReasonName() or a cause that only the host sees ("hung"); an unknown name is shown as it is.
QString endReason(const QString &name);
/// Why staff took the kiosk out of service: a code of outOfServiceReasons().
QString staffReason(const QString &code);
/// The codes of the short list, in the order they are offered.
QStringList outOfServiceReasons();
/// How an action went, for staff: result words, and what to do when it did not go.
QString result(const link::ActionDone &done);
/// Why there is no answer, and what to do.
QString trouble(const link::Trouble &trouble);
/// "2 h 5 min", "12 min", "1 min 50 s", "40 s".
QString roughTime(Seconds time);

} // namespace kiosk::staffwords
