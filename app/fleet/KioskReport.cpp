// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/KioskReport.h"

#include "fleet/FleetValues.h"
#include "journey/VisitValues.h"

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

using namespace record;

namespace
{

constexpr qsizetype mostTickets = 100;
constexpr int mostUpdates = 100'000;

Type<QString> fingerprint()
{
    return text(16, u"[0-9a-f]{16}"_s);
}

Description<KioskReport> reportDescription(const std::shared_ptr<const Milliseconds> &now)
{
    const Type<Deadline> age = FleetValues::age(now);
    const Description<link::Ticket> ticket{link::ticketFields(age)};
    return {field(u"sequence"_s, &KioskReport::sequence, number()),
            field(u"boot"_s, &KioskReport::boot, FleetValues::token()),
            field(u"uptime_ms"_s, &KioskReport::uptime, duration<Milliseconds>()),
            field(u"nonce"_s, &KioskReport::nonce, FleetValues::token()),
            field(u"name"_s, &KioskReport::name, FleetValues::line()),
            field(u"place"_s, &KioskReport::place, FleetValues::line()),
            field(u"interval_s"_s, &KioskReport::interval, FleetValues::interval()),
            field(u"configuration"_s, &KioskReport::configuration, fingerprint()),
            field(u"profile"_s, &KioskReport::profile, fingerprint()),
            field(u"updates_pending"_s, &KioskReport::updatesPending, optional(integer(0, mostUpdates))),
            fieldIfAny(u"security_updates_pending"_s, &KioskReport::securityUpdates, integer(0, mostUpdates)),
            field(u"panel_open"_s, &KioskReport::panelOpen, flag()),
            field(u"clock"_s, &KioskReport::clock, timestamp()),
            field(u"step_usual_s"_s, &KioskReport::stepUsual, optional(duration<Seconds>())),
            field(u"answered_by"_s, &KioskReport::answeredBy, FleetValues::label()),
            field(u"message"_s, &KioskReport::message, Values::code()),
            field(u"tickets"_s, &KioskReport::tickets, list(object(ticket), mostTickets, TooLong::Cut)),
            field(u"state"_s, &KioskReport::state, object(link::kioskStateDescription(age)))};
}

} // namespace

KioskReportForm::KioskReportForm()
    : m_now(std::make_shared<Milliseconds>(0)), m_payload(reportDescription(m_now), longestState)
{
}

QByteArray KioskReportForm::write(const KioskReport &report, Milliseconds now) const
{
    *m_now = now;
    return m_payload.write(report);
}

Result<KioskReport> KioskReportForm::read(const QByteArray &payload, Milliseconds now) const
{
    *m_now = now;
    return m_payload.read(payload);
}

} // namespace kiosk::fleet
