// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/ChainHasher.h"

#include <algorithm>

namespace kiosk::journal
{

namespace
{
constexpr size_t batchSize = 2048;
constexpr size_t mostWaiting = 4;
} // namespace

ChainHasher::ChainHasher(Start start, const QList<Anchor> &anchors)
    : m_before(std::move(start)), m_anchors(anchors.cbegin(), anchors.cend())
{
    std::ranges::stable_sort(m_anchors, {}, &Anchor::seq);
    m_thread = std::thread(&ChainHasher::run, this);
}

ChainHasher::~ChainHasher()
{
    if (m_thread.joinable())
        finish();
}

void ChainHasher::add(qint64 seq, Bytes body, const Hash &digest, const Hash &tag)
{
    m_filling.bodies.insert(m_filling.bodies.end(), body.begin(), body.end());
    m_filling.items.push_back({seq, body.size(), digest, tag});
    if (m_filling.items.size() == batchSize)
        hand();
}

void ChainHasher::hand()
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

ChainHasher::Outcome ChainHasher::finish()
{
    if (!m_filling.items.empty())
        hand();
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_changed.notify_all();
    }
    m_thread.join();
    m_outcome.lastKey = std::move(m_before.key);
    return std::move(m_outcome);
}

void ChainHasher::run()
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

void ChainHasher::check(const Batch &batch)
{
    const unsigned char *next = batch.bodies.data();
    for (const Item &item : batch.items) {
        if (m_over)
            return;
        const Bytes body(next, item.size);
        next += item.size;
        m_before.digest = m_sha({m_before.digest, body, item.tag});
        if (m_before.digest != item.digest) {
            m_outcome.badDigest = item.seq;
            m_over = true;
            return;
        }
        if (m_before.key)
            checkTag(item, body);
        m_before.tag = item.tag;
        if (m_nextAnchor < m_anchors.size())
            checkAnchors(item);
    }
}

void ChainHasher::checkTag(const Item &item, Bytes body)
{
    const auto purpose = static_cast<unsigned char>(Purpose::Tag);
    Hash tag;
    m_hmac.setKey(*m_before.key);
    m_hmac.compute({Bytes(&purpose, 1), m_before.tag, body}, tag);
    if (tag != item.tag && !m_outcome.badTag)
        m_outcome.badTag = item.seq;
    nextKey(m_hmac, *m_before.key);
}

void ChainHasher::checkAnchors(const Item &item)
{
    for (; m_nextAnchor < m_anchors.size() && m_anchors[m_nextAnchor].seq <= item.seq; ++m_nextAnchor) {
        const Anchor &anchor = m_anchors[m_nextAnchor];
        if (anchor.digest == item.digest)
            ++m_outcome.anchorsMatched;
        else if (!m_outcome.badAnchor)
            m_outcome.badAnchor = item.seq;
        if (!m_before.key)
            continue;
        m_hmac.setKey(*m_before.key);
        if (!sameBytes(anchor.macWith(m_hmac), anchor.mac) && !m_outcome.falseAnchor)
            m_outcome.falseAnchor = item.seq;
    }
}

} // namespace kiosk::journal
