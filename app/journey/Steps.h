// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    const char16_t *name; ///< stable, for messages and logs: "set_up"
    StepBarPlace place;
    IdleLimit idle;
    std::optional<Step> resumesAt; ///< where a session begins that takes over from one that died here; nothing: anew
    std::optional<EndReason> leftAs; ///< what a visit had come to that is left here; nothing: it was broken off
};

const StepTraits &traitsOf(Step step);

QString stepName(Step step);
std::optional<Step> stepFromName(QStringView name);
QString endReasonName(EndReason reason);
std::optional<EndReason> endReasonFromName(QStringView name);

inline constexpr int stepCount = static_cast<int>(Step::Ended) + 1;

} // namespace kiosk
