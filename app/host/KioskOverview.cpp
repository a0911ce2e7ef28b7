// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/KioskOverview.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr Seconds todayInterval{10};

} // namespace

KioskOverview::KioskOverview(Parts parts, const Clock &clock, QObject *parent)
    : QObject(parent), m_parts(parts), m_clock(clock)
{
    connect(&m_parts.host, &KioskHost::visitChanged, this, &KioskOverview::changed);
    connect(&m_parts.host, &KioskHost::sessionStarted, this, &KioskOverview::changed);
    connect(&m_parts.board, &HealthBoard::changed, this, &KioskOverview::changed);
    connect(&m_parts.record, &CommissioningRecord::changed, this, &KioskOverview::changed);
    connect(&m_parts.host, &KioskHost::erased, this, [this](const ErasureReceipt &receipt) {
        m_receipt = link::ReceiptLine{m_clock.now().toUTC(), receipt.reason,         receipt.processesLeft,
                                      receipt.homeGone,      receipt.clipboardEmpty, receipt.duration};
        Q_EMIT changed();
    });
}

void KioskOverview::setVersions(const link::VersionLine &versions)
{
    m_versions = versions;
    Q_EMIT changed();
}

void KioskOverview::refreshToday()
{
    if (m_todayAsked && m_clock.sinceBoot() - *m_todayAsked < todayInterval)
        return;
    m_todayAsked = m_clock.sinceBoot();
    m_parts.reports.today(this, [this](const Result<link::TodayLine> &result) {
        if (!result || m_today == *result)
            return;
        m_today = *result;
        Q_EMIT changed();
    });
}

link::KioskState KioskOverview::state() const
{
    const VisitState &visit = m_parts.host.visit();
    link::KioskState state;
    state.session = visit.session;
    state.step = visit.at.step;
    state.method = visit.at.method;
    state.outcome = visit.at.outcome;
    state.stepSince = visit.stepSince;
    state.visitSince = visit.since;
    state.attemptsUsed = visit.at.attemptsUsed;
    state.readyAt = visit.at.readyAt;
    state.sessionEnd = visit.at.sessionEnd;
    state.helpCalledAt = visit.helpCalledAt;
    state.help = visit.help;
    state.queue = m_parts.host.queue();
    state.parkedWaits = static_cast<int>(m_parts.host.tickets().size());
    const HealthReport report = m_parts.board.current();
    if (const std::optional<PartHealth> blocking = report.blocking())
        state.availability = {false, blocking->code};
    state.staffReason = m_parts.outOfService.reason();
    state.commissioning = m_parts.record.isRunning();
    for (const PartHealth &part : report.parts)
        state.parts.append({part.part, part.state, part.code, part.facts});
    state.receipt = m_receipt;
    state.versions = m_versions;
    state.today = m_today;
    return state;
}

} // namespace kiosk
