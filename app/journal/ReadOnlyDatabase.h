// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalCrypto.h"

#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace kiosk::journal
{

/// What lies at a path, by its first bytes alone: nothing is opened, so nothing can be changed.
enum class FileKind {
    Missing,
    Empty, ///< never came to its first record
    Journal,
    NewerJournal, ///< written by a newer version of the program
    SomethingElse,
};
FileKind inspectFile(const QString &path);

/// One query's rows, forward only.
class Statement
{
public:
    enum class Step { Record, Done, Damaged, Failed };
    Statement(sqlite3 *database, const QByteArray &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    void bind(int parameter, qint64 value);
    /// Damaged: what the file holds is no database; Failed: the disk, a lock or the memory is in the way.
    Step step();
    enum class Type { Null, Integer, Text, Blob, Other };
    Type type(int column) const;
    bool isNull(int column) const { return type(column) == Type::Null; }
    bool isInteger(int column) const { return type(column) == Type::Integer; }
    bool isText(int column) const { return type(column) == Type::Text; }
    bool isBlob(int column) const { return type(column) == Type::Blob; }
    qint64 integer(int column) const;
    /// Of a text or a blob, valid until the next step.
    Bytes bytes(int column) const;
    QString text(int column) const;
    /// Empty unless the column is a blob of that size.
    template <size_t size> std::optional<std::array<unsigned char, size>> blob(int column) const
    {
        const Bytes value = isBlob(column) ? bytes(column) : Bytes();
        if (value.size() != size)
            return std::nullopt;
        std::array<unsigned char, size> result{};
        std::copy(value.begin(), value.end(), result.begin());
        return result;
    }
    QString error() const;

private:
    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_prepared;
};

/// A journal file as its readers see it: through SQLite's C interface, read only, one snapshot from open() to the end,
/// with no word of the writer's code. The kiosk may go on writing meanwhile. One thread at a time.
class ReadOnlyDatabase
{
public:
    /// Errors: "journal.missing", "journal.newer" (by the file's own number), "journal.damaged" (no database at all),
    /// "journal.read" (the disk, a lock, the permissions).
    static Result<ReadOnlyDatabase> open(const QString &path);
    ~ReadOnlyDatabase();
    ReadOnlyDatabase(ReadOnlyDatabase &&other) noexcept;
    ReadOnlyDatabase &operator=(ReadOnlyDatabase &&) = delete;
    ReadOnlyDatabase(const ReadOnlyDatabase &) = delete;
    ReadOnlyDatabase &operator=(const ReadOnlyDatabase &) = delete;

    sqlite3 *handle() const { return m_database; }

private:
    explicit ReadOnlyDatabase(sqlite3 *database) : m_database(database) { }
    sqlite3 *m_database;
};

} // namespace kiosk::journal
