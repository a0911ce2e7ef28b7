// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"

#include <QDate>

#include <functional>

namespace kiosk::journal
{

enum class ExportFormat {
    Csv, ///< RFC 4180 with a line of names, UTF-8, times as ISO 8601 in UTC
    JsonLines, ///< one object a record, with the digests as well
};

/// Gives every record in [from, to), local days, either of which may be no date (open), to \a write, a piece at a time;
/// \a write returns false when it can take no more. Checks nothing: that is verifyJournal()'s. Errors: as
/// verifyJournal(), "journal.damaged", and "journal.export" when \a write gave up.
Result<void> exportJournal(const QString &file, ExportFormat format, const QDate &from, const QDate &to,
                           const std::function<bool(const QByteArray &)> &write);

} // namespace kiosk::journal
