// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "journey/Steps.h"

#include <optional>

namespace kiosk
{

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
    IdentityCancelled, ///< "Stop identifying": the visitor threw the browser away
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

    bool apply(Event event, const Arguments &arguments = {});
    bool allows(Event event, const Arguments &arguments = {}) const;

    Step step() const { return m_step; }
    std::optional<MethodId> method() const { return m_method; }
    /// The last attempt's end while the step is VerifyOutcome.
    std::optional<Outcome> outcome() const { return m_outcome; }
    /// Those that failed for the service's reasons or the kiosk's own do not count.
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
    std::optional<Move> moveAway(Event event) const;
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

inline QString outcomeName(Outcome outcome)
{
    return outcomeNames.name(outcome);
}

inline constexpr int eventCount = static_cast<int>(Event::BecameAvailable) + 1;
inline constexpr int outcomeCount = static_cast<int>(Outcome::ViewCrashed) + 1;

} // namespace kiosk
