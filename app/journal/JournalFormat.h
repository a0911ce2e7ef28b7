// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

/// \file
/// The form of a journal file, version 1, for those who write it and those who read it; docs of the chain are at
/// SessionJournal.
///
/// A record's canonical body is the concatenation, over its columns from Seq to Evidence that have a value, in order,
/// of the column's number (one byte), the length of the value (two bytes, big endian) and the value: an integer as
/// eight bytes, big endian; a text as UTF-8; a blob as it is. The file holds the body as it is: what is hashed is what
/// is read.

namespace kiosk::journal
{

inline constexpr int formatVersion = 1;
inline constexpr quint32 applicationId = 0x6d66616a; // "mfaj"

enum class ColumnType : quint8 { Integer, Text, Blob };

/// Numbers are part of the bodies: never changed, only added to.
enum class Column : quint8 {
    Seq, ///< 1 for the first record of a chain, then one more each
    TimeMs, ///< wall clock, UTC, milliseconds since 1970
    UptimeMs, ///< CLOCK_BOOTTIME, milliseconds
    Boot, ///< the kernel's name for this start of the machine, 32 hexadecimal digits
    Kind,
    Session, ///< SessionId
    Step,
    Method,
    Outcome,
    Ticket,
    Label, ///< of a member of staff
    Host, ///< a refused host's name
    Part, ///< of the kiosk, whose health changed
    State,
    Code,
    Reason,
    Rating,
    Count,
    DurationMs,
    UntilMs, ///< UTC, milliseconds since 1970
    Clean,
    ProcessesLeft,
    HomeGone,
    ClipboardEmpty,
    FirstSeq,
    LastSeq,
    Day, ///< local day of the kiosk, ISO 8601
    File,
    Version,
    Evidence, ///< digests and tags, by kind: see JournalEvents.h
};
inline constexpr int columnCount = static_cast<int>(Column::Evidence) + 1;

struct ColumnDescription {
    const char *name;
    ColumnType type;
};

inline constexpr std::array<ColumnDescription, columnCount> columns{{
    {"seq", ColumnType::Integer},
    {"time_ms", ColumnType::Integer},
    {"uptime_ms", ColumnType::Integer},
    {"boot", ColumnType::Text},
    {"kind", ColumnType::Text},
    {"session", ColumnType::Text},
    {"step", ColumnType::Text},
    {"method", ColumnType::Text},
    {"outcome", ColumnType::Text},
    {"ticket", ColumnType::Text},
    {"label", ColumnType::Text},
    {"host", ColumnType::Text},
    {"part", ColumnType::Text},
    {"state", ColumnType::Text},
    {"code", ColumnType::Text},
    {"reason", ColumnType::Text},
    {"rating", ColumnType::Integer},
    {"count", ColumnType::Integer},
    {"duration_ms", ColumnType::Integer},
    {"until_ms", ColumnType::Integer},
    {"clean", ColumnType::Integer},
    {"processes_left", ColumnType::Integer},
    {"home_gone", ColumnType::Integer},
    {"clipboard_empty", ColumnType::Integer},
    {"first_seq", ColumnType::Integer},
    {"last_seq", ColumnType::Integer},
    {"day", ColumnType::Text},
    {"file", ColumnType::Text},
    {"version", ColumnType::Text},
    {"evidence", ColumnType::Blob},
}};

inline QString columnName(Column column)
{
    return QString::fromLatin1(columns[static_cast<size_t>(column)].name);
}

/// Every table of the file with the words that make it, exactly as they stand in sqlite_schema. Anything else in there
/// - a trigger, a view - is a change by somebody else's hand.
struct TableDescription {
    const char *name;
    const char *sql;
};

inline constexpr std::array<TableDescription, 4> tables{{
    {"chain",
     "CREATE TABLE chain(id INTEGER PRIMARY KEY, version INTEGER NOT NULL, chain BLOB NOT NULL, created_ms "
     "INTEGER NOT NULL, officer BLOB NOT NULL, sealed_key BLOB NOT NULL, key_check BLOB NOT NULL)"},
    {"head",
     "CREATE TABLE head(id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, digest BLOB NOT NULL, tag BLOB NOT NULL, "
     "wrapped_key BLOB NOT NULL, seal BLOB NOT NULL, base_seq INTEGER NOT NULL, base_digest BLOB NOT NULL, base_tag "
     "BLOB "
     "NOT NULL, counts BLOB NOT NULL, counts_base BLOB NOT NULL)"},
    {"record",
     "CREATE TABLE record(seq INTEGER PRIMARY KEY, body BLOB NOT NULL, digest BLOB NOT NULL, tag BLOB NOT NULL)"},
    {"day_count",
     "CREATE TABLE day_count(id INTEGER PRIMARY KEY, day TEXT NOT NULL, counts TEXT NOT NULL, previous BLOB "
     "NOT NULL, digest BLOB NOT NULL)"},
}};

inline constexpr auto journalFileName = "journal.sqlite";
inline constexpr auto anchorFileName = "journal.anchor";
inline constexpr auto lockFileName = "journal.lock";

/// The first record's code where the kiosk had a chain before, and it was gone.
inline constexpr QStringView missingChainCode = u"missing";

// What the digests and derived keys of the journal are bound to.
inline constexpr auto headerContext = "mfa-kiosk journal chain 1";
inline constexpr auto dayCountContext = "mfa-kiosk journal day count 1";
inline constexpr auto wrapContext = "mfa-kiosk journal key";
inline constexpr auto keyCheckContext = "mfa-kiosk journal key check";
inline constexpr auto anchorFileContext = "mfa-kiosk journal anchor file";

} // namespace kiosk::journal
