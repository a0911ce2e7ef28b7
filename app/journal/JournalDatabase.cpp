// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/JournalDatabase.h"

#include <sqlite3.h>

#include <QFile>
#include <QSqlError>
#include <QSqlRecord>

#include <atomic>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

QString nextConnectionName()
{
    static std::atomic<int> number{0};
    return u"kiosk-journal-%1"_s.arg(++number);
}

tl::unexpected<Error> databaseError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString detail = error.databaseText().isEmpty() ? error.text() : error.databaseText();
    switch (code) {
    case SQLITE_FULL:
        return failure(u"journal.full"_s, detail);
    case SQLITE_READONLY:
        return failure(u"journal.read_only"_s, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return failure(u"journal.busy"_s, detail);
    default:
        return failure(u"journal.write"_s, u"%1 (SQLite %2)"_s.arg(detail, error.nativeErrorCode()));
    }
}

/// SQLite gives the files beside it the mode of the file itself.
Result<void> createFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(errno == EROFS || errno == EACCES ? u"journal.read_only"_s
                           : errno == ENOSPC             ? u"journal.full"_s
                                                         : u"journal.write"_s,
                       u"%1: %2"_s.arg(path, QString::fromLocal8Bit(strerror(errno))));
    ::close(file);
    return {};
}

} // namespace

JournalDatabase::JournalDatabase(QString connection)
    : m_connection(std::move(connection)), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
}

JournalDatabase::~JournalDatabase()
{
    m_statements.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> JournalDatabase::run(QSqlQuery &query)
{
    const bool worked = query.exec();
    const QSqlError error = query.lastError();
    query.finish();
    if (!worked)
        return databaseError(error);
    return {};
}

Result<void> JournalDatabase::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return databaseError(query.lastError());
    return {};
}

Result<void> JournalDatabase::connect(const QString &path)
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=1000"_s);
    if (!m_database.open())
        return databaseError(m_database.lastError());
    // With two copies of SQLite in one process, either would give up the other's locks on the file.
    const auto source = row(u"SELECT sqlite_source_id()"_s);
    if (source && *source && (*source)->first().toString() != QLatin1String(sqlite3_sourceid()))
        return failure(u"journal.write"_s, u"Qt's database driver has a SQLite of its own"_s);
    for (const QString &pragma :
         {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA secure_delete = ON"_s, u"PRAGMA cell_size_check = ON"_s,
          u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
          // Pages. Appends need a few; the usual 2 MB would be filled with such as nobody reads again.
          u"PRAGMA cache_size = 16"_s}) {
        if (const Result<void> set = run(pragma); !set)
            return set;
    }
    const auto mode = row(u"PRAGMA journal_mode"_s);
    if (!mode)
        return tl::make_unexpected(mode.error());
    if (!*mode || (*mode)->first().toString() != u"wal")
        return failure(u"journal.read_only"_s, u"%1: no write-ahead log can be made"_s.arg(path));
    return {};
}

Result<void> JournalDatabase::prepare()
{
    m_statements.emplace(Statements{QSqlQuery(m_database), QSqlQuery(m_database), QSqlQuery(m_database),
                                    QSqlQuery(m_database), QSqlQuery(m_database)});
    Statements &all = *m_statements;
    const std::initializer_list<std::pair<QSqlQuery *, QString>> statements{
        {&all.begin, u"BEGIN IMMEDIATE"_s},
        {&all.commit, u"COMMIT"_s},
        {&all.rollback, u"ROLLBACK"_s},
        {&all.insert, u"INSERT INTO record(seq, body, digest, tag) VALUES(?, ?, ?, ?)"_s},
        {&all.head,
         u"UPDATE head SET seq = ?, digest = ?, tag = ?, wrapped_key = ?, seal = ?, base_seq = ?, "
         "base_digest = ?, base_tag = ?, counts = ?, counts_base = ? WHERE id = 1 AND seq = ?"_s},
    };
    for (const auto &[query, sql] : statements) {
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return databaseError(query->lastError());
    }
    return {};
}

