// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/JournalExport.h"

#include "figures/CsvText.h"
#include "journal/RecordReader.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODateWithMs);
}

/// What a column is called outside: a time is no longer in milliseconds.
QString exportName(Column column)
{
    switch (column) {
    case Column::TimeMs:
        return u"time"_s;
    case Column::UntilMs:
        return u"until"_s;
    default:
        return columnName(column);
    }
}

bool isTime(Column column)
{
    return column == Column::TimeMs || column == Column::UntilMs;
}

QByteArray csvHead()
{
    QStringList cells;
    for (int i = 0; i < columnCount; ++i) {
        if (columns[static_cast<size_t>(i)].type != ColumnType::Blob)
            cells.append(exportName(static_cast<Column>(i)));
    }
    return csvLine(cells);
}

QString csvCell(const RecordReader &record, Column column)
{
    if (!record.has(column))
        return {};
    if (isTime(column))
        return isoTime(record.integer(column));
    if (columns[static_cast<size_t>(column)].type == ColumnType::Integer)
        return QString::number(record.integer(column));
    return record.text(column);
}

QByteArray csvRecord(const RecordReader &record)
{
    QStringList cells;
    for (int i = 0; i < columnCount; ++i) {
        if (columns[static_cast<size_t>(i)].type != ColumnType::Blob)
            cells.append(csvCell(record, static_cast<Column>(i)));
    }
    return csvLine(cells);
}

QByteArray jsonRecord(const RecordReader &record)
{
    QJsonObject object;
    for (int i = 0; i < columnCount; ++i) {
        const auto column = static_cast<Column>(i);
        if (!record.has(column))
            continue;
        QJsonValue value;
        if (isTime(column))
            value = isoTime(record.integer(column));
        else if (columns[static_cast<size_t>(i)].type == ColumnType::Integer)
            value = record.integer(column);
        else if (columns[static_cast<size_t>(i)].type == ColumnType::Text)
            value = record.text(column);
        else
            value = toHex(record.bytes(column));
        object.insert(exportName(column), value);
    }
    object.insert(u"digest"_s, toHex(record.digest()));
    object.insert(u"tag"_s, toHex(record.tag()));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Result<void> exportJournal(const QString &file, ExportFormat format, const QDate &from, const QDate &to,
                           const std::function<bool(const QByteArray &)> &write)
{
    const Result<ReadOnlyDatabase> database = ReadOnlyDatabase::open(file);
    if (!database)
        return tl::make_unexpected(database.error());
    const auto start = [](const QDate &day, qint64 open) {
        return day.isValid() ? day.startOfDay().toMSecsSinceEpoch() : open;
    };
    RecordReader records(*database, start(from, std::numeric_limits<qint64>::min()),
                         start(to, std::numeric_limits<qint64>::max()));
    bool goesOn = format != ExportFormat::Csv || write(csvHead());
    while (goesOn && records.next())
        goesOn = write(format == ExportFormat::Csv ? csvRecord(records) : jsonRecord(records));
    if (!goesOn)
        return failure(u"journal.export"_s, u"the output cannot be written"_s);
    if (!records.trouble().isEmpty())
        return failure(u"journal.damaged"_s, u"%1: %2"_s.arg(file, records.trouble()));
    return {};
}

} // namespace kiosk::journal
