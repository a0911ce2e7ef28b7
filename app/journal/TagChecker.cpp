// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/TagChecker.h"

#include <algorithm>

namespace kiosk::journal
{

namespace
{
constexpr size_t batchSize = 2048;
constexpr size_t mostWaiting = 4;
} // namespace

TagChecker::TagChecker(Key first, Hash before, const QList<Anchor> &anchors)
    : m_key(std::move(first)), m_before(before), m_anchors(anchors.cbegin(), anchors.cend())
{
    std::ranges::stable_sort(m_anchors, {}, &Anchor::seq);
    m_thread = std::thread(&TagChecker::run, this);
}

TagChecker::~TagChecker()
{
    if (m_thread.joinable())
        finish();
}

void TagChecker::add(qint64 seq, Bytes body, const Hash &tag)
{
    m_filling.bodies.insert(m_filling.bodies.end(), body.begin(), body.end());
    m_filling.items.push_back({seq, body.size(), tag});
    if (m_filling.items.size() == batchSize)
        hand();
}

void TagChecker::hand()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < mostWaiting; });
    m_waiting.push_back(std::move(m_filling));
    m_filling = {};
    if (!m_used.empty()) {
        m_filling = std::move(m_used.back());
        m_used.pop_back();
    }
    m_changed.notify_all();
}

TagChecker::Outcome TagChecker::finish()
{
    if (!m_filling.items.empty())
        hand();
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_changed.notify_all();
    }
    m_thread.join();
    m_outcome.last = std::move(m_key);
    return std::move(m_outcome);
}

void TagChecker::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        Batch batch = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_changed.notify_all();
        lock.unlock();
        check(batch);
        batch.bodies.clear();
        batch.items.clear();
        lock.lock();
        m_used.push_back(std::move(batch));
    }
}

void TagChecker::check(const Batch &batch)
{
    const auto purpose = static_cast<unsigned char>(Purpose::Tag);
    const unsigned char *body = batch.bodies.data();
    Hash tag{};
    for (const Item &item : batch.items) {
        m_hmac.setKey(m_key);
        m_hmac.compute({Bytes(&purpose, 1), m_before, Bytes(body, item.size)}, tag);
        body += item.size;
        if (tag != item.tag && !m_outcome.badTag)
            m_outcome.badTag = item.seq;
        m_before = item.tag;
        nextKey(m_hmac, m_key);
        while (m_nextAnchor < m_anchors.size() && m_anchors[m_nextAnchor].seq <= item.seq) {
            const Anchor &anchor = m_anchors[m_nextAnchor++];
            if (anchor.seq != item.seq)
                continue;
            m_hmac.setKey(m_key);
            if (!m_outcome.badAnchor && !sameBytes(anchor.macWith(m_hmac), anchor.mac))
                m_outcome.badAnchor = item.seq;
        }
    }
}

} // namespace kiosk::journal