Result<void> JournalDatabase::create(const QString &path, const NewChain &chain, const NewRecord &first)
{
    if (const Result<void> created = createFile(path); !created)
        return created;
    JournalDatabase database(nextConnectionName());
    if (const Result<void> connected = database.connect(path); !connected)
        return connected;
    if (const Result<void> begun = database.run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    for (const TableDescription &table : tables) {
        if (const Result<void> made = database.run(QString::fromLatin1(table.sql)); !made)
            return made;
    }
    for (const QString &number :
         {u"PRAGMA application_id = %1"_s.arg(applicationId), u"PRAGMA user_version = %1"_s.arg(formatVersion)}) {
        if (const Result<void> set = database.run(number); !set)
            return set;
    }
    QSqlQuery header(database.m_database);
    header.prepare(u"INSERT INTO chain(id, version, chain, created_ms, officer, sealed_key, key_check) "
                   "VALUES(1, ?, ?, ?, ?, ?, ?)"_s);
    for (const QVariant &value :
         QVariantList{formatVersion, chain.chain, chain.createdMs, chain.officer, chain.sealedKey, chain.keyCheck})
        header.addBindValue(value);
    if (const Result<void> inserted = database.run(header); !inserted)
        return inserted;
    header = QSqlQuery(database.m_database);
    header.prepare(
        u"INSERT INTO head(id, seq, digest, tag, wrapped_key, seal, base_seq, base_digest, base_tag, counts, "
        "counts_base) VALUES(1, ?, x'', x'', x'', x'', 0, x'', x'', x'', x'')"_s);
    header.addBindValue(first.head.seq - 1);
    if (const Result<void> inserted = database.run(header); !inserted)
        return inserted;
    if (const Result<void> prepared = database.prepare(); !prepared)
        return prepared;
    if (const Result<void> inserted = database.insert(first); !inserted)
        return inserted;
    if (const Result<void> committed = database.run(database.m_statements->commit); !committed)
        return committed;
    return database.checkpoint();
}

Result<std::unique_ptr<JournalDatabase>> JournalDatabase::open(const QString &path)
{
    std::unique_ptr<JournalDatabase> database(new JournalDatabase(nextConnectionName()));
    if (const Result<void> connected = database->connect(path); !connected)
        return tl::make_unexpected(connected.error());
    if (const Result<void> prepared = database->prepare(); !prepared)
        return tl::make_unexpected(prepared.error());
    // Says now whether the file can be written at all.
    Statements &statements = *database->m_statements;
    if (const Result<void> begun = database->run(statements.begin); !begun)
        return tl::make_unexpected(begun.error());
    if (const Result<void> ended = database->run(statements.rollback); !ended)
        return tl::make_unexpected(ended.error());
    return database;
}

Result<void> JournalDatabase::write(const NewRecord &record)
{
    if (const Result<void> begun = run(m_statements->begin); !begun)
        return begun;
    Result<void> written = insert(record);
    if (written)
        written = run(m_statements->commit);
    if (!written) {
        // SQLite may have rolled back already; that there is nothing to roll back is no news then.
        (void)run(m_statements->rollback);
    }
    return written;
}

Result<void> JournalDatabase::insert(const NewRecord &record)
{
    QSqlQuery &insert = m_statements->insert;
    insert.bindValue(0, record.seq);
    insert.bindValue(1, record.body);
    insert.bindValue(2, record.digest);
    insert.bindValue(3, record.tag);
    if (Result<void> inserted = run(insert); !inserted)
        return inserted;
    if (record.dropUpTo) {
        if (Result<void> dropped = run(u"DELETE FROM record WHERE seq <= %1"_s.arg(*record.dropUpTo)); !dropped)
            return dropped;
    }
    if (!record.dropDaysBefore.isEmpty()) {
        QSqlQuery days(m_database);
        days.prepare(u"DELETE FROM day_count WHERE day < ?"_s);
        days.addBindValue(record.dropDaysBefore);
        if (Result<void> dropped = run(days); !dropped)
            return dropped;
    }
    if (record.dayCount) {
        QSqlQuery day(m_database);
        day.prepare(u"INSERT INTO day_count(day, counts, previous, digest) VALUES(?, ?, ?, ?)"_s);
        day.addBindValue(record.dayCount->day);
        day.addBindValue(record.dayCount->counts);
        day.addBindValue(record.dayCount->previous);
        day.addBindValue(record.dayCount->digest);
        if (Result<void> counted = run(day); !counted)
            return counted;
    }
    QSqlQuery &head = m_statements->head;
    const NewHead &now = record.head;
    int place = 0;
    for (const QVariant &value : QVariantList{now.seq, now.digest, now.tag, now.wrappedKey, now.seal, now.baseSeq,
                                              now.baseDigest, now.baseTag, now.counts, now.countsBase, now.seq - 1})
        head.bindValue(place++, value);
    const bool moved = head.exec();
    const QSqlError error = head.lastError();
    const int rows = moved ? head.numRowsAffected() : 0;
    head.finish();
    if (!moved)
        return databaseError(error);
    if (rows != 1)
        return failure(u"journal.write"_s, u"the head row was changed by somebody else"_s);
    return {};
}

Result<void> JournalDatabase::checkpoint()
{
    const auto result = row(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!result)
        return tl::make_unexpected(result.error());
    return {};
}

Result<std::optional<QVariantList>> JournalDatabase::row(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return databaseError(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return databaseError(query.lastError());
    if (!query.next()) {
        if (query.lastError().isValid())
            return databaseError(query.lastError());
        return std::nullopt;
    }
    QVariantList result;
    for (int i = 0; i < query.record().count(); ++i)
        result.append(query.value(i));
    return result;
}

} // namespace kiosk::journal
