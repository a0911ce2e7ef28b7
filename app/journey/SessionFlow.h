// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "support/NamedEnum.h"

#include <optional>

namespace kiosk
{

/// The screens of a visit. "Are you still there" is an overlay, not a step.
enum class Step {
    Welcome,
    OutOfService, ///< Welcome's place while the host says that it is not ready
    Address,
    Guest, ///< another organisation's address: write to support
    SisterSchool, ///< a known other school: its own service
    PhoneWorks, ///< the old phone still works: no reset is needed
    PhoneGone, ///< the phone is lost, broken or not there: what still works, and who else to tell
    Method,
    NeitherMethod, ///< no way to identify here: staff and their passport check
    OwnPhone, ///< the identity service's QR code for the visitor's own phone
    Verify,
    VerifyOutcome, ///< an attempt ended otherwise than well
    Wait,
    Ticket, ///< the wait goes on without the visitor
    SetUp,
    Goodbye,
    Ended, ///< the process may go
};

enum class Event {
    // the visitor
    LanguageChosen,
    AddressAccepted,
    GuestAddressGiven,
    SisterAddressGiven,
    PhoneWorksChosen,
    PhoneGoneChosen,
    Back,
    MethodChosen,
    NeitherChosen,
    OwnPhoneChosen,
    ResetConfirmed, ///< "yes, the page says so", or on one's own phone "I have done it"
    ResetNotYet, ///< "no": look at the page again
    TryAgain,
    OtherMethod,
    TryNow,
    TakeWithYou,
    TicketTaken,
    TicketResumed, ///< on Welcome: a parked visitor is back
    StillAsks, ///< Microsoft still asks for the old Authenticator
    Done,
    NotWorkingYet, ///< on Goodbye: back to the steps
    FeedbackGiven,
    StartOver,
    EndVisit,
    ForgetEverything, ///< the ticket too, asked once more before
    // the embedded page and its frame
    IdentityDone, ///< the done-address was reached
    IdentityEnded, ///< another outcome was reached
    IdentityCancelled, ///< "Cancel and start over": the visitor threw the browser away
    // time
    WaitElapsed,
    WaitOverdue, ///< the wait and five minutes more: call staff
    VisitAbandoned, ///< the question "are you still there" was not answered
    SessionLimit,
    GoodbyeElapsed,
    // the host
    BecameUnavailable,
    BecameAvailable,
};

/// Why a visit ended, for the receipt and the statistics.
enum class EndReason {
    Done,
    Parked,
    StartedOver,
    EndedByVisitor,
    Abandoned,
    Limit,
    Guest,
    SisterSchool,
    NeitherMethod,
    NoResetNeeded
};

/// The steps of one visit and the only rules between them. No clock, no widget, no engine: time arrives as an event.
///
/// apply() either moves and returns true, or leaves everything as it was and returns false: an event that does not
/// belong to the step (a double tap, a late report of the engine) is never an error of the visitor.
class SessionFlow
{
public:
    struct Arguments {
        std::optional<MethodId> method; ///< with MethodChosen
        std::optional<Outcome> outcome; ///< with IdentityEnded
    };

    /// What differs from school to school.
    struct Rules {
        int identityAttempts = 5;
        bool hasWait = true; ///< false: the phone can be set up at once
    };

    explicit SessionFlow(Rules rules);

    bool apply(Event event, Arguments arguments = {});
    bool allows(Event event, const Arguments &arguments = {}) const;

    Step step() const { return m_step; }
    std::optional<MethodId> method() const { return m_method; }
    /// The last attempt's end while the step is VerifyOutcome.
    std::optional<Outcome> outcome() const { return m_outcome; }
    int attemptsUsed() const { return m_attemptsUsed; }
    int attemptsLeft() const { return m_rules.identityAttempts - m_attemptsUsed; }
    /// The wait and five minutes more have passed without success: the screen sends to staff.
    bool staffNeeded() const { return m_staffNeeded; }
    /// The session before this one broke down while identifying: the method step apologises.
    bool apologise() const { return m_apologise; }
    /// Set once the step is Ended.
    std::optional<EndReason> endReason() const { return m_endReason; }

