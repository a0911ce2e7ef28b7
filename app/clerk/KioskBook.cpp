// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/KioskBook.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

/// "Lutakko 2" before "Lutakko 10".
QString sortNameOf(const QString &name)
{
    constexpr qsizetype digits = 8;
    QString sorted;
    QString number;
    const auto flush = [&sorted, &number] {
        if (!number.isEmpty())
            sorted += number.rightJustified(digits, u'0');
        number.clear();
    };
    for (const QChar each : name.toCaseFolded()) {
        if (each.isDigit()) {
            number += each;
            continue;
        }
        flush();
        sorted += each;
    }
    flush();
    return sorted;
}

/// Steps at which a visitor waits or reads as long as they like are nobody's trouble.
bool canBeStuckAt(Step step)
{
    return step != Step::Welcome && step != Step::OutOfService && step != Step::Ended && step != Step::Goodbye;
}

const link::PartLine *worstPart(const QList<link::PartLine> &parts)
{
    const link::PartLine *worst = nullptr;
    for (const link::PartLine &part : parts) {
        if (part.state != HealthState::Ready && (!worst || part.state > worst->state))
            worst = &part;
    }
    return worst;
}

} // namespace

KioskBook::Record &KioskBook::record(const QString &id)
{
    std::shared_ptr<Record> &record = m_records[id];
    if (!record) {
        record = std::make_shared<Record>();
        record->entry.id = id;
        record->entry.name = id;
        record->sortName = sortNameOf(id);
        m_changed = true;
    }
    return *record;
}

Result<void> KioskBook::takeReport(const QString &id, const QByteArray &payload, Milliseconds now, Milliseconds age,
                                   const QDateTime &wall)
{
    Record &known = record(id);
    const Milliseconds written = now - age;
    const Result<fleet::KioskReport> report = m_form.read(payload, written);
    if (!report) {
        takeUnreadable(id);
        return tl::unexpected(report.error());
    }
    // Of one run, an older one that comes later says nothing new.
    if (known.entry.received && known.boot == report->boot && written < known.written - Seconds{1})
        return {};
    if (known.boot != report->boot) {
        known.boot = report->boot;
        known.willSpoke = false;
    }
    known.payload = payload;
    known.written = written;
    known.entry.received = written;
    known.entry.otherRelease = false;
    known.entry.online = !known.willSpoke;
    known.entry.clockAheadMs = report->clock.toMSecsSinceEpoch() - (wall.toMSecsSinceEpoch() - age.count());
    takeState(known, *report);
    // Seen at once: a call is not to wait for the next look around.
    m_changed = judge(known, now) || m_changed;
    return {};
}

void KioskBook::takeState(Record &known, const fleet::KioskReport &report)
{
    KioskEntry &entry = known.entry;
    const link::KioskState &state = report.state;
    const QString name = report.name.isEmpty() ? entry.id : report.name;
    if (name != entry.name || report.place != entry.place) {
        entry.name = name;
        entry.place = report.place;
        known.sortName = sortNameOf(name);
        m_changed = true;
    }
    known.interval = report.interval;
    entry.step = state.step;
    entry.stepSince = state.stepSince.at;
    entry.visitSince = state.visitSince ? std::optional(state.visitSince->at) : std::nullopt;
    // Nobody is called stuck for what is a matter of seconds.
    constexpr Seconds leastUsual{60};
    entry.stepUsual = report.stepUsual ? std::optional(std::max(leastUsual, Seconds{*report.stepUsual})) : std::nullopt;
    entry.help = state.help;
    entry.helpBy = report.answeredBy;
    entry.helpSince = state.helpCalledAt ? std::optional(state.helpCalledAt->at) : std::nullopt;
    known.available = state.availability.ready;
    entry.outByStaff = !state.staffReason.isEmpty();
    entry.outCode = entry.outByStaff ? state.staffReason : state.availability.code;
    entry.waiting = static_cast<int>(state.queue.size());
    entry.firstNumber = state.queue.isEmpty() ? QString() : state.queue.first().number.toString();
    entry.panelOpen = report.panelOpen;
    const link::PartLine *const worst = worstPart(state.parts);
    entry.trouble = worst ? worst->code : QString();
    entry.troubleIsWarning = worst && worst->state == HealthState::Warning;
    entry.version = state.versions.kiosk;
    entry.engine = state.versions.chromiumPatch;
    entry.fingerprint = report.profile;
    entry.updates = report.updatesPending;
    entry.securityUpdates = report.securityUpdates;
}

void KioskBook::takeOnline(const QString &id, const fleet::Online &online, Milliseconds now)
{
    Record &known = record(id);
    if (online.online) {
        known.boot = online.boot;
        known.willSpoke = false;
        known.messages = online.messages;
        known.entry.online = true;
    } else if (known.boot.isEmpty() || known.boot == online.boot) {
        // A will that speaks of a run before this one comes late.
        known.boot = online.boot;
        known.willSpoke = true;
        known.entry.online = false;
    }
    m_changed = judge(known, now) || m_changed;
}

void KioskBook::takeUnreadable(const QString &id)
{
    record(id).entry.otherRelease = true;
    m_changed = true;
}

void KioskBook::forget(const QString &id)
{
    m_changed = m_records.remove(id) > 0 || m_changed;
}

void KioskBook::setConnected(bool connected)
{
    m_changed = m_changed || connected != m_connected;
    m_connected = connected;
}

