// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalAnchor.h"
#include "journal/JournalEvents.h"
#include "journal/NewRecord.h"

#include <functional>
#include <memory>

namespace kiosk
{

namespace journal
{
class JournalDatabase;
}

/// The kiosk's memory of what happened, for the desk's statistics and the security officer's questions: events, never
/// persons. Each append is on the disk when it returns. Must never be given a personal value (journal::toRow() refuses
/// what looks like one), and never goes on as if a failed write had worked: the kiosk is NOT READY instead.
///
/// The chain. Record n has a canonical body b(n), a tag t(n) = HMAC-SHA-256(K(n), 'T' || t(n-1) || b(n)) and a digest
/// d(n) = SHA-256(d(n-1) || b(n) || t(n)). K(n+1) = HMAC-SHA-256(K(n), 'N'): the key moves on with every record, and
/// the old one is overwritten. The key of the next record lies in the head row, in the same transaction as the record,
/// under a wrapping key from the secret store (AES-256-GCM); with it lies a seal, HMAC(K(n+1), 'S' || ... ), over the
/// head. The chain's first key is kept only sealed to the security officer, whose private key is never on the kiosk.
///
/// Who can forge what:
/// - Who can write the file but has no key: nothing. Any change, removal or insertion breaks a digest, or, with all
///   digests computed anew, the head seal. An older copy of the file, which is a cut tail with its older head row, is
///   seen by the anchor file as far as the newest anchor; by the head file where the whole folder was replaced or taken
///   away; by the anchors in the system log where the head file was as well. There is an anchor at the end of each
///   visit and of each run; what was written since the newest one can go unnoticed in this way.
/// - Who steals the wrapping key as well (root on the running kiosk) has the key of the moment: can write false records
///   from now on, cut the tail, and rewrite digests and the head seal. Cannot make the tags of records before, so that
///   `verify --key` names the first record that was rewritten; a cut tail shows by any anchor that was written
///   elsewhere before. The officer's check of a stretch between the last anchor elsewhere and the break-in is worth as
///   much as the medium forgets: SQLite's write-ahead log keeps older head rows until it is emptied, which happens with
///   every anchor, and a flash disk keeps old blocks longer than that. The anchor interval bounds what can be
///   rewritten.
/// - Who has the officer's private key and the file can forge everything but what anchors elsewhere tell of.
/// - Nobody can be stopped from deleting everything, the state folder with the head file. The next start says that the
///   journal is new, and the system log has anchors of another chain.
///
/// Lives in one thread, the host's main thread. One process at a time has it open.
class SessionJournal
{
public:
    struct Settings {
        QString folder; ///< made when it is not there, 0700
        journal::Key wrappingKey; ///< from the secret store
        journal::OfficerKey officerKey;
        QString bootId; ///< the kernel's, or empty for one made up
        int keptDays = 90; ///< of events, whole UTC days
        int keptMonths = 13; ///< of daily counts
        int anchorRecords = 100; ///< an anchor at the latest after so many records ...
        std::chrono::minutes anchorInterval{15}; ///< ... or, where there are new records, after so long
        /// Takes an anchor's line to a place outside the kiosk's reach, such as the system log.
        std::function<void(const QString &line)> anchored = {};
        /// Holds the newest anchor as well, outside the folder: whoever takes the folder away, or puts an older one in
        /// its place, is found out. Empty: nowhere.
        QString headFile = {};
    };

    /// What was found at the start.
    struct Opening {
        enum class Kind {
            New, ///< there was no journal
            Continued,
            SetAside, ///< the old one was not as it was left; it is kept beside, and a new chain has begun
        };
        Kind kind = Kind::New;
        QString setAsideFile; ///< its new name in the folder
        std::optional<qint64> badRow;
        QString finding; ///< in words
        qint64 lastSequence = 0; ///< of the records that were there, before anything of this run
        bool anchorFileMissing = false; ///< a cut tail would not have been seen; noted in the journal
        bool headFileMissing = false; ///< the folder could have been put in another's place; noted in the journal
        bool unorderly = false; ///< the last run did not end with a HostStopped
    };

    /// Finds out what state the journal is in, mends what a power cut has left, sets aside what was changed, and begins
    /// a new chain where there is none. Reads the file's pages once: some 0.2 s for 90 busy days.
    ///
    /// Errors: "journal.in_use" (another process), "journal.newer" (a newer version's file, left as it is),
    /// "journal.wrong_key" (the file is whole, the secret store's key is another: left as it is),
    /// "journal.officer_key", "journal.read_only", "journal.full", "journal.read", "journal.write".
    static Result<std::unique_ptr<SessionJournal>> open(Settings settings, const Clock &clock);
    /// The staff's answer to "journal.wrong_key": sets the file aside, so that the next open() begins a new chain.
    /// Its new name, empty where there was none. Errors: as open().
    static Result<QString> setAside(const QString &folder, const QString &headFile, const Clock &clock);

