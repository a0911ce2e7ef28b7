// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace kiosk
{

/// A calendar's entry as phones read it from a QR code (RFC 5545).
QString calendarEntry(const QDateTime &at, const QString &summary, const QString &location);

} // namespace kiosk
