// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Visit.h"

#include <algorithm>

namespace kiosk
{

namespace
{
/// What one answer to "your visit has lasted long" adds.
constexpr Seconds sessionExtension{600};
/// After "it still asks" the next try is offered this much later: an answer of Microsoft's does not change in seconds.
constexpr Seconds pauseAfterStillAsks{60};
/// Read twice at leisure by somebody who reads slowly.
constexpr Seconds staffMessageStays{120};
} // namespace

Visit::Visit(const KioskConfig &config, const Clock &clock, HostSink toHost, QObject *parent)
    : QObject(parent), m_config(config), m_clock(clock), m_toHost(std::move(toHost)), m_flow(rules()),
      m_language(config.profile.defaultLanguage)
{
}

void Visit::resume(const link::Resume &resume)
{
    m_flow = SessionFlow::resumedAt(resume.step, rules(), resume.attemptsUsed, resume.method);
    m_language = resume.language;
    m_sessionEnd = resume.sessionEnd;
    if (resume.readyAt)
        setReset(*resume.readyAt);
    tellStep();
    Q_EMIT languageChanged();
    Q_EMIT stepChanged();
}

SessionFlow::Rules Visit::rules() const
{
    return {m_config.limits.identityAttempts, m_config.profile.syncWait.count() > 0};
}

void Visit::setReset(Deadline readyAt)
{
    m_readyAt = readyAt;
    m_staffAt = Deadline{readyAt.at + m_config.limits.staffAfterWait};
    m_tryNowAt = Deadline{readyAt.at - m_config.profile.syncWait + m_config.limits.tryNowAfter};
}

bool Visit::apply(Event event, const SessionFlow::Arguments &arguments)
{
    const Step before = m_flow.step();
    if (!m_flow.apply(event, arguments))
        return false;

    const Milliseconds now = m_clock.sinceBoot();
    const Step after = m_flow.step();
    if ((before == Step::Welcome || before == Step::OutOfService) && after != Step::OutOfService
        && after != Step::Welcome)
        m_sessionEnd = Deadline{now + m_config.limits.session};
    // The wait runs from the moment of the reset, which the kiosk hears of right here.
    if ((after == Step::Wait || after == Step::SetUp) && (before == Step::Verify || before == Step::OwnPhone))
        setReset(Deadline{now + m_config.profile.syncWait});
    if (event == Event::StillAsks && after == Step::Wait && m_readyAt && m_staffAt) {
        m_tryNowAt = Deadline{now + pauseAfterStillAsks};
        if (m_readyAt->hasPassed(m_clock))
            m_readyAt = std::max(*m_staffAt, *m_tryNowAt, [](Deadline a, Deadline b) { return a.at < b.at; });
        if (m_staffAt->hasPassed(m_clock))
            m_flow.apply(Event::WaitOverdue);
    }
    if (before == Step::Wait && after == Step::Ticket && m_readyAt) {
        m_noTicketLeft = false;
        m_slip.reset();
        tellHost(link::Park{*m_readyAt, m_language});
        // Time to read the number, also where the visit's own limit has led here.
        if (m_sessionEnd)
            m_sessionEnd =
                Deadline{std::max(m_sessionEnd->at, now + m_config.limits.idleWarning + m_config.limits.idleAnswer)};
    }
    if (before == Step::Ticket && (after == Step::Wait || event == Event::ForgetEverything) && m_ownTicket) {
        tellHost(link::TicketUsed{m_ownTicket->id});
        m_ownTicket.reset();
    }
    if (after == Step::Ended) {
        m_address.clear();
        if (!m_endTold) {
            m_endTold = true;
            tellHost(link::Finished{m_flow.endReason().value_or(EndReason::EndedByVisitor), m_rating});
            Q_EMIT ended();
        }
    } else {
        tellStep();
    }
    Q_EMIT stepChanged();
    return true;
}

void Visit::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    if (m_flow.step() != Step::Ended)
        tellStep();
    Q_EMIT languageChanged();
}

const IdentityMethod *Visit::method() const
{
    return m_flow.method() ? m_config.profile.identity.method(*m_flow.method()) : nullptr;
}

void Visit::setAddress(SecureString address)
{
    m_address = std::move(address);
}

bool Visit::mayTryNow() const
{
    return m_tryNowAt && (m_tryNowAt->hasPassed(m_clock) || m_readyAt->hasPassed(m_clock));
}

void Visit::extendSession()
{
    extendSession(sessionExtension);
}

void Visit::extendSession(Seconds by)
{
    if (!m_sessionEnd)
        return;
    m_sessionEnd = Deadline{std::max(m_sessionEnd->at, m_clock.sinceBoot()) + by};
    tellStep();
}

void Visit::setTickets(QList<link::Ticket> tickets)
{
    if (m_tickets == tickets)
        return;
    m_tickets = std::move(tickets);
    Q_EMIT ticketsChanged();
}

