// SPDX-License-Identifier: GPL-3.0-or-later
// What sessions, their gates and staff say to the host; the lives of sessions are in KioskHost.cpp.
#include "host/KioskHost.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

void KioskHost::gateRefused(GateProcess *gate, link::GateRefusal reason, const QString &host)
{
    SessionProcess *const session = m_gates.key(gate);
    if (session && !host.isEmpty())
        refused(session, u"gate.refused"_s, link::gateRefusals.name(reason), host);
    else
        m_log.info(u"gate.refused"_s, link::gateRefusals.name(reason));
}

void KioskHost::refused(SessionProcess *session, const QString &code, const QString &reason, const QString &host)
{
    const std::optional<QString> name = m_refused[session].note(host);
    if (!name)
        return;
    m_log.info(code, QString(reason + u' ' + *name).trimmed());
    Q_EMIT hostRefused(session->id(), *name);
}

void KioskHost::received(SessionProcess *session, const link::ToHost &message)
{
    if (std::holds_alternative<link::Painted>(message)) {
        if (session == m_next)
            promote(session);
        return;
    }
    // What the last visit still reports after its end must not touch the next one.
    if (session->isEnding() || (session == m_shown && m_shownEnd))
        return;
    if (const auto *reached = std::get_if<link::StepReached>(&message)) {
        // A name that the profile does not have could be anything a broken session wants written down.
        if (reached->method && !m_settings.config.profile.identity.method(*reached->method)) {
            m_log.warning(u"link.malformed"_s, u"step_reached: method"_s);
            broke(session, SessionEndCause::Malformed);
            return;
        }
        m_resume.save(*reached);
        if (session == m_shown)
            note(*reached);
        Q_EMIT stepReached(session->id(), *reached);
    } else if (const auto *park = std::get_if<link::Park>(&message)) {
        const link::Ticket ticket = m_tickets.issue(park->readyAt, park->language);
        m_log.info(u"ticket.issued"_s, ticket.id.toString());
        session->send(link::Parked{ticket});
        tellTickets();
        Q_EMIT parked(session->id(), ticket.id);
    } else if (const auto *used = std::get_if<link::TicketUsed>(&message)) {
        if (m_tickets.remove(used->id)) {
            m_log.info(u"ticket.used"_s, used->id.toString());
            tellTickets();
            Q_EMIT ticketUsed(session->id(), used->id);
        }
    } else if (std::holds_alternative<link::HelpCalled>(message)) {
        if (session != m_shown || m_visit.helpCalledAt)
            return;
        m_log.info(u"help.called"_s, u"session=%1"_s.arg(session->id().toString()));
        m_visit.helpCalledAt = Deadline{m_clock.sinceBoot()};
        Q_EMIT helpCalled(session->id());
        Q_EMIT visitChanged();
    } else if (const auto *strange = std::get_if<link::HostRefused>(&message)) {
        refused(session, u"host.refused"_s, {}, strange->host);
    } else if (const auto *seen = std::get_if<link::AddressSeen>(&message)) {
        if (m_commissioning)
            Q_EMIT addressSeen(*seen);
    } else if (const auto *wanted = std::get_if<link::StaffWanted>(&message)) {
        Q_EMIT staffWanted(wanted->language);
    } else if (const auto *cleared = std::get_if<link::ClipboardCleared>(&message)) {
        confirmErasures(cleared->empty);
    } else if (const auto *done = std::get_if<link::Finished>(&message)) {
        finished(session, *done);
    } else if (const auto *fault = std::get_if<link::FenceFault>(&message)) {
        m_log.error(fault->code, redact(fault->detail));
        m_health.setNotReady(sandboxPart, fault->code, fault->detail);
    } else if (const auto *failed = std::get_if<link::Failed>(&message)) {
        m_log.error(failed->code, redact(failed->detail));
        broke(session, SessionEndCause::Failed);
    }
}

void KioskHost::note(const link::StepReached &reached)
{
    const Deadline now{m_clock.sinceBoot()};
    const bool atWelcome = reached.step == Step::Welcome || reached.step == Step::OutOfService;
    if (m_visit.at.step != reached.step)
        m_visit.stepSince = now;
    if (atWelcome)
        m_visit.since.reset();
    else if (!m_visit.since)
        m_visit.since = now;
    m_visit.at = reached;
    Q_EMIT visitChanged();
}

void KioskHost::answerHelp()
{
    if (!m_shown || m_shownEnd || !m_visit.helpCalledAt || m_visit.helpAnswered)
        return;
    m_visit.helpAnswered = true;
    m_shown->send(link::HelpAnswered{});
    Q_EMIT helpAnswered(m_shown->id());
    Q_EMIT visitChanged();
}

void KioskHost::endVisit()
{
    if (!m_shown || m_shownEnd)
        return;
    m_resume.clear();
    m_shownEnd = SessionEndCause::EndedByStaff;
    m_shownEndReason = sessionEndCauseName(SessionEndCause::EndedByStaff);
    Q_EMIT visitBroke(m_shown->id(), SessionEndCause::EndedByStaff);
    startNext();
}

void KioskHost::giveMoreTime()
{
    if (m_shown && !m_shownEnd)
        m_shown->send(link::MoreTime{});
}

void KioskHost::attend()
{
    if (m_shown && !m_shownEnd)
        m_shown->send(link::Attended{});
}

void KioskHost::setPanelOpen(bool open)
{
    m_panelOpen = open;
    tell(link::StaffPanel{open});
}

void KioskHost::tell(const link::ToSession &message)
{
    for (SessionProcess *session : std::as_const(m_sessions))
        session->send(message);
}

void KioskHost::tellTickets()
{
    Q_EMIT visitChanged();
    tell(link::Tickets{m_tickets.tickets()});
}

} // namespace kiosk
