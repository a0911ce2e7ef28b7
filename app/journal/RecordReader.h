// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/ReadOnlyDatabase.h"
#include "journal/RecordBody.h"

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

    bool has(Column column) const { return m_body.has(column); }
    qint64 integer(Column column) const { return m_body.integer(column); }
    QString text(Column column) const { return m_body.text(column); }
    Bytes bytes(Column column) const { return m_body.bytes(column); }
    Bytes body() const { return m_statement.bytes(0); }
    Bytes digest() const { return m_statement.bytes(1); }
    Bytes tag() const { return m_statement.bytes(2); }

private:
    Statement m_statement;
    RecordBody m_body;
    qint64 m_fromMs;
    qint64 m_toMs;
    QString m_trouble;
};

} // namespace kiosk::journal
