// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalFormat.h"
#include "journal/ReadOnlyDatabase.h"

#include <limits>

namespace kiosk::journal
{

/// The records of a stretch of time, oldest first, for those who count and export. Checks nothing: that is verify's.
class RecordReader
{
public:
    /// Wall clock, UTC, [fromMs, toMs).
    explicit RecordReader(const ReadOnlyDatabase &database, qint64 fromMs = std::numeric_limits<qint64>::min(),
                          qint64 toMs = std::numeric_limits<qint64>::max());

    /// False at the end, or where the file cannot be read on: trouble() then says why.
    bool next();
    const QString &trouble() const { return m_trouble; }

    bool has(Column column) const { return !m_statement.isNull(static_cast<int>(column)); }
    qint64 integer(Column column) const { return m_statement.integer(static_cast<int>(column)); }
    QString text(Column column) const { return m_statement.text(static_cast<int>(column)); }
    Bytes bytes(Column column) const { return m_statement.bytes(static_cast<int>(column)); }
    Bytes digest() const { return m_statement.bytes(columnCount); }
    Bytes tag() const { return m_statement.bytes(columnCount + 1); }

private:
    Statement m_statement;
    QString m_trouble;
};

} // namespace kiosk::journal
