// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalAnchor.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace kiosk::journal
{

/// Walks the keyed chain in a thread of its own, so that reading and hashing go on meanwhile. add() and finish() are
/// called from one other thread.
class TagChecker
{
public:
    struct Outcome {
        std::optional<qint64> badTag; ///< the first record whose tag does not match
        std::optional<qint64> badAnchor; ///< the first record with an anchor that the kiosk did not make
        Key last; ///< the key after the last record
    };

    /// \a first is the key of the first record to come, \a before the tag before it. \a anchors are of this chain.
    TagChecker(Key first, Hash before, const QList<Anchor> &anchors);
    ~TagChecker();
    TagChecker(const TagChecker &) = delete;
    TagChecker &operator=(const TagChecker &) = delete;

    /// \a body is copied.
    void add(qint64 seq, Bytes body, const Hash &tag);
    Outcome finish();

private:
    struct Item {
        qint64 seq;
        size_t size;
        Hash tag;
    };
    struct Batch {
        std::vector<unsigned char> bodies;
        std::vector<Item> items;
    };

    void hand();
    void run();
    void check(const Batch &batch);

    Hmac m_hmac;
    Key m_key;
    Hash m_before;
    std::vector<Anchor> m_anchors; ///< by record
    size_t m_nextAnchor = 0;
    Outcome m_outcome;

    Batch m_filling;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_waiting;
    std::vector<Batch> m_used; ///< kept for their memory
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace kiosk::journal