    /// A session that takes over from one that died; \a step is Method (with an apology), Wait or SetUp.
    static SessionFlow resumedAt(Step step, Rules rules, int attemptsUsed, std::optional<MethodId> method);

private:
    struct Move {
        Step step;
        std::optional<EndReason> end;
    };
    /// Where the event leads from the present step; nullopt when it does not belong there.
    std::optional<Move> moveFor(Event event, const Arguments &arguments) const;
    std::optional<Move> moveForVisitor(Event event, const Arguments &arguments) const;

    Rules m_rules;
    Step m_step = Step::Welcome;
    std::optional<MethodId> m_method;
    std::optional<Outcome> m_outcome;
    std::optional<EndReason> m_endReason;
    int m_attemptsUsed = 0;
    bool m_staffNeeded = false;
    bool m_apologise = false;
};

/// Stable names for messages, files and logs.
inline constexpr auto stepNames = namedEnum<Step>({{Step::Welcome, "welcome"},
                                                   {Step::OutOfService, "out_of_service"},
                                                   {Step::Address, "address"},
                                                   {Step::Guest, "guest"},
                                                   {Step::SisterSchool, "sister_school"},
                                                   {Step::PhoneWorks, "phone_works"},
                                                   {Step::PhoneGone, "phone_gone"},
                                                   {Step::Method, "method"},
                                                   {Step::NeitherMethod, "neither_method"},
                                                   {Step::OwnPhone, "own_phone"},
                                                   {Step::Verify, "verify"},
                                                   {Step::VerifyOutcome, "verify_outcome"},
                                                   {Step::Wait, "wait"},
                                                   {Step::Ticket, "ticket"},
                                                   {Step::SetUp, "set_up"},
                                                   {Step::Goodbye, "goodbye"},
                                                   {Step::Ended, "ended"}});

inline constexpr auto outcomeNames = namedEnum<Outcome>({{Outcome::Done, "done"},
                                                         {Outcome::Cancelled, "cancelled"},
                                                         {Outcome::TimedOut, "timed_out"},
                                                         {Outcome::Expired, "expired"},
                                                         {Outcome::UnsupportedDevice, "unsupported_device"},
                                                         {Outcome::UnsupportedDocument, "unsupported_document"},
                                                         {Outcome::TriesUsed, "tries_used"},
                                                         {Outcome::Failed, "failed"},
                                                         {Outcome::ServiceDown, "service_down"},
                                                         {Outcome::CertificateProblem, "certificate_problem"},
                                                         {Outcome::PageRefused, "page_refused"},
                                                         {Outcome::PageExpired, "page_expired"},
                                                         {Outcome::ViewCrashed, "view_crashed"}});

inline constexpr auto endReasonNames = namedEnum<EndReason>({{EndReason::Done, "done"},
                                                             {EndReason::Parked, "parked"},
                                                             {EndReason::StartedOver, "started_over"},
                                                             {EndReason::EndedByVisitor, "ended_by_visitor"},
                                                             {EndReason::Abandoned, "abandoned"},
                                                             {EndReason::Limit, "limit"},
                                                             {EndReason::Guest, "guest"},
                                                             {EndReason::SisterSchool, "sister_school"},
                                                             {EndReason::NeitherMethod, "neither_method"},
                                                             {EndReason::NoResetNeeded, "no_reset_needed"}});

inline QString stepName(Step step)
{
    return stepNames.name(step);
}
inline QString outcomeName(Outcome outcome)
{
    return outcomeNames.name(outcome);
}
inline QString endReasonName(EndReason reason)
{
    return endReasonNames.name(reason);
}

inline constexpr int stepCount = static_cast<int>(Step::Ended) + 1;
inline constexpr int eventCount = static_cast<int>(Event::BecameAvailable) + 1;
inline constexpr int outcomeCount = static_cast<int>(Outcome::ViewCrashed) + 1;

} // namespace kiosk
