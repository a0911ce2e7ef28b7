// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalCrypto.h"
#include "journal/JournalFormat.h"

namespace kiosk::journal
{

/// A record's canonical body, read. Holds no copy: valid as long as the bytes are.
class RecordBody
{
public:
    /// False for anything that is not of the form: columns out of order or unknown, a length beyond the end, an integer
    /// of another size than eight bytes, something left over.
    bool parse(Bytes body);

    bool has(Column column) const { return (m_present >> static_cast<unsigned>(column) & 1U) != 0; }
    /// Empty and 0 where the column has no value.
    Bytes bytes(Column column) const { return has(column) ? m_values[static_cast<size_t>(column)] : Bytes(); }
    qint64 integer(Column column) const;
    QString text(Column column) const;

private:
    std::array<Bytes, columnCount> m_values; ///< of those that are present
    quint32 m_present = 0;
    static_assert(columnCount <= 32);
};

} // namespace kiosk::journal
