// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/NewRecord.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <optional>

namespace kiosk::journal
{

/// The writer's connection: Qt Sql with prepared statements, WAL and synchronous=FULL. Knows rows, nothing of chains
/// and keys. Lives in one thread.
///
/// Errors of all: "journal.full", "journal.read_only", "journal.busy" (somebody holds the file's write lock),
/// "journal.write" (whatever else the disk does).
class JournalDatabase
{
public:
    /// A complete file with its first record, synced and closed, so that it can be renamed into place.
    static Result<void> create(const QString &path, const NewChain &chain, const NewRecord &first);
    static Result<std::unique_ptr<JournalDatabase>> open(const QString &path);
    ~JournalDatabase();
    JournalDatabase(const JournalDatabase &) = delete;
    JournalDatabase &operator=(const JournalDatabase &) = delete;

    /// One transaction, on the disk when it returns.
    Result<void> write(const NewRecord &record);
    /// Empties the write-ahead log, and with it the keys of before; later when a reader is in the way.
    Result<void> checkpoint();
    /// One row of a query; nothing when there is none.
    Result<std::optional<QVariantList>> row(const QString &sql, const QVariantList &values = {});

private:
    explicit JournalDatabase(QString connection);
    Result<void> connect(const QString &path);
    Result<void> prepare();
    Result<void> run(QSqlQuery &query);
    Result<void> run(const QString &sql);
    Result<void> insert(const NewRecord &record);

    QString m_connection;
    QSqlDatabase m_database;
    /// Gone before the connection is.
    struct Statements {
        QSqlQuery begin, commit, rollback, insert, head;
    };
    std::optional<Statements> m_statements;
};

} // namespace kiosk::journal
