// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/ReadOnlyDatabase.h"

#include "journal/JournalFormat.h"

#include <sqlite3.h>

#include <QFile>
#include <QtEndian>

#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

constexpr int patienceMs = 5000;

// The database header of SQLite's file format, section 1.3.
constexpr qsizetype headerSize = 100;
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype applicationIdAt = 68;

bool isDamage(int result)
{
    return (result & 0xff) == SQLITE_CORRUPT || (result & 0xff) == SQLITE_NOTADB;
}

tl::unexpected<Error> openError(sqlite3 *database, int result, const QString &path)
{
    return failure(isDamage(result) ? u"journal.damaged"_s : u"journal.read"_s,
                   u"%1: %2"_s.arg(path, QString::fromUtf8(sqlite3_errmsg(database))));
}

} // namespace

FileKind inspectFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return FileKind::Missing;
    if (!file.open(QIODevice::ReadOnly))
        return FileKind::Journal; // opening it as a database says why not
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty())
        return FileKind::Empty;
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return FileKind::SomethingElse;
    // Both are 0 in a file whose first record is still in the write-ahead log.
    const auto application = qFromBigEndian<quint32>(header.constData() + applicationIdAt);
    const auto version = qFromBigEndian<quint32>(header.constData() + userVersionAt);
    if (application != applicationId && !(application == 0 && version == 0))
        return FileKind::SomethingElse;
    return version > static_cast<quint32>(formatVersion) ? FileKind::NewerJournal : FileKind::Journal;
}

Statement::Statement(sqlite3 *database, const QByteArray &sql)
    : m_database(database),
      m_prepared(sqlite3_prepare_v2(database, sql.constData(), static_cast<int>(sql.size()), &m_statement, nullptr))
{
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int parameter, qint64 value)
{
    if (m_statement)
        sqlite3_bind_int64(m_statement, parameter, value);
}

Statement::Step Statement::step()
{
    const int result = m_statement ? sqlite3_step(m_statement) : m_prepared;
    if (result == SQLITE_ROW)
        return Step::Record;
    if (result == SQLITE_DONE)
        return Step::Done;
    // A table that is not there, or not as it was made, is damage as well.
    return isDamage(result) || (result & 0xff) == SQLITE_ERROR ? Step::Damaged : Step::Failed;
}

Statement::Type Statement::type(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return Type::Null;
    case SQLITE_INTEGER:
        return Type::Integer;
    case SQLITE_TEXT:
        return Type::Text;
    case SQLITE_BLOB:
        return Type::Blob;
    default:
        return Type::Other;
    }
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

Bytes Statement::bytes(int column) const
{
    const auto *data = static_cast<const unsigned char *>(sqlite3_column_blob(m_statement, column));
    return {data, data ? static_cast<size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

QString Statement::text(int column) const
{
    const Bytes value = bytes(column);
    return QString::fromUtf8(reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size()));
}

QString Statement::error() const
{
    return QString::fromUtf8(sqlite3_errmsg(m_database));
}

Result<ReadOnlyDatabase> ReadOnlyDatabase::open(const QString &path)
{
    switch (inspectFile(path)) {
    case FileKind::Missing:
    case FileKind::Empty:
        return failure(u"journal.missing"_s, u"%1: there is no journal"_s.arg(path));
    case FileKind::SomethingElse:
        return failure(u"journal.damaged"_s, u"%1: is not a journal, or its beginning is damaged"_s.arg(path));
    case FileKind::NewerJournal:
        return failure(u"journal.newer"_s, u"%1: was written by a newer version of this program"_s.arg(path));
    case FileKind::Journal:
        break;
    }
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nullptr);
    ReadOnlyDatabase database(handle);
    if (opened != SQLITE_OK)
        return openError(handle, opened, path);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, patienceMs);
    // The first read takes the snapshot.
    const int begun = sqlite3_exec(handle,
                                   "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; BEGIN;"
                                   "SELECT count(*) FROM sqlite_schema",
                                   nullptr, nullptr, nullptr);
    if (begun != SQLITE_OK)
        return openError(handle, begun, path);
    return database;
}

ReadOnlyDatabase::~ReadOnlyDatabase()
{
    sqlite3_close(m_database);
}

ReadOnlyDatabase::ReadOnlyDatabase(ReadOnlyDatabase &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

} // namespace kiosk::journal
