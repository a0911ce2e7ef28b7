// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/Steps.h"

#include <array>

namespace kiosk
{

namespace
{

// clang-format off
constexpr std::array steps{
    StepTraits{Step::Welcome, StepBarPlace::None, IdleLimit::None, {}, {}},
    StepTraits{Step::OutOfService, StepBarPlace::None, IdleLimit::None, {}, {}},
    StepTraits{Step::Address, StepBarPlace::Address, IdleLimit::Usual, {}, {}},
    StepTraits{Step::Guest, StepBarPlace::None, IdleLimit::Usual, {}, EndReason::Guest},
    StepTraits{Step::SisterSchool, StepBarPlace::None, IdleLimit::Usual, {}, EndReason::SisterSchool},
    StepTraits{Step::PhoneWorks, StepBarPlace::Address, IdleLimit::Usual, {}, EndReason::NoResetNeeded},
    StepTraits{Step::PhoneGone, StepBarPlace::Address, IdleLimit::Usual, {}, {}},
    StepTraits{Step::Method, StepBarPlace::Verify, IdleLimit::Usual, {}, {}},
    StepTraits{Step::NeitherMethod, StepBarPlace::Verify, IdleLimit::Usual, {}, EndReason::NeitherMethod},
    StepTraits{Step::OwnPhone, StepBarPlace::Verify, IdleLimit::OnOwnPhone, {}, {}},
    StepTraits{Step::Verify, StepBarPlace::Verify, IdleLimit::Identifying, Step::Method, {}},
    StepTraits{Step::VerifyOutcome, StepBarPlace::Verify, IdleLimit::Usual, Step::Method, {}},
    StepTraits{Step::Wait, StepBarPlace::Wait, IdleLimit::HandsOff, Step::Wait, {}},
    StepTraits{Step::Ticket, StepBarPlace::Wait, IdleLimit::Usual, {}, EndReason::Parked},
    StepTraits{Step::SetUp, StepBarPlace::SetUp, IdleLimit::HandsOff, Step::SetUp, {}},
    StepTraits{Step::Goodbye, StepBarPlace::Behind, IdleLimit::None, {}, EndReason::Done},
    StepTraits{Step::Ended, StepBarPlace::None, IdleLimit::None, {}, {}},
};
// clang-format on

constexpr bool isComplete()
{
    for (size_t i = 0; i < steps.size(); ++i) {
        if (steps.at(i).step != static_cast<Step>(i))
            return false;
    }
    return steps.size() == size_t(stepCount);
}
static_assert(isComplete(), "a row for each step, in their order");

} // namespace

const StepTraits &traitsOf(Step step)
{
    return steps.at(static_cast<size_t>(step));
}

} // namespace kiosk
