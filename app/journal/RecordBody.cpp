// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/RecordBody.h"

namespace kiosk::journal
{

namespace
{
constexpr size_t headSize = 3;
constexpr size_t integerSize = 8;
} // namespace

bool RecordBody::parse(Bytes body)
{
    m_present = 0;
    int last = -1;
    while (!body.empty()) {
        if (body.size() < headSize)
            return false;
        const int column = body[0];
        const size_t size = (size_t{body[1]} << 8U) | body[2];
        if (column <= last || column >= columnCount || body.size() - headSize < size)
            return false;
        const auto at = static_cast<size_t>(column);
        if (columns[at].type == ColumnType::Integer && size != integerSize)
            return false;
        m_values[at] = body.subspan(headSize, size);
        m_present |= 1U << at;
        body = body.subspan(headSize + size);
        last = column;
    }
    return true;
}

qint64 RecordBody::integer(Column column) const
{
    quint64 number = 0;
    for (const unsigned char byte : bytes(column))
        number = (number << 8U) | byte;
    return static_cast<qint64>(number);
}

QString RecordBody::text(Column column) const
{
    const Bytes value = bytes(column);
    return QString::fromUtf8(reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size()));
}

} // namespace kiosk::journal
