// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/RecordReader.h"

namespace kiosk::journal
{

namespace
{

QByteArray selectRecords()
{
    QByteArray sql = "SELECT ";
    for (const ColumnDescription &column : columns)
        sql += QByteArray(column.name) + ", ";
    return sql + "digest, tag FROM record WHERE time_ms >= ? AND time_ms < ? ORDER BY seq";
}

} // namespace

RecordReader::RecordReader(const ReadOnlyDatabase &database, qint64 fromMs, qint64 toMs)
    : m_statement(database.handle(), selectRecords())
{
    m_statement.bind(1, fromMs);
    m_statement.bind(2, toMs);
}

bool RecordReader::next()
{
    const Statement::Step step = m_statement.step();
    if (step == Statement::Step::Record)
        return true;
    if (step != Statement::Step::Done)
        m_trouble = m_statement.error();
    return false;
}

} // namespace kiosk::journal