void Visit::park()
{
    if (m_readyAt)
        apply(Event::TakeWithYou);
}

void Visit::setOwnTicket(const link::Ticket &ticket)
{
    // The visitor may have gone back before the host's answer came: then nobody holds the ticket.
    if (m_flow.step() != Step::Ticket) {
        tellHost(link::TicketUsed{ticket.id});
        return;
    }
    m_ownTicket = ticket;
    Q_EMIT ownTicketChanged();
}

void Visit::setNoTicketLeft()
{
    if (m_flow.step() != Step::Ticket)
        return;
    m_noTicketLeft = true;
    Q_EMIT ownTicketChanged();
}

Visit::Slip Visit::slip() const
{
    return m_slip.value_or(m_printerReady && m_ownTicket ? Slip::Offered : Slip::NotOffered);
}

void Visit::setPrinter(link::PrinterState state)
{
    const Slip before = slip();
    if (state == link::PrinterState::None || state == link::PrinterState::Ready)
        m_printerReady = state == link::PrinterState::Ready;
    else if (m_slip == Slip::Printing)
        m_slip = state == link::PrinterState::Printed ? Slip::Printed : Slip::Failed;
    if (slip() != before)
        Q_EMIT slipChanged();
}

void Visit::printSlip()
{
    if (slip() != Slip::Offered)
        return;
    m_slip = Slip::Printing;
    tellHost(link::PrintSlip{m_language});
    Q_EMIT slipChanged();
}

void Visit::resumeTicket(TicketId id)
{
    const auto ticket = std::find_if(m_tickets.cbegin(), m_tickets.cend(),
                                     [&id](const link::Ticket &candidate) { return candidate.id == id; });
    if (ticket == m_tickets.cend() || !m_flow.allows(Event::TicketResumed))
        return;
    const link::Ticket taken = *ticket;
    setLanguage(taken.language);
    setReset(taken.readyAt);
    tellHost(link::TicketUsed{taken.id});
    apply(Event::TicketResumed);
}

void Visit::setAvailability(const link::Availability &availability)
{
    if (m_availability == availability)
        return;
    m_availability = availability;
    Q_EMIT availabilityChanged();
    apply(availability.ready ? Event::BecameAvailable : Event::BecameUnavailable);
}

void Visit::callHelp(Queue queue)
{
    const bool number = queue == Queue::Yes && !m_queued;
    if (m_help && !number)
        return;
    m_queued = m_queued || number;
    if (!m_help)
        m_help = link::HelpStanding{link::HelpState::Called, Deadline{m_clock.sinceBoot()}, {}};
    tellHost(link::HelpCalled{number});
    Q_EMIT helpChanged();
}

void Visit::takeHelpBack()
{
    if (!m_help)
        return;
    m_help.reset();
    m_helpTakenBack = m_clock.sinceBoot();
    m_queued = false;
    tellHost(link::HelpTakenBack{});
    Q_EMIT helpChanged();
}

void Visit::setHelp(const link::HelpStanding &standing)
{
    // Also without a call of this session's: the one before it may have called. Not what was on its way when the
    // visitor took the call back.
    if (m_help == standing || (!m_help && m_helpTakenBack && standing.since.at <= *m_helpTakenBack))
        return;
    m_help = standing;
    m_queued = m_queued || standing.number;
    Q_EMIT helpChanged();
}

void Visit::setStaffMessage(const QString &code)
{
    const QList<StaffMessage> &known = m_config.profile.messages;
    const auto found =
        std::find_if(known.cbegin(), known.cend(), [&code](const StaffMessage &one) { return one.code == code; });
    m_staffMessage = found == known.cend() ? nullptr : &*found;
    m_staffMessageAt = m_clock.sinceBoot();
    Q_EMIT staffMessageChanged();
}

void Visit::setRating(int rating)
{
    m_rating = rating;
}

void Visit::tellHost(const link::ToHost &message) const
{
    m_toHost(message);
}

void Visit::tick()
{
    if (m_readyAt && !m_waitElapsedTold && m_readyAt->hasPassed(m_clock))
        m_waitElapsedTold = apply(Event::WaitElapsed);
    if (m_staffAt && !m_flow.staffNeeded() && m_staffAt->hasPassed(m_clock))
        apply(Event::WaitOverdue);
    if (m_sessionEnd && m_sessionEnd->hasPassed(m_clock))
        apply(Event::SessionLimit);
    if (m_staffMessage && m_clock.sinceBoot() - m_staffMessageAt >= staffMessageStays) {
        m_staffMessage = nullptr;
        Q_EMIT staffMessageChanged();
    }
    if (m_flow.step() != Step::Ended)
        Q_EMIT ticked();
}

void Visit::tellStep() const
{
    tellHost(link::StepReached{m_flow.step(), m_language, m_flow.method(), m_flow.outcome(), m_flow.attemptsUsed(),
                               m_readyAt, m_sessionEnd});
}

} // namespace kiosk