    ~SessionJournal();
    SessionJournal(const SessionJournal &) = delete;
    SessionJournal &operator=(const SessionJournal &) = delete;

    const Opening &opening() const { return m_opening; }

    /// On the disk when it returns without an error. Errors:
    /// - "journal.invalid": the event was refused, nothing else happened;
    /// - "journal.full": no room; nothing was written, and a later append may work;
    /// - "journal.busy": another process holds the file's write lock; nothing was written, a later append may work;
    /// - "journal.write", "journal.read_only": the disk failed; nothing more is written until the journal is opened
    /// anew;
    /// - "journal.anchor_file": the record is written, but the anchor that was due could not be.
    Result<void> append(const journal::Entry &event);

    /// Anchors that are due by time, counts of days that are over, retention. To be called every minute or so. Errors:
    /// as append().
    Result<void> maintain();
    /// An anchor now, whether due or not.
    Result<void> anchorNow();

    struct CutShort {
        SessionId session;
        bool hasEnd = false; ///< its end is written, its erasure is not
        friend bool operator==(const CutShort &, const CutShort &) = default;
    };
    /// Visits of the last run that have no end or no erasure: the kiosk lost its power or broke down, and cannot have
    /// written them. Nothing after an orderly end. Errors: "journal.read".
    Result<QList<CutShort>> visitsCutShort();

    /// Of the newest wrong PIN, as PinFailed tells it; 0 where there is none. Errors: "journal.read".
    Result<qint64> pinSequence() const;

    const QString &filePath() const { return m_path; }
    qint64 lastSequence() const { return m_head.seq; }

private:
    struct Head {
        qint64 seq = 0;
        journal::Hash digest{};
        journal::Hash tag{};
        qint64 baseSeq = 0; ///< of the last record that was dropped
        journal::Hash baseDigest{};
        journal::Hash baseTag{};
        journal::Hash counts{}; ///< digest of the newest daily count
        journal::Hash countsBase{}; ///< what the oldest kept daily count is chained to
    };
    /// What a record may bring about beside itself.
    struct Effects {
        std::optional<Head> head; ///< its base and counts fields
        std::optional<qint64> dropUpTo;
        QString dropDaysBefore;
        std::optional<journal::NewDayCount> dayCount;
    };
    struct Place {
        journal::NewRecord record;
        Head head;
        journal::Key next;
    };

    SessionJournal(Settings settings, const Clock &clock);

    // SessionJournalOpening.cpp
    Result<void> lock();
    Result<void> findFile();
    Result<void> checkFile();
    Result<void> replaceFile(const journal::ChainStarted &first);
    Result<void> createChain(const journal::ChainStarted &first, const QString &path);
    Result<void> loadChain();
    Result<void> noteOpening();
    QString filePath(const char *name) const;

    // SessionJournal.cpp
    /// Where  event would stand in the chain. Errors: "journal.invalid".
    Result<Place> place(const journal::Entry &event, const Effects &effects);
    Result<void> write(const journal::Entry &event, const Effects &effects = {});
    Result<void> anchorIfDue();
    Result<void> countDays();
    Result<void> dropOld();
    /// Time of the oldest record, UTC ms.
    Result<qint64> oldestMs();
    /// The last of the records before the first at or after \a cutoffMs.
    Result<qint64> lastBefore(qint64 cutoffMs) const;
    bool clockIsTrusted();
    journal::Hash headSeal(const Head &head);
    qint64 utcMs() const;

    Settings m_settings;
    const Clock &m_clock;
    QString m_path;
    journal::AnchorFile m_anchorFile;
    std::optional<journal::AnchorFile> m_headFile;
    int m_lock = -1;
    std::unique_ptr<journal::JournalDatabase> m_database;
    Opening m_opening;
    std::optional<Error> m_broken; ///< the disk failed: nothing more is believed until the journal is opened anew

    journal::ChainId m_chain{};
    journal::Hash m_headerDigest{};
    journal::Key m_wrapKey; ///< of this chain, derived from the wrapping key
    journal::Key m_key; ///< of the next record
    Head m_head;
    journal::Sha256 m_sha;
    journal::Hmac m_hmac;

    qint64 m_anchoredSeq = 0;
    Milliseconds m_anchoredAt{0};
    Milliseconds m_trustedSince{0}; ///< since when wall clock and time since boot have agreed
    qint64 m_clockOffset = 0; ///< wall clock less time since boot, ms
    std::optional<qint64> m_oldestMs; ///< known once it was read
    QDate m_countedTo; ///< local days before this one are counted, or had nothing to count
};

} // namespace kiosk
