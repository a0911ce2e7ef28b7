// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/SessionFlow.h"

namespace kiosk
{

namespace
{

/// The service's failures, the network's and the kiosk's own use no attempt up.
bool isNotTheVisitors(Outcome outcome)
{
    return outcome == Outcome::ServiceDown || outcome == Outcome::ViewCrashed || outcome == Outcome::CertificateProblem;
}

} // namespace

SessionFlow::SessionFlow(Rules rules) : m_rules(rules) { }

SessionFlow SessionFlow::resumedAt(Step step, Rules rules, int attemptsUsed, std::optional<MethodId> method)
{
    SessionFlow flow(rules);
    flow.m_step = step;
    flow.m_attemptsUsed = attemptsUsed;
    flow.m_method = std::move(method);
    flow.m_apologise = step == Step::Method;
    return flow;
}

std::optional<SessionFlow::Move> SessionFlow::moveFor(Event event, const Arguments &arguments) const
{
    const bool leaves = event == Event::EndVisit || event == Event::VisitAbandoned || event == Event::SessionLimit;
    return leaves ? moveAway(event) : moveForVisitor(event, arguments);
}

std::optional<SessionFlow::Move> SessionFlow::moveAway(Event event) const
{
    if (m_step == Step::Welcome || m_step == Step::OutOfService || m_step == Step::Ended)
        return std::nullopt;
    // Nobody loses a reset that is under way: who leaves becomes a ticket.
    if (m_step == Step::Wait)
        return Move{Step::Ticket, std::nullopt};
    // The reason says what the visit had come to; walking away from a finished visit is not abandoning it.
    if (const std::optional<EndReason> leftAs = traitsOf(m_step).leftAs)
        return Move{Step::Ended, leftAs};
    if (event == Event::VisitAbandoned)
        return Move{Step::Ended, EndReason::Abandoned};
    return Move{Step::Ended, event == Event::SessionLimit ? EndReason::Limit : EndReason::EndedByVisitor};
}

std::optional<SessionFlow::Move> SessionFlow::moveForVisitor(Event event, const Arguments &arguments) const
{
    const auto to = [](Step step) { return std::optional<Move>(Move{step, std::nullopt}); };
    const Step afterReset = m_rules.hasWait ? Step::Wait : Step::SetUp;
    const auto startOver = [event]() -> std::optional<Move> {
        if (event == Event::StartOver)
            return Move{Step::Ended, EndReason::StartedOver};
        return std::nullopt;
    };

    switch (m_step) {
    case Step::Welcome:
        if (event == Event::LanguageChosen)
            return to(Step::Address);
        if (event == Event::TicketResumed)
            return to(Step::Wait);
        if (event == Event::BecameUnavailable)
            return to(Step::OutOfService);
        return std::nullopt;
    case Step::OutOfService:
        if (event == Event::BecameAvailable)
            return to(Step::Welcome);
        // A parked visitor needs neither the identity service nor the network.
        if (event == Event::TicketResumed)
            return to(Step::Wait);
        return std::nullopt;
    case Step::Address:
        if (event == Event::AddressAccepted)
            return to(Step::Method);
        if (event == Event::GuestAddressGiven)
            return to(Step::Guest);
        if (event == Event::SisterAddressGiven)
            return to(Step::SisterSchool);
        if (event == Event::PhoneWorksChosen)
            return to(Step::PhoneWorks);
        if (event == Event::PhoneGoneChosen)
            return to(Step::PhoneGone);
        return startOver();
    case Step::Guest:
    case Step::SisterSchool:
    case Step::PhoneWorks:
    case Step::PhoneGone:
        if (event == Event::Back)
            return to(Step::Address);
        return startOver();
    case Step::Method:
        if (event == Event::MethodChosen && arguments.method && attemptsLeft() > 0)
            return to(Step::Verify);
        if (event == Event::NeitherChosen)
            return to(Step::NeitherMethod);
        if (event == Event::OwnPhoneChosen)
            return to(Step::OwnPhone);
        if (event == Event::Back)
            return to(Step::Address);
        return startOver();
    case Step::NeitherMethod:
        if (event == Event::Back)
            return to(Step::Method);
        return startOver();
    case Step::OwnPhone:
        if (event == Event::ResetConfirmed)
            return to(afterReset);
        if (event == Event::Back)
            return to(Step::Method);
        return startOver();
    case Step::Verify:
        if (event == Event::IdentityDone || event == Event::ResetConfirmed)
            return to(afterReset);
        if (event == Event::ResetNotYet)
            return to(Step::Verify);
        if (event == Event::IdentityCancelled)
            return to(Step::VerifyOutcome);
        if (event == Event::IdentityEnded && arguments.outcome)
            return to(*arguments.outcome == Outcome::Done ? afterReset : Step::VerifyOutcome);
        return std::nullopt;
    case Step::VerifyOutcome:
        if (event == Event::TryAgain && m_method && attemptsLeft() > 0)
            return to(Step::Verify);
        if (event == Event::OtherMethod)
            return to(Step::Method);
        if (event == Event::NeitherChosen)
            return to(Step::NeitherMethod);
        return startOver();
    case Step::Wait:
        if (event == Event::TryNow)
            return to(Step::SetUp);
        if (event == Event::TakeWithYou)
            return to(Step::Ticket);
        if (event == Event::WaitElapsed || event == Event::WaitOverdue)
            return to(Step::Wait);
        return std::nullopt;
    case Step::Ticket:
        if (event == Event::TicketTaken)
            return Move{Step::Ended, EndReason::Parked};
        if (event == Event::Back)
            return to(Step::Wait);
        if (event == Event::ForgetEverything)
            return Move{Step::Ended, EndReason::EndedByVisitor};
        return std::nullopt;
    case Step::SetUp:
        // Without a wait there is nothing to wait for: only a new identification can help.
        if (event == Event::StillAsks)
            return to(m_rules.hasWait ? Step::Wait : Step::Method);
        if (event == Event::Done)
            return to(Step::Goodbye);
        if (event == Event::WaitElapsed || event == Event::WaitOverdue)
            return to(Step::SetUp);
        return std::nullopt;
    case Step::Goodbye:
        if (event == Event::FeedbackGiven || event == Event::GoodbyeElapsed)
            return Move{Step::Ended, EndReason::Done};
        if (event == Event::NotWorkingYet)
            return to(Step::SetUp);
        return std::nullopt;
    case Step::Ended:
        break;
    }
    return std::nullopt;
}

bool SessionFlow::allows(Event event, const Arguments &arguments) const
{
    return moveFor(event, arguments).has_value();
}

bool SessionFlow::apply(Event event, const Arguments &arguments)
{
    const std::optional<Move> move = moveFor(event, arguments);
    if (!move)
        return false;

    if (move->step == Step::Verify && m_step != Step::Verify) {
        ++m_attemptsUsed;
        m_outcome.reset();
        m_apologise = false;
        if (event == Event::MethodChosen)
            m_method = arguments.method;
    }
    if (move->step == Step::VerifyOutcome) {
        m_outcome = event == Event::IdentityCancelled ? Outcome::Cancelled : arguments.outcome;
        if (isNotTheVisitors(*m_outcome))
            --m_attemptsUsed;
    }
    if (event == Event::WaitOverdue)
        m_staffNeeded = true;
    if (move->end)
        m_endReason = move->end;
    m_step = move->step;
    return true;
}

} // namespace kiosk
