// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace kiosk
{

/// The health code of the worst of a printer's state reasons (RFC 8011, 5.4.12, and IANA's list): "printer.paper",
/// "printer.jam", "printer.open", "printer.unreachable", "printer.fault"; empty when none keeps a slip from coming out.
/// Of what is not known here, errors count, and whatever a printer has stopped for.
enum class Printer { Going, Stopped };
QString codeOfReasons(const QList<QByteArray> &reasons, Printer printer);

} // namespace kiosk
