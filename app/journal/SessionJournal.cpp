// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/SessionJournal.h"

#include "journal/JournalDatabase.h"
#include "journal/RecordReader.h"
#include "journal/Statistics.h"

#include <QTimeZone>

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
constexpr qint64 afterMidnightMs = qint64{2} * 60 * 60 * 1000;
/// A wall clock that has just jumped must not make the journal forget.
constexpr std::chrono::hours clockTrial{1};
constexpr qint64 clockDriftMs = qint64{2} * 60 * 1000;
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
                   toBigEndian(head.baseSeq), head.baseDigest, head.baseTag, head.counts, head.countsBase});
}

Result<SessionJournal::Place> SessionJournal::place(const Entry &entry, const Effects &effects)
{
    Result<Row> row = toRow(entry);
    if (!row)
        return tl::make_unexpected(row.error());
    column(*row, Column::Seq) = m_head.seq + 1;
    column(*row, Column::TimeMs) = utcMs();
    column(*row, Column::UptimeMs) = qint64(m_clock.sinceBoot().count());
    column(*row, Column::Boot) = m_settings.bootId;

    Place place;
    place.head = effects.head.value_or(m_head);
    place.head.seq = m_head.seq + 1;
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
    NewRecord &record = place.record;
    record.seq = place.head.seq;
    record.body = body;
    record.digest = toByteArray(place.head.digest);
    record.tag = toByteArray(place.head.tag);
    record.head.seq = record.seq;
    record.head.digest = record.digest;
    record.head.tag = record.tag;
    record.head.wrappedKey = wrapKey(place.next, m_wrapKey, toBytes(context));
    record.head.seal = toByteArray(headSeal(place.head));
    record.head.baseSeq = place.head.baseSeq;
    record.head.baseDigest = toByteArray(place.head.baseDigest);
    record.head.baseTag = toByteArray(place.head.baseTag);
    record.head.counts = toByteArray(place.head.counts);
    record.head.countsBase = toByteArray(place.head.countsBase);
    record.dropUpTo = effects.dropUpTo;
    record.dropDaysBefore = effects.dropDaysBefore;
    record.dayCount = effects.dayCount;
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
    // So that nobody can put back what was there before a visit.
    if (std::holds_alternative<Erasure>(event) || std::holds_alternative<HostStopped>(event))
        return anchorNow();
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
    if (m_headFile) {
        if (Result<void> kept = m_headFile->write(anchor, m_settings.wrappingKey); !kept)
            return kept;
    }
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
    const auto newest = m_database->row(u"SELECT day FROM day_count ORDER BY id DESC LIMIT 1"_s);
    if (!newest)
        return tl::make_unexpected(newest.error());
    if (*newest)
        from = std::max(from, QDate::fromString((*newest)->first().toString(), Qt::ISODate).addDays(1));
    const Result<QMap<QDate, DayTotals>> days = totalsOfDays(m_path, from, end);
    if (!days)
        return tl::make_unexpected(days.error());
    for (auto day = days->cbegin(); day != days->cend(); ++day) {
        NewDayCount count;
        count.day = day.key().toString(Qt::ISODate);
        count.counts = day->toText();
        Effects effects;
        effects.head = m_head;
        effects.head->counts = m_sha({toBytes(QByteArray(dayCountContext)), m_head.counts, toBytes(count.day.toUtf8()),
                                      toBytes(count.counts.toUtf8())});
        count.previous = toByteArray(m_head.counts);
        count.digest = toByteArray(effects.head->counts);
        effects.dayCount = count;
        if (Result<void> written = write(DaySummary{count.day, count.digest}, effects); !written)
            return written;
    }
    m_countedTo = end;
    return {};
}

Result<qint64> SessionJournal::oldestMs()
{
    if (m_oldestMs)
        return *m_oldestMs;
    const Result<ReadOnlyDatabase> database = ReadOnlyDatabase::open(m_path);
    if (!database)
        return tl::make_unexpected(database.error());
    RecordReader records(*database);
    if (!records.next())
        return failure(u"journal.read"_s, u"%1: no record to begin with"_s.arg(m_path));
    m_oldestMs = records.integer(Column::TimeMs);
    return *m_oldestMs;
}

Result<qint64> SessionJournal::lastBefore(qint64 cutoffMs) const
{
    const Result<ReadOnlyDatabase> database = ReadOnlyDatabase::open(m_path);
    if (!database)
        return tl::make_unexpected(database.error());
    RecordReader records(*database, cutoffMs);
    if (records.next())
        return records.integer(Column::Seq) - 1;
    if (!records.trouble().isEmpty())
        return failure(u"journal.read"_s, u"%1: %2"_s.arg(m_path, records.trouble()));
    return m_head.seq;
}

Result<void> SessionJournal::dropOld()
{
    const QDate today = m_clock.now().toUTC().date();
    const qint64 cutoff =
        today.addDays(-std::max(fewestKeptDays, m_settings.keptDays)).startOfDay(QTimeZone::utc()).toMSecsSinceEpoch();
    const QString oldestDay =
        m_clock.now().toLocalTime().date().addMonths(-m_settings.keptMonths).toString(Qt::ISODate);
    const Result<qint64> oldest = oldestMs();
    if (!oldest)
        return tl::make_unexpected(oldest.error());
    const auto day = m_database->row(u"SELECT day FROM day_count ORDER BY id LIMIT 1"_s);
    if (!day)
        return tl::make_unexpected(day.error());
    const bool oldRecords = *oldest < cutoff;
    const bool oldDays = *day && (*day)->first().toString() < oldestDay;
    if (!oldRecords && !oldDays)
        return {};

    Effects effects;
    effects.head = m_head;
    effects.dropDaysBefore = oldestDay;
    if (oldRecords) {
        const Result<qint64> last = lastBefore(cutoff);
        if (!last)
            return tl::make_unexpected(last.error());
        const auto row = m_database->row(u"SELECT digest, tag FROM record WHERE seq = ?"_s, {*last});
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return failure(u"journal.read"_s, u"record %1 is not there"_s.arg(*last));
        effects.dropUpTo = *last;
        effects.head->baseSeq = *last;
        effects.head->baseDigest = hashFrom((*row)->at(0));
        effects.head->baseTag = hashFrom((*row)->at(1));
    }
    const auto kept =
        m_database->row(u"SELECT previous FROM day_count WHERE day >= ? ORDER BY id LIMIT 1"_s, {oldestDay});
    if (!kept)
        return tl::make_unexpected(kept.error());
    effects.head->countsBase = *kept ? hashFrom((*kept)->first()) : m_head.counts;

    RetentionCut cut;
    cut.firstSeq = m_head.baseSeq + 1;
    cut.lastSeq = effects.head->baseSeq;
    cut.until = QDateTime::fromMSecsSinceEpoch(cutoff).toUTC();
    cut.evidence = toByteArray(effects.head->baseDigest) + toByteArray(effects.head->baseTag)
        + toByteArray(m_headerDigest) + toByteArray(m_head.counts) + toByteArray(effects.head->countsBase);
    if (Result<void> written = write(cut, effects); !written)
        return written;
    m_oldestMs.reset();
    return anchorNow();
}

} // namespace kiosk
