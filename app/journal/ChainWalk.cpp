// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/ChainWalk.h"

#include "journal/JournalFormat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

/// Parts of a retention record's evidence, 32 bytes each.
enum EvidencePart : size_t { DigestPart, TagPart, HeaderPart, CountsPart, CountsBasePart, EvidenceParts };

Hash partOf(Bytes evidence, size_t part)
{
    Hash hash{};
    std::ranges::copy(evidence.subspan(part * hash.size(), hash.size()), hash.begin());
    return hash;
}

bool isText(Bytes bytes, const char *text)
{
    return std::ranges::equal(bytes, QByteArrayView(text), {}, {},
                              [](char c) { return static_cast<unsigned char>(c); });
}

Key chainKey(const Key &wrappingKey, const ChainId &chain, const char *context)
{
    return derive(wrappingKey.bytes(), chain, toBytes(QByteArray(context)));
}

} // namespace

std::optional<ChainHeader> ChainHeader::read(const Statement &row)
{
    const auto chain = row.blob<16>(2);
    const auto officer = row.blob<32>(4);
    const auto sealed = row.blob<sealedKeySize>(5);
    const auto check = row.blob<32>(6);
    if (row.integer(0) != 1 || !row.isInteger(1) || row.integer(1) != formatVersion || !chain || !row.isInteger(3)
        || !officer || !sealed || !check)
        return std::nullopt;
    return ChainHeader{*chain, row.integer(3), *officer, *sealed, *check};
}

Hash ChainHeader::digest(Sha256 &sha) const
{
    return sha({toBytes(QByteArray(headerContext)), toBigEndian(formatVersion), chain, toBigEndian(createdMs), officer,
                sealedKey, keyCheck});
}

Hash ChainHeader::keyCheckFor(const Key &wrappingKey) const
{
    const Key check = chainKey(wrappingKey, chain, keyCheckContext);
    Hash result{};
    std::ranges::copy(check.bytes(), result.begin());
    return result;
}

QByteArray ChainHeader::sealContext() const
{
    return toByteArray(chain);
}

std::optional<ChainHead> ChainHead::read(const Statement &row)
{
    const auto digest = row.blob<32>(2);
    const auto tag = row.blob<32>(3);
    const auto wrapped = row.blob<wrappedKeySize>(4);
    const auto seal = row.blob<32>(5);
    const auto baseDigest = row.blob<32>(7);
    const auto baseTag = row.blob<32>(8);
    const auto counts = row.blob<32>(9);
    const auto countsBase = row.blob<32>(10);
    if (row.integer(0) != 1 || !row.isInteger(1) || !digest || !tag || !wrapped || !seal || !row.isInteger(6)
        || !baseDigest || !baseTag || !counts || !countsBase || row.integer(6) < 0 || row.integer(1) < row.integer(6))
        return std::nullopt;
    return ChainHead{row.integer(1), *digest,     *tag,     *wrapped, *seal,
                     row.integer(6), *baseDigest, *baseTag, *counts,  *countsBase};
}

std::optional<Key> ChainHead::unwrap(const Key &wrappingKey, const ChainHeader &header) const
{
    const QByteArray context =
        QByteArray(wrapContext) + toByteArray(header.chain) + toByteArray(toBigEndian(seq)) + toByteArray(digest);
    return unwrapKey(wrappedKey, chainKey(wrappingKey, header.chain, wrapContext), toBytes(context));
}

Hash ChainHead::sealWith(const Key &current, const Hash &headerDigest) const
{
    const auto purpose = static_cast<unsigned char>(Purpose::HeadSeal);
    Hmac hmac;
    hmac.setKey(current);
    return hmac({Bytes(&purpose, 1), headerDigest, toBigEndian(seq), digest, tag, toBigEndian(baseSeq), baseDigest,
                 baseTag, counts, countsBase});
}

ChainWalk::ChainWalk(const ReadOnlyDatabase &database, const ChainHead &head)
    : m_database(database), m_head(head), m_start{head.baseDigest, head.baseTag, {}}, m_before(head.baseSeq)
{
}

void ChainWalk::startAfter(qint64 seq, const Hash &digest)
{
    m_before = seq;
    m_start.digest = digest;
}

void ChainWalk::checkTags(const Key &first)
{
    // Retention drops records, not keys: the way from the first key leads past them.
    Key key = first.copy();
    Hmac hmac;
    for (qint64 dropped = 0; dropped < m_head.baseSeq; ++dropped) {
        hmac.setKey(key);
        nextKey(hmac, key);
    }
    m_start.key = std::move(key);
}

bool ChainWalk::run(const QList<Anchor> &anchors)
{
    QList<Anchor> toCome;
    std::ranges::copy_if(anchors, std::back_inserter(toCome), [this](const Anchor &one) { return one.seq > m_before; });
    m_hasher = std::make_unique<ChainHasher>(std::move(m_start), toCome);
    Statement records(m_database.handle(), "SELECT seq, body, digest, tag FROM record WHERE seq > ? ORDER BY seq");
    // What lies before the beginning must not be there: so from the first row of all, unless the walk begins later.
    records.bind(1, m_before == m_head.baseSeq ? std::numeric_limits<qint64>::min() : m_before);
    Statement::Step step = records.step();
    bool good = true;
    while (step == Statement::Step::Record) {
        good = checkRecord(records);
        if (!good || m_hasher->isOver())
            break;
        step = records.step();
    }
    if (step == Statement::Step::Failed) {
        m_trouble = records.error();
        return false;
    }
    if (step == Statement::Step::Damaged)
        good = bad(m_before + 1, u"cannot be read: %1"_s.arg(records.error()));
    if (good && step == Statement::Step::Done)
        checkEnd(toCome);
    takeOutcome();
    m_complete = m_findings.isEmpty();
    return true;
}

