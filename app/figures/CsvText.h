// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace kiosk
{

/// One line of RFC 4180, CR LF included, UTF-8. A cell that a spreadsheet would take for a formula (it begins with
/// = + - @, a tab or a line end, and is no number) gets an apostrophe before it.
QByteArray csvLine(const QStringList &cells);

} // namespace kiosk
