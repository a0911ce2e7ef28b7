// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/RecordReader.h"

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

RecordReader::RecordReader(const ReadOnlyDatabase &database, qint64 fromMs, qint64 toMs)
    : m_statement(database.handle(), "SELECT body, digest, tag FROM record ORDER BY seq"), m_fromMs(fromMs),
      m_toMs(toMs)
{
}

bool RecordReader::next()
{
    while (true) {
        const Statement::Step step = m_statement.step();
        if (step != Statement::Step::Record) {
            if (step != Statement::Step::Done)
                m_trouble = m_statement.error();
            return false;
        }
        if (!m_statement.isBlob(0) || !m_body.parse(m_statement.bytes(0))) {
            m_trouble = u"a record is not of its form"_s;
            return false;
        }
        const qint64 time = m_body.integer(Column::TimeMs);
        if (time >= m_fromMs && time < m_toMs)
            return true;
    }
}

} // namespace kiosk::journal
