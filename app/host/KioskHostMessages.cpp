// SPDX-License-Identifier: GPL-3.0-or-later
// What sessions, their gates and staff say to the host; the lives of sessions are in KioskHost.cpp.
#include "host/KioskHost.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
constexpr Seconds pauseBetweenCalls{60};
/// HealthProbe's name for what keeps pages in.
const QString sandboxPart = u"browser_sandbox"_s;
} // namespace

void KioskHost::gateRefused(SessionProcess *session, link::GateRefusal reason, const QString &host)
{
    if (m_gates.contains(session) && !host.isEmpty())
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
        const std::optional<link::Ticket> ticket = m_tickets.issue(park->readyAt, park->language);
        if (!ticket) {
            session->send(link::NoTicketLeft{});
            return;
        }
        m_log.info(u"ticket.issued"_s, ticket->id.toString());
        if (session == m_shown)
            m_visit.ticket = ticket;
        session->send(link::Parked{*ticket});
        tellTickets();
        Q_EMIT parked(session->id(), ticket->id);
    } else if (const auto *slip = std::get_if<link::PrintSlip>(&message)) {
        if (session == m_shown)
            slipWantedBy(*slip);
    } else if (const auto *used = std::get_if<link::TicketUsed>(&message)) {
        if (m_tickets.remove(used->id)) {
            m_log.info(u"ticket.used"_s, used->id.toString());
            tellTickets();
            Q_EMIT ticketUsed(session->id(), used->id);
        }
    } else if (const auto *call = std::get_if<link::HelpCalled>(&message)) {
        if (session == m_shown)
            helpCalledFor(*call);
    } else if (std::holds_alternative<link::HelpTakenBack>(message)) {
        if (session == m_shown)
            takeHelpBack();
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

void KioskHost::slipWantedBy(const link::PrintSlip &wanted)
{
    const std::optional<link::Ticket> ticket = std::exchange(m_visit.ticket, std::nullopt);
    const QList<link::Ticket> &tickets = m_tickets.tickets();
    // Each ticket has one slip: a session that was broken into empties no roll.
    if (!m_printerReady || m_slipOf || !ticket || !tickets.contains(*ticket)) {
        m_shown->send(link::Printer{link::PrinterState::Failed});
        return;
    }
    m_slipOf = m_shown->id();
    m_log.info(u"slip.wanted"_s, ticket->id.toString());
    Q_EMIT slipWanted(m_shown->id(), *ticket, wanted.language);
}

void KioskHost::setPrinterReady(bool ready)
{
    if (std::exchange(m_printerReady, ready) != ready && !m_slipOf)
        tell(link::Printer{ready ? link::PrinterState::Ready : link::PrinterState::None});
}

void KioskHost::slipDone(bool printed)
{
    const std::optional<SessionId> whose = std::exchange(m_slipOf, std::nullopt);
    const link::PrinterState others = m_printerReady ? link::PrinterState::Ready : link::PrinterState::None;
    for (SessionProcess *session : std::as_const(m_sessions)) {
        session->send(link::Printer{others});
        if (whose == session->id())
            session->send(link::Printer{printed ? link::PrinterState::Printed : link::PrinterState::Failed});
    }
}

void KioskHost::helpCalledFor(const link::HelpCalled &call)
{
    const Milliseconds now = m_clock.sinceBoot();
    const bool isNew = m_visit.help == link::HelpState::None;
    if (!isNew && (!call.queue || m_visit.helpNumber))
        return;
    if (call.queue && !m_visit.helpNumber)
        m_visit.helpNumber = m_tickets.enqueue();
    if (isNew) {
        m_visit.help = link::HelpState::Called;
        m_visit.helpCalledAt = Deadline{now};
    }
    tellHelp();
    // Whoever plays with the button rings no bell each time, and writes no journal full.
    if (isNew && (!m_visit.helpHeard || now - *m_visit.helpHeard >= pauseBetweenCalls)) {
        m_visit.helpHeard = now;
        m_log.info(u"help.called"_s, u"session=%1"_s.arg(m_shown->id().toString()));
        Q_EMIT helpCalled(m_shown->id());
    }
    Q_EMIT visitChanged();
}

void KioskHost::takeHelpBack()
{
    if (m_visit.help == link::HelpState::None)
        return;
    if (const std::optional<TicketId> number = std::exchange(m_visit.helpNumber, std::nullopt))
        m_tickets.dequeue(*number);
    m_visit.help = link::HelpState::None;
    m_visit.helpCalledAt.reset();
    m_visit.answeredBy.clear();
    m_log.info(u"help.taken_back"_s, u"session=%1"_s.arg(m_shown->id().toString()));
    Q_EMIT visitChanged();
}

void KioskHost::tellHelp()
{
    m_shown->send(link::HelpStanding{m_visit.help, m_visit.helpCalledAt.value_or(Deadline{m_clock.sinceBoot()}),
                                     m_visit.helpNumber});
}

void KioskHost::advanceHelp(link::HelpState state)
{
    if (!m_shown || m_shownEnd || m_visit.help == link::HelpState::None || state <= m_visit.help)
        return;
    m_visit.help = state;
    tellHelp();
    if (state == link::HelpState::Coming)
        Q_EMIT helpAnswered(m_shown->id());
    Q_EMIT visitChanged();
}

void KioskHost::answerHelp(const QString &label)
{
    if (m_visit.help != link::HelpState::None && m_visit.help != link::HelpState::Coming)
        m_visit.answeredBy = label;
    advanceHelp(link::HelpState::Coming);
}

bool KioskHost::showMessage(const QString &code)
{
    const QList<StaffMessage> &known = m_settings.config.profile.messages;
    if (std::none_of(known.cbegin(), known.cend(), [&](const StaffMessage &one) { return one.code == code; }))
        return false;
    if (m_shown && !m_shownEnd) {
        m_visit.message = code;
        m_shown->send(link::StaffWrites{code});
        Q_EMIT visitChanged();
    }
    return true;
}

bool KioskHost::serveQueued(TicketId number)
{
    if (!m_tickets.dequeue(number))
        return false;
    m_log.info(u"queue.served"_s, number.toString());
    Q_EMIT visitChanged();
    return true;
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
    const bool isNew = std::exchange(m_panelOpen, open) != open;
    tell(link::StaffPanel{open});
    if (isNew)
        Q_EMIT visitChanged();
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
