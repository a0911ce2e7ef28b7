// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalAnchor.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace kiosk::journal
{

/// Computes the chain again in a thread of its own, so that reading goes on meanwhile: every digest, the anchors and,
/// with the officer's key, every tag and the anchors' macs. Everything is called from one other thread.
class ChainHasher
{
public:
    struct Outcome {
        std::optional<qint64>
            badDigest; ///< the first record whose digest does not match; nothing after it was looked at
        std::optional<qint64> badTag; ///< the first record whose tag does not match
        std::optional<qint64> badAnchor; ///< the first record of which an anchor tells otherwise
        std::optional<qint64> falseAnchor; ///< the first record with an anchor that the kiosk did not make
        int anchorsMatched = 0;
        std::optional<Key> lastKey; ///< with the officer's key: the key after the last record
    };

    /// What came before the first record: its digest, its tag and, where tags are to be checked, the first record's
    /// key.
    struct Start {
        Hash digest{};
        Hash tag{};
        std::optional<Key> key;
    };

    /// \a anchors are of this chain, and about records to come.
    ChainHasher(Start start, const QList<Anchor> &anchors);
    ~ChainHasher();
    ChainHasher(const ChainHasher &) = delete;
    ChainHasher &operator=(const ChainHasher &) = delete;

    /// \a body is copied.
    void add(qint64 seq, Bytes body, const Hash &digest, const Hash &tag);
    /// A digest did not match: more records are of no use.
    bool isOver() const { return m_over; }
    Outcome finish();

private:
    struct Item {
        qint64 seq;
        size_t size;
        Hash digest;
        Hash tag;
    };
    struct Batch {
        std::vector<unsigned char> bodies;
        std::vector<Item> items;
    };

    void hand();
    void run();
    void check(const Batch &batch);
    void checkTag(const Item &item, Bytes body);
    void checkAnchors(const Item &item);

    Sha256 m_sha;
    Hmac m_hmac;
    Start m_before;
    std::vector<Anchor> m_anchors; ///< by record
    size_t m_nextAnchor = 0;
    Outcome m_outcome;
    std::atomic<bool> m_over = false;

    Batch m_filling;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_waiting;
    std::vector<Batch> m_used; ///< kept for their memory
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace kiosk::journal
