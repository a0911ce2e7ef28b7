// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalVerifier.h"
#include "journal/ReadOnlyDatabase.h"
#include "journal/RecordBody.h"
#include "journal/ChainHasher.h"

#include <QSet>

#include <memory>
#include <vector>

namespace kiosk::journal
{

/// The header row as it was read.
struct ChainHeader {
    ChainId chain{};
    qint64 createdMs = 0;
    Hash officer{};
    std::array<unsigned char, sealedKeySize> sealedKey{};
    Hash keyCheck{};

    /// id, version, chain, created_ms, officer, sealed_key, key_check.
    static std::optional<ChainHeader> read(const Statement &row);
    Hash digest(Sha256 &sha) const;
    Hash keyCheckFor(const Key &wrappingKey) const;
    QByteArray sealContext() const;
};

/// The head row as it was read.
struct ChainHead {
    qint64 seq = 0;
    Hash digest{};
    Hash tag{};
    std::array<unsigned char, wrappedKeySize> wrappedKey{};
    Hash seal{};
    qint64 baseSeq = 0;
    Hash baseDigest{};
    Hash baseTag{};
    Hash counts{};
    Hash countsBase{};

    /// id, seq, digest, tag, wrapped_key, seal, base_seq, base_digest, base_tag, counts, counts_base.
    static std::optional<ChainHead> read(const Statement &row);
    std::optional<Key> unwrap(const Key &wrappingKey, const ChainHeader &header) const;
    Hash sealWith(const Key &current, const Hash &headerDigest) const;
};

/// What a retention record tells: what was cut off, and what it was joined to.
struct Retention {
    qint64 seq = 0;
    qint64 last = 0; ///< the last record dropped
    Hash digest{};
    Hash tag{};
    Hash header{};
    Hash counts{};
    Hash countsBase{};
};

/// The records of a journal, one after the other, each against the one before it.
class ChainWalk
{
public:
    ChainWalk(const ReadOnlyDatabase &database, const ChainHead &head);

    /// Begins behind record \a seq instead of where the journal begins.
    void startAfter(qint64 seq, const Hash &digest);
    /// Checks tags as well, from the chain's very first key on.
    void checkTags(const Key &first);
    /// False when the disk is in the way. Stops at the first bad record. \a anchors are of this chain.
    bool run(const QList<Anchor> &anchors);

    const QList<Finding> &findings() const { return m_findings; }
    const QString &trouble() const { return m_trouble; }
    /// Every record up to the head was read and is good as far as this can tell.
    bool complete() const { return m_complete; }
    qint64 firstSeq() const { return m_firstSeq; }
    qint64 lastSeq() const { return m_lastSeq; }
    qint64 firstMs() const { return m_firstMs; }
    qint64 lastMs() const { return m_lastMs; }
    int anchorsMatched() const { return m_anchorsMatched; }
    /// The chain's first record was read, and says so.
    bool oldChainIsMissing() const { return m_oldChainIsMissing; }
    /// What the last retention told, and its record.
    const std::optional<Retention> &retention() const { return m_retention; }
    /// What the newest record that tells of them told of the daily counts.
    const std::optional<Hash> &counts() const { return m_counts; }
    /// After a run with tags: the key after the last record.
    const Key *lastKey() const { return m_lastKey ? &*m_lastKey : nullptr; }

private:
    bool checkRecord(const Statement &row);
    bool checkTime(qint64 seq);
    void noteEvidence(qint64 seq);
    void checkEnd(const QList<Anchor> &anchors);
    void takeOutcome();
    bool bad(qint64 row, const QString &what)
    {
        m_findings.append({row, what});
        return false;
    }

    const ReadOnlyDatabase &m_database;
    const ChainHead &m_head;
    ChainHasher::Start m_start;
    std::unique_ptr<ChainHasher> m_hasher;
    int m_anchorsMatched = 0;
    std::optional<Key> m_lastKey;

    qint64 m_before; ///< the record before the one to come
    qint64 m_firstSeq = 0;
    qint64 m_lastSeq = 0;
    qint64 m_firstMs = 0;
    qint64 m_lastMs = 0;
    RecordBody m_body;
    std::optional<Retention> m_retention;
    std::optional<Hash> m_counts;
    QByteArray m_boot;
    QSet<QByteArray> m_pastBoots;
    qint64 m_uptime = 0;
    bool m_complete = false;
    bool m_oldChainIsMissing = false;
    QList<Finding> m_findings;
    QString m_trouble;
};

} // namespace kiosk::journal
