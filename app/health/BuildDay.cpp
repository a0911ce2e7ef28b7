// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/BuildDay.h"

#include <QTimeZone>

namespace kiosk
{

QDateTime buildDay()
{
    return {QDate::fromString(QStringLiteral(KIOSK_BUILD_DAY), Qt::ISODate), QTime(0, 0), QTimeZone::utc()};
}

} // namespace kiosk
