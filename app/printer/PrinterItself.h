// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace kiosk
{

/// What the device behind a queue says of itself.
struct PrinterWord {
    QString code; ///< of health; empty: nothing keeps it from printing
    QString detail;
};

/// Asks the device at \a uri, which the queue prints to: an IPP printer how it is, a socket whether anybody is there.
/// Nothing where it cannot be asked: at a USB cable without IPP, behind a name of DNS-SD. 3 s at most for a connection.
std::optional<PrinterWord> askPrinter(const QByteArray &uri);

} // namespace kiosk
