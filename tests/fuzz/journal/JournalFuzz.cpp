// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/CsvText.h"
#include "figures/DayTotals.h"
#include "journal/JournalAnchor.h"
#include "journal/JournalEvents.h"
#include "journal/RecordBody.h"

#include <cstdlib>

using namespace kiosk;
using namespace kiosk::journal;

/// What a journal, a log or a text that ends up in either may hold: a body has one form alone, an anchor line says what
/// it was read as, and no host name or label that is let in looks like a person or breaks out of its cell.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const Bytes bytes(data, size);
    RecordBody body;
    if (body.parse(bytes)) {
        Row row;
        for (int i = 0; i < columnCount; ++i) {
            const auto column = static_cast<Column>(i);
            if (!body.has(column))
                continue;
            if (columns[static_cast<size_t>(i)].type == ColumnType::Integer)
                row[static_cast<size_t>(i)] = body.integer(column);
            else if (columns[static_cast<size_t>(i)].type == ColumnType::Blob)
                row[static_cast<size_t>(i)] = toByteArray(body.bytes(column));
            else if (body.text(column).toUtf8() == toByteArray(body.bytes(column)))
                row[static_cast<size_t>(i)] = body.text(column);
            else
                return 0; // no UTF-8: nothing that the kiosk could have written
        }
        if (!sameBytes(toBytes(canonicalBody(row)), bytes))
            std::abort();
    }
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const std::optional<Anchor> anchor = Anchor::find(text);
        anchor && Anchor::find(anchor->toLine())->seq != anchor->seq)
        std::abort();
    if (const Result<DayTotals> totals = DayTotals::fromText(text); totals && !DayTotals::fromText(totals->toText()))
        std::abort();
    if (const Result<Row> row = toRow(HostRefused{std::nullopt, text})) {
        const QString host = (*row)[static_cast<size_t>(Column::Host)].toString();
        if (looksPersonal(host) || host.contains(u'/') || host.contains(u'?') || host.contains(u'@'))
            std::abort();
    }
    if (isStaffLabel(text) && (text.contains(u'@') || csvLine({text}) != QByteArray(text.toUtf8() + "\r\n")))
        std::abort();
    return 0;
}
