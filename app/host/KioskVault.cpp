// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/KioskVault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr std::chrono::minutes maintenanceInterval{1};
/// After this many events without a journal the oldest go; the kiosk has been out of service for long by then.
constexpr size_t mostWaiting = 2000;
const QString keysPart = u"keys"_s;
const QString pinsPart = u"pins"_s;
const QString journalPart = u"journal"_s;

journal::Key toKey(const SecretBytes &bytes)
{
    return journal::Key(std::span<const unsigned char, journal::Key::size>(bytes.data(), journal::Key::size));
}

} // namespace

KioskVault::KioskVault(Settings settings, std::unique_ptr<SecretStore> store, const Clock &clock, HostLog &log,
                       HealthBoard &board, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_store(std::move(store)), m_clock(clock), m_log(log),
      m_board(board), m_padProblem(secretcodes::missing)
{
    m_reload.setSingleShot(true);
    connect(&m_reload, &QTimer::timeout, this, &KioskVault::load);
    connect(&m_maintenance, &QTimer::timeout, this, &KioskVault::maintain);
}

KioskVault::~KioskVault() = default;

void KioskVault::start()
{
    // Until it is known that all is well, it is not.
    report(keysPart, HealthState::NotReady, u"secrets.loading"_s);
    load();
    m_maintenance.start(maintenanceInterval);
}

std::optional<journal::Key> KioskVault::wrappingKey() const
{
    if (!m_keys)
        return std::nullopt;
    return toKey(m_keys->journalWrappingKey);
}

void KioskVault::report(const QString &part, HealthState state, const QString &code, const QString &detail)
{
    m_board.report(PartHealth{part, state, code, detail});
}

void KioskVault::load()
{
    KioskSecrets::load(*m_store, m_settings.stateDir, this,
                       [this](Result<KioskSecrets> secrets) { loaded(std::move(secrets)); });
}

void KioskVault::loaded(Result<KioskSecrets> secrets)
{
    if (!secrets) {
        const Error &error = secrets.error();
        if (std::exchange(m_keysProblem, error.code) != error.code)
            m_log.warning(error);
        report(keysPart, HealthState::NotReady, error.code, error.detail);
        if (m_padProblem != error.code) {
            m_padProblem = error.code;
            Q_EMIT padChanged();
        }
        m_reload.start(m_settings.retry);
        return;
    }
    m_keysProblem.clear();
    report(keysPart, HealthState::Ready, u"ok"_s);
    m_hasPins = secrets->activePins() > 0;
    report(pinsPart, m_hasPins ? HealthState::Ready : HealthState::NotReady, m_hasPins ? u"ok"_s : u"pin.none"_s);
    if (!m_guard) {
        m_keys = std::move(secrets->keys);
        PinGuard::Settings guard;
        guard.counter.stateDir = m_settings.stateDir;
        guard.counter.bootId = m_settings.bootId;
        guard.cost = m_settings.pinCost;
        m_guard = std::make_unique<PinGuard>(std::move(guard), m_keys->pinPepper, *m_store, m_clock);
        m_log.info(u"keys.read"_s, u"epoch=%1"_s.arg(secrets->epoch));
    }
    m_padProblem.clear();
    Q_EMIT padChanged();
    if (!m_journal)
        openJournal();
    if (!m_hasPins || !m_journal)
        m_reload.start(m_settings.retry);
}

SessionJournal::Settings KioskVault::journalSettings()
{
    return {
        .folder = m_settings.journalDir,
        .wrappingKey = toKey(m_keys->journalWrappingKey),
        .officerKey =
            journal::OfficerKey(std::span<const unsigned char, 32>(m_keys->journalOfficerPublicKey.data(), size_t{32})),
        .bootId = m_settings.bootId,
        .keptDays = m_settings.journal.keepDays,
        .keptMonths = m_settings.journal.keepCountsMonths,
        .anchorInterval = std::chrono::duration_cast<std::chrono::minutes>(m_settings.journal.anchorInterval),
        .anchored =
            [this](const QString &line) {
                m_log.info(u"journal.head"_s, line);
                Q_EMIT anchored(line);
            },
        .headFile = m_settings.journalHead,
    };
}

void KioskVault::openJournal()
{
    if (const auto past = std::exchange(m_settings.past, nullptr)) {
        if (const Result<void> written = past(journalSettings()); !written)
            m_log.warning(written.error());
    }
    auto opened = SessionJournal::open(journalSettings(), m_clock);
    if (!opened) {
        journalFailed(opened.error());
        return;
    }
    m_journal = std::move(*opened);
    m_journalProblem.clear();
    const SessionJournal::Opening &opening = m_journal->opening();
    settleDoubt(opening);
    endVisitsCutShort();
    holdPinCounter();
    if (opening.kind == SessionJournal::Opening::Kind::SetAside) {
        const QString row = opening.badRow ? u" row=%1"_s.arg(*opening.badRow) : QString();
        const bool gone = opening.setAsideFile.isEmpty();
        const QString code = gone ? u"journal.gone"_s : u"journal.set_aside"_s;
        const QString detail =
            gone ? opening.finding : QString(u"file="_s + opening.setAsideFile + row + u": "_s + opening.finding);
        m_log.error(code, detail);
        // Said until the next start, so that nobody overlooks it; the kiosk goes on with a new journal.
        report(journalPart, HealthState::Warning, code, detail);
    } else {
        report(journalPart, HealthState::Ready, u"ok"_s);
    }
    Q_EMIT journalOpened();
    flush();
}

/// An older file of the counter that somebody has put back would give the tries back.
void KioskVault::holdPinCounter()
{
    const Result<qint64> sequence = m_journal->pinSequence();
    if (!sequence)
        m_log.warning(sequence.error());
    m_guard->settle(sequence.value_or(0));
    Q_EMIT padChanged();
}

/// A disk that could not say whether it has taken an event may have: it is not written twice.
void KioskVault::settleDoubt(const SessionJournal::Opening &opening)
{
    const std::optional<qint64> inDoubt = std::exchange(m_inDoubt, std::nullopt);
    if (!inDoubt || opening.kind != SessionJournal::Opening::Kind::Continued || opening.lastSequence < *inDoubt)
        return;
    m_waiting.pop_front();
    Q_EMIT recorded();
}

/// Before anything of this run is written. Opened again later, the journal has this run's own visits, which go on.
void KioskVault::endVisitsCutShort()
{
    if (m_openedBefore)
        return;
    const Result<QList<SessionJournal::CutShort>> visits = m_journal->visitsCutShort();
    if (!visits) {
        m_log.warning(visits.error());
        return;
    }
    m_openedBefore = true;
    const SessionHome::Swept &swept = m_settings.swept;
    const bool homesGone = swept.homesLeft == 0;
    const QString reason = journal::lostReason.toString();
    for (qsizetype at = visits->size(); at-- > 0;) {
        const SessionJournal::CutShort &visit = visits->at(at);
        // The clipboard went with the screen, or is for the next session to empty: nobody has looked.
        m_waiting.emplace_front(journal::Erasure{visit.session, reason, swept.processesLeft == 0 && homesGone,
                                                 swept.processesLeft, homesGone, false, Milliseconds{0}});
        if (!visit.hasEnd)
            m_waiting.emplace_front(journal::SessionEnded{visit.session, reason, std::nullopt});
    }
}

void KioskVault::record(const journal::Entry &event)
{
    m_waiting.push_back(event);
    if (m_waiting.size() > mostWaiting) {
        m_waiting.pop_front();
        m_inDoubt.reset();
        ++m_lost;
    }
    flush();
}

void KioskVault::flush()
{
    while (m_journal && !m_waiting.empty()) {
        if (m_lost > 0) {
            m_log.error(u"journal.lost"_s, u"%1 events came while there was no journal"_s.arg(m_lost));
            m_lost = 0;
        }
        const qint64 place = m_journal->lastSequence() + 1;
        const Result<void> written = m_journal->append(m_waiting.front());
        if (!written && written.error().code == u"journal.invalid") {
            // A mistake of ours, not of the disk: said, and not tried again.
            m_log.error(written.error());
        } else if (!written && written.error().code != u"journal.anchor_file") {
            m_inDoubt = place;
            journalFailed(written.error());
            return;
        } else if (!written) {
            m_log.warning(written.error());
        }
        m_waiting.pop_front();
        Q_EMIT recorded();
    }
}

void KioskVault::maintain()
{
    if (!m_journal)
        return;
    if (const Result<void> done = m_journal->maintain(); !done) {
        if (done.error().code == u"journal.anchor_file")
            m_log.warning(done.error());
        else
            journalFailed(done.error());
    }
}

void KioskVault::journalFailed(const Error &error)
{
    if (std::exchange(m_journalProblem, error.code) != error.code)
        m_log.error(error);
    report(journalPart, HealthState::NotReady, error.code, error.detail);
    // Nothing is believed of a disk that has failed: opened anew, and looked at again, at the next try.
    m_journal.reset();
    m_reload.start(m_settings.retry);
}

} // namespace kiosk
