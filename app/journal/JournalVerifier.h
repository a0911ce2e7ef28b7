// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalAnchor.h"

#include <QList>

#include <optional>

namespace kiosk::journal
{

/// Something about a journal that is not as the kiosk wrote it, in words for a person.
struct Finding {
    std::optional<qint64> row; ///< the record, where it is about one
    QString what;

    QString toText() const; ///< "record 57: ..."
};

struct VerifyOptions {
    enum class Extent {
        Whole,
        LastStretch, ///< the last 2,000 records and the file's structure: for the start of the kiosk
    };
    QString file;
    QString headFile{}; ///< the kiosk's own note of its newest chain, outside the journal's folder; empty: none
    Extent extent = Extent::Whole;
    const Key *wrappingKey = nullptr; ///< with it the head seal and the anchor file are checked
    const VerificationKey *officer = nullptr; ///< with it every tag, the mac of every anchor and the head seal
    QList<Anchor> anchors; ///< from elsewhere; those of other chains are counted and left alone
};

struct Verification {
    enum class Seal {
        NotChecked,
        Good,
        WrongKey, ///< nothing here was made with this wrapping key
        Bad, ///< a finding says how
    };
    QList<Finding> findings; ///< the first bad record first
    ChainId chain{};
    qint64 firstSeq = 0; ///< of the records kept; 0 when there is none
    qint64 lastSeq = 0; ///< the last good one; 0 when there is none
    qint64 firstMs = 0; ///< UTC, milliseconds since 1970
    qint64 lastMs = 0; ///< of the last that was read
    std::optional<Hash> headDigest; ///< as the head row gives it
    Seal seal = Seal::NotChecked;
    bool tagsChecked = false;
    AnchorFile::State anchorFile = AnchorFile::State::Missing;
    AnchorFile::State headFile = AnchorFile::State::Missing;
    bool oldChainIsMissing = false; ///< the first record says that the chain before this one was gone
    int anchorsMatched = 0; ///< the one in the anchor file not counted
    int anchorsDropped = 0; ///< about records that retention has dropped
    int anchorsOfOtherChains = 0;
    int dayCounts = 0;
};

/// Reads a journal and checks it: the form of the file, every record's digest, sequence and times, the head, what
/// retention has dropped, the daily counts, the anchors; with keys the head seal and every tag. Written against the
/// format alone, with code of its own, so that a bug of the writer shows. Opens read only and changes nothing. Takes
/// about 3 microseconds a record; any thread.
///
/// Errors: "journal.missing", "journal.newer", "journal.read" (the disk, a lock, the permissions). Whatever is wrong
/// with the content is a finding.
Result<Verification> verifyJournal(const VerifyOptions &options);

/// Where the anchor file of a journal file lies: ".anchor" for ".sqlite".
QString anchorFileOf(const QString &journalFile);

} // namespace kiosk::journal