bool KioskBook::isStuck(const Record &known, Milliseconds now) const
{
    const KioskEntry &entry = known.entry;
    if (!entry.visitSince || !canBeStuckAt(entry.step) || entry.help == link::HelpState::Coming)
        return false;
    // The wait is as long as the profile has it; the kiosk itself calls staff when it has run out.
    if (entry.step == Step::Wait || entry.step == Step::Ticket)
        return false;
    const Milliseconds limit = entry.stepUsual ? Milliseconds{*entry.stepUsual} : Milliseconds{m_stuckAfter};
    return now - entry.stepSince > limit;
}

bool KioskBook::judge(Record &known, Milliseconds now)
{
    KioskEntry &entry = known.entry;
    const Milliseconds patience = std::max(silence, known.interval + grace);
    Need need = Need::Free;
    Milliseconds since{0};
    if (!m_connected || !entry.online || entry.otherRelease || !entry.received || now - *entry.received > patience) {
        need = Need::Unknown;
        since = entry.received.value_or(Milliseconds{0});
    } else if (entry.helpSince && entry.help != link::HelpState::None && entry.help != link::HelpState::Coming) {
        need = Need::Called;
        since = *entry.helpSince;
    } else if (!known.available) {
        need = Need::OutOfService;
        since = entry.need == Need::OutOfService ? entry.since : now;
    } else if (isStuck(known, now)) {
        need = Need::Stuck;
        since = entry.stepSince;
    } else if (entry.visitSince) {
        need = Need::InUse;
        since = *entry.visitSince;
    }
    // Ages come rounded by their way: what moves by less than a second has not moved.
    const bool moved = need != entry.need
        || ((need == Need::Called || need == Need::Stuck) && std::chrono::abs(since - entry.since) > Seconds{1});
    if (need != entry.need || moved || need == Need::InUse || need == Need::Unknown)
        entry.since = since;
    entry.need = need;
    return moved;
}

void KioskBook::findDrift()
{
    constexpr size_t fewest = 3; ///< with two, neither is most
    std::map<QString, size_t> versions;
    std::map<QString, size_t> fingerprints;
    std::map<QString, size_t> engines;
    for (const auto &known : std::as_const(m_records)) {
        if (!known->entry.received)
            continue;
        ++versions[known->entry.version];
        ++fingerprints[known->entry.fingerprint];
        ++engines[known->entry.engine];
    }
    const auto most = [](const std::map<QString, size_t> &counts) {
        const auto found = std::max_element(counts.begin(), counts.end(),
                                            [](const auto &a, const auto &b) { return a.second < b.second; });
        return found == counts.end() ? QString() : found->first;
    };
    const QString version = most(versions);
    const QString fingerprint = most(fingerprints);
    const QString engine = most(engines);
    const bool enough = static_cast<size_t>(m_records.size()) >= fewest;
    for (const auto &known : std::as_const(m_records)) {
        KioskEntry &entry = known->entry;
        entry.drift.clear();
        if (!entry.received)
            continue;
        if (enough && entry.version != version)
            entry.drift << Drift::Version;
        if (enough && entry.fingerprint != fingerprint)
            entry.drift << Drift::Configuration;
        if (enough && entry.engine != engine)
            entry.drift << Drift::Engine;
        if (std::abs(entry.clockAheadMs.value_or(0)) > Milliseconds{clockTolerance}.count())
            entry.drift << Drift::Clock;
    }
}

bool KioskBook::settle(Milliseconds now)
{
    bool changed = std::exchange(m_changed, false);
    for (const auto &known : std::as_const(m_records))
        changed = judge(*known, now) || changed;
    if (!changed)
        return false;
    findDrift();
    std::vector<const Record *> sorted;
    sorted.reserve(static_cast<size_t>(m_records.size()));
    m_counts = {};
    for (const auto &known : std::as_const(m_records)) {
        sorted.push_back(known.get());
        ++m_counts.of[static_cast<std::size_t>(known->entry.need)];
    }
    const auto key = [](const Record *each) {
        const bool byTime = each->entry.need == Need::Called || each->entry.need == Need::Stuck;
        return std::make_tuple(each->entry.need, byTime ? each->entry.since : Milliseconds{0});
    };
    std::sort(sorted.begin(), sorted.end(), [&key](const Record *one, const Record *other) {
        const auto first = key(one);
        const auto second = key(other);
        if (first != second)
            return first < second;
        return one->sortName == other->sortName ? one->entry.id < other->entry.id : one->sortName < other->sortName;
    });
    m_order.clear();
    m_order.reserve(sorted.size());
    for (const Record *each : sorted)
        m_order.push_back(&each->entry);
    return true;
}

QStringList KioskBook::places() const
{
    std::set<QString> places;
    for (const auto &known : m_records) {
        if (!known->entry.place.isEmpty())
            places.insert(known->entry.place);
    }
    return {places.begin(), places.end()};
}

const KioskEntry *KioskBook::entry(const QString &id) const
{
    const auto found = m_records.constFind(id);
    return found == m_records.cend() ? nullptr : &(*found)->entry;
}

std::optional<fleet::KioskReport> KioskBook::report(const QString &id) const
{
    const auto found = m_records.constFind(id);
    if (found == m_records.cend() || (*found)->payload.isEmpty())
        return std::nullopt;
    const Result<fleet::KioskReport> report = m_form.read((*found)->payload, (*found)->written);
    return report ? std::optional(*report) : std::nullopt;
}

QList<fleet::ShortMessage> KioskBook::messages(const QString &id) const
{
    const auto found = m_records.constFind(id);
    return found == m_records.cend() ? QList<fleet::ShortMessage>() : (*found)->messages;
}

} // namespace kiosk::desk
