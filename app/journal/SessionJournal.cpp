// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/SessionJournal.h"

#include "journal/DayTotals.h"
#include "journal/JournalDatabase.h"

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace kiosk::journal;

namespace kiosk
{

namespace
{

/// Time in which the last visit of a day has surely ended.
constexpr qint64 afterMidnightMs = 2 * 60 * 60 * 1000;
/// A wall clock that has just jumped must not make the journal forget.
constexpr std::chrono::hours clockTrial{1};
constexpr qint64 clockDriftMs = 2 * 60 * 1000;
constexpr int fewestKeptDays = 7;

QVariant &column(Row &row, Column which)
{
    return row[static_cast<size_t>(which)];
}

Hash hashFrom(const QVariant &value)
{
    const QByteArray bytes = value.toByteArray();
    Hash hash{};
    if (bytes.size() == static_cast<qsizetype>(hash.size()))
        std::copy(bytes.cbegin(), bytes.cend(), hash.begin());
    return hash;
}

} // namespace

SessionJournal::~SessionJournal()
{
    m_database.reset();
    if (m_lock >= 0)
        close(m_lock);
}

qint64 SessionJournal::utcMs() const
{
    return m_clock.now().toMSecsSinceEpoch();
}

Hash SessionJournal::headSeal(const Head &head)
{
    const auto purpose = static_cast<unsigned char>(Purpose::HeadSeal);
    return m_hmac({Bytes(&purpose, 1), m_headerDigest, toBigEndian(head.seq), head.digest, head.tag,
                   toBigEndian(head.baseSeq), head.baseDigest, head.baseTag});
}

Result<SessionJournal::Place> SessionJournal::place(const journal::Entry &event, const Effects &effects)
{
    Result<Row> row = toRow(event);
    if (!row)
        return tl::make_unexpected(row.error());
    column(*row, Column::Seq) = m_head.seq + 1;
    column(*row, Column::TimeMs) = utcMs();
    column(*row, Column::UptimeMs) = qint64(m_clock.sinceBoot().count());
    column(*row, Column::Boot) = m_settings.bootId;

    Place place;
    place.head = m_head;
    place.head.seq = m_head.seq + 1;
    if (effects.base) {
        place.head.baseSeq = effects.base->baseSeq;
        place.head.baseDigest = effects.base->baseDigest;
        place.head.baseTag = effects.base->baseTag;
        place.record.dropUpTo = effects.base->baseSeq;
    }
    const QByteArray body = canonicalBody(*row);
    const auto purpose = static_cast<unsigned char>(Purpose::Tag);
    m_hmac.setKey(m_key);
    place.head.tag = m_hmac({Bytes(&purpose, 1), m_head.tag, toBytes(body)});
    place.next = m_key.copy();
    nextKey(m_hmac, place.next);
    place.head.digest = m_sha({m_head.digest, toBytes(body), place.head.tag});

    m_hmac.setKey(place.next);
    const QByteArray context = QByteArray(wrapContext) + toByteArray(m_chain) + toByteArray(toBigEndian(place.head.seq))
        + toByteArray(place.head.digest);
    place.record.row = std::move(*row);
    place.record.digest = toByteArray(place.head.digest);
    place.record.tag = toByteArray(place.head.tag);
    place.record.head = {place.head.seq,
                         place.record.digest,
                         place.record.tag,
                         wrapKey(place.next, m_wrapKey, toBytes(context)),
                         toByteArray(headSeal(place.head)),
                         place.head.baseSeq,
                         toByteArray(place.head.baseDigest),
                         toByteArray(place.head.baseTag)};
    place.record.dropDaysBefore = effects.dropDaysBefore;
    place.record.dayCount = effects.dayCount;
    return place;
}

Result<void> SessionJournal::write(const journal::Entry &event, const Effects &effects)
{
    if (m_broken)
        return tl::make_unexpected(*m_broken);
    Result<Place> place = this->place(event, effects);
    if (!place)
        return tl::make_unexpected(place.error());
    if (Result<void> written = m_database->write(place->record); !written) {
        // After a failed sync nobody knows what is on the disk, and a second try would only say that it worked.
        const QString &code = written.error().code;
        if (code != u"journal.full" && code != u"journal.busy")
            m_broken = written.error();
        return written;
    }
    m_head = place->head;
    m_key = std::move(place->next);
    return {};
}

Result<void> SessionJournal::append(const journal::Entry &event)
{
    if (Result<void> written = write(event); !written)
        return written;
    return anchorIfDue();
}

Result<void> SessionJournal::anchorIfDue()
{
    const qint64 records = m_head.seq - m_anchoredSeq;
    if (records >= m_settings.anchorRecords
        || (records > 0 && m_clock.sinceBoot() - m_anchoredAt >= m_settings.anchorInterval))
        return anchorNow();
    return {};
}

Result<void> SessionJournal::anchorNow()
{
    if (m_broken)
        return tl::make_unexpected(*m_broken);
    Anchor anchor;
    anchor.chain = m_chain;
    anchor.seq = m_head.seq;
    anchor.digest = m_head.digest;
    m_hmac.setKey(m_key);
    anchor.mac = anchor.macWith(m_hmac);
    if (m_settings.anchored)
        m_settings.anchored(anchor.toLine());
    if (Result<void> kept = m_anchorFile.write(anchor, m_settings.wrappingKey); !kept)
        return kept;
    m_anchoredSeq = m_head.seq;
    m_anchoredAt = m_clock.sinceBoot();
    if (Result<void> emptied = m_database->checkpoint(); !emptied && emptied.error().code != u"journal.busy") {
        if (emptied.error().code != u"journal.full")
            m_broken = emptied.error();
        return emptied;
    }
    return {};
}

bool SessionJournal::clockIsTrusted()
{
    const Milliseconds now = m_clock.sinceBoot();
    const qint64 offset = utcMs() - now.count();
    if (std::abs(offset - m_clockOffset) > clockDriftMs) {
        m_clockOffset = offset;
        m_trustedSince = now;
    }
    return now - m_trustedSince >= clockTrial;
}

Result<void> SessionJournal::maintain()
{
    if (m_broken)
        return tl::make_unexpected(*m_broken);
    if (clockIsTrusted()) {
        if (Result<void> counted = countDays(); !counted)
            return counted;
        if (Result<void> dropped = dropOld(); !dropped)
            return dropped;
    }
    return anchorIfDue();
}

Result<void> SessionJournal::countDays()
{
    const QDate end = m_clock.now().addMSecs(-afterMidnightMs).toLocalTime().date();
    if (m_countedTo.isValid() && m_countedTo >= end)
        return {};
    QDate from = m_countedTo;
    Hash previous{};
    const auto newest = m_database->row(u"SELECT day, digest FROM day_count ORDER BY id DESC LIMIT 1"_s);
    if (!newest)
        return tl::make_unexpected(newest.error());
    if (*newest) {
        previous = hashFrom((*newest)->at(1));
        from = std::max(from, QDate::fromString((*newest)->at(0).toString(), Qt::ISODate).addDays(1));
    } else {
        // All may have been dropped: then the chain goes on from what the last retention has told.
        const auto cut = m_database->row(
            u"SELECT evidence FROM record WHERE kind = 'retention' AND evidence IS NOT NULL ORDER BY seq DESC LIMIT 1"_s);
        if (!cut)
            return tl::make_unexpected(cut.error());
        if (*cut)
            previous = hashFrom((*cut)->first().toByteArray().mid(RetentionEvidence::counts, 32));
    }
    const Result<QMap<QDate, DayTotals>> days = totalsOfDays(m_path, from, end);
    if (!days)
        return tl::make_unexpected(days.error());
    for (auto day = days->cbegin(); day != days->cend(); ++day) {
        NewDayCount count;
        count.day = day.key().toString(Qt::ISODate);
        count.counts = day->toText();
        const Hash digest = m_sha({toBytes(QByteArray(dayCountContext)), previous, toBytes(count.day.toUtf8()),
                                   toBytes(count.counts.toUtf8())});
        count.previous = toByteArray(previous);
        count.digest = toByteArray(digest);
        Effects effects;
        effects.dayCount = count;
        if (Result<void> written = write(DaySummary{count.day, count.digest}, effects); !written)
            return written;
        previous = digest;
    }
    m_countedTo = end;
    return {};
}

Result<void> SessionJournal::dropOld()
{
    const QDate today = m_clock.now().toUTC().date();
    const qint64 cutoff =
        today.addDays(-std::max(fewestKeptDays, m_settings.keptDays)).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    const QString oldestDay =
        m_clock.now().toLocalTime().date().addMonths(-m_settings.keptMonths).toString(Qt::ISODate);

    const auto first = m_database->row(u"SELECT seq, time_ms FROM record ORDER BY seq LIMIT 1"_s);
    if (!first)
        return tl::make_unexpected(first.error());
    const bool oldRecords = *first && (*first)->at(1).toLongLong() < cutoff;
    const auto day = m_database->row(u"SELECT day FROM day_count ORDER BY id LIMIT 1"_s);
    if (!day)
        return tl::make_unexpected(day.error());
    const bool oldDays = *day && (*day)->first().toString() < oldestDay;
    if (!oldRecords && !oldDays)
        return {};

    Effects effects;
    effects.base = m_head;
    if (oldRecords) {
        const auto kept = m_database->row(u"SELECT min(seq) FROM record WHERE time_ms >= ?"_s, {cutoff});
        if (!kept)
            return tl::make_unexpected(kept.error());
        const QVariant seq = *kept ? (*kept)->first() : QVariant();
        const qint64 last = seq.isNull() ? m_head.seq : seq.toLongLong() - 1;
        const auto row = m_database->row(u"SELECT digest, tag FROM record WHERE seq = ?"_s, {last});
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return failure(u"journal.write"_s, u"record %1 is not there"_s.arg(last));
        effects.base->baseSeq = last;
        effects.base->baseDigest = hashFrom((*row)->at(0));
        effects.base->baseTag = hashFrom((*row)->at(1));
    }
    const auto newest = m_database->row(u"SELECT digest FROM day_count ORDER BY id DESC LIMIT 1"_s);
    if (!newest)
        return tl::make_unexpected(newest.error());
    const auto keptDay =
        m_database->row(u"SELECT previous FROM day_count WHERE day >= ? ORDER BY id LIMIT 1"_s, {oldestDay});
    if (!keptDay)
        return tl::make_unexpected(keptDay.error());
    Hash counts{};
    if (*newest) {
        counts = hashFrom((*newest)->first());
    } else {
        const auto cut = m_database->row(
            u"SELECT evidence FROM record WHERE kind = 'retention' AND evidence IS NOT NULL ORDER BY seq DESC LIMIT 1"_s);
        if (!cut)
            return tl::make_unexpected(cut.error());
        if (*cut)
            counts = hashFrom((*cut)->first().toByteArray().mid(RetentionEvidence::counts, 32));
    }
    const Hash countsBase = *keptDay ? hashFrom((*keptDay)->first()) : counts;
    effects.dropDaysBefore = oldestDay;

    RetentionCut cut;
    cut.firstSeq = m_head.baseSeq + 1;
    cut.lastSeq = effects.base->baseSeq;
    cut.until = QDateTime::fromMSecsSinceEpoch(cutoff, Qt::UTC);
    cut.evidence = toByteArray(effects.base->baseDigest) + toByteArray(effects.base->baseTag)
        + toByteArray(m_headerDigest) + toByteArray(counts) + toByteArray(countsBase);
    if (Result<void> written = write(cut, effects); !written)
        return written;
    return anchorNow();
}

} // namespace kiosk