bool ChainWalk::checkRecord(const Statement &row)
{
    const qint64 seq = row.integer(0);
    if (seq <= m_before)
        return bad(seq, u"should not be there: the journal begins after record %1"_s.arg(m_head.baseSeq));
    if (seq != m_before + 1) {
        const bool one = seq == m_before + 2;
        return bad(m_before + 1, one ? u"is missing"_s : u"is missing, and all up to record %1"_s.arg(seq - 1));
    }
    if (seq > m_head.seq)
        return bad(seq, u"was added without the kiosk's key: the head knows nothing of it"_s);
    const auto digest = row.blob<32>(2);
    const auto tag = row.blob<32>(3);
    const Bytes body = row.bytes(1);
    if (!row.isBlob(1) || !digest || !tag)
        return bad(seq, u"a column does not hold what it can hold"_s);
    m_hasher->add(seq, body, *digest, *tag);
    if (!m_body.parse(body) || !m_body.has(Column::Kind) || m_body.integer(Column::Seq) != seq)
        return bad(seq, u"its body is not of its form, or another record's"_s);
    if (!checkTime(seq))
        return false;
    if (m_body.has(Column::Evidence))
        noteEvidence(seq);
    if (seq == 1)
        m_oldChainIsMissing =
            m_body.text(Column::Kind) == u"chain_started" && m_body.text(Column::Code) == missingChainCode;
    if (seq == m_head.seq && (*digest != m_head.digest || *tag != m_head.tag))
        return bad(seq, u"is not the one that the head row tells of"_s);
    m_before = seq;
    m_lastMs = m_body.integer(Column::TimeMs);
    if (m_firstSeq == 0) {
        m_firstSeq = seq;
        m_firstMs = m_lastMs;
    }
    m_lastSeq = seq;
    return true;
}

bool ChainWalk::checkTime(qint64 seq)
{
    const qint64 uptime = m_body.integer(Column::UptimeMs);
    const Bytes boot = m_body.bytes(Column::Boot);
    if (std::ranges::equal(boot, toBytes(m_boot))) {
        if (uptime < m_uptime)
            return bad(seq, u"is older than the one before it, by the time since the machine started"_s);
    } else {
        const QByteArray now = toByteArray(boot);
        if (m_pastBoots.contains(now))
            return bad(seq, u"belongs to a start of the machine that was over before"_s);
        m_pastBoots.insert(now);
        m_boot = now;
    }
    m_uptime = uptime;
    return true;
}

void ChainWalk::noteEvidence(qint64 seq)
{
    const Bytes kind = m_body.bytes(Column::Kind);
    const Bytes evidence = m_body.bytes(Column::Evidence);
    if (isText(kind, "day_summary") && evidence.size() == sizeof(Hash)) {
        m_counts = partOf(evidence, 0);
    } else if (isText(kind, "retention") && evidence.size() == EvidenceParts * sizeof(Hash)) {
        m_retention = Retention{seq,
                                m_body.integer(Column::LastSeq),
                                partOf(evidence, DigestPart),
                                partOf(evidence, TagPart),
                                partOf(evidence, HeaderPart),
                                partOf(evidence, CountsPart),
                                partOf(evidence, CountsBasePart)};
        m_counts = m_retention->counts;
    }
}

void ChainWalk::checkEnd(const QList<Anchor> &anchors)
{
    if (m_before < m_head.seq)
        bad(m_before + 1,
            u"is missing, and all up to record %1, the last that the head row tells of"_s.arg(m_head.seq));
    const auto last = std::ranges::max_element(anchors, {}, &Anchor::seq);
    if (last != anchors.end() && last->seq > m_before)
        bad(m_before + 1, u"is missing: the tail was cut off, an anchor tells of record %1"_s.arg(last->seq));
}

void ChainWalk::takeOutcome()
{
    ChainHasher::Outcome outcome = m_hasher->finish();
    m_hasher.reset();
    m_anchorsMatched = outcome.anchorsMatched;
    if (outcome.badDigest) {
        // What the reader said of records behind it says nothing any more.
        m_findings.removeIf([&](const Finding &finding) { return finding.row.value_or(0) >= *outcome.badDigest; });
        bad(*outcome.badDigest, u"its content does not match its digest: it, or its place in the chain, was changed"_s);
        m_lastSeq = *outcome.badDigest > m_firstSeq ? *outcome.badDigest - 1 : 0;
    }
    if (outcome.badTag)
        bad(*outcome.badTag, u"its tag does not match: it was changed or made without the kiosk's key of its time"_s);
    else
        m_lastKey = std::move(outcome.lastKey);
    if (outcome.badAnchor)
        bad(*outcome.badAnchor,
            u"an anchor tells of another record here: the history was rewritten, or another file put "
            "in its place"_s);
    if (outcome.falseAnchor)
        bad(*outcome.falseAnchor, u"an anchor line for it was not made by this kiosk"_s);
    std::ranges::stable_sort(m_findings, {}, [](const Finding &finding) { return finding.row.value_or(0); });
}

} // namespace kiosk::journal
