// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/NamedEnum.h"

#include <QString>

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

/// Which of the four that the step bar names a step belongs to.
enum class StepBarPlace { None, Address, Verify, Wait, SetUp, Behind };

/// How long a visitor may leave the kiosk alone on a step before they are asked.
enum class IdleLimit {
    None, ///< never: there is no visit, or it is over
    Usual,
    Identifying, ///< as long as the chosen method may take on the visitor's phone
    OnOwnPhone, ///< as long as the longest of all methods may
    HandsOff, ///< the hands are on the visitor's own phone, or nothing is to be done
};

/// All that is fixed of a step, but for its rules (SessionFlow), its page (session/StepPages.cpp) and its words for
/// staff.
struct StepTraits {
    Step step;
    StepBarPlace place;
    IdleLimit idle;
    std::optional<Step> resumesAt; ///< where a session begins that takes over from one that died here; nothing: anew
    std::optional<EndReason> leftAs; ///< what a visit had come to that is left here; nothing: it was broken off
};

const StepTraits &traitsOf(Step step);

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
inline QString endReasonName(EndReason reason)
{
    return endReasonNames.name(reason);
}

inline constexpr int stepCount = static_cast<int>(Step::Ended) + 1;

} // namespace kiosk
