// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/Steps.h"

#include "journey/NamedValues.h"

#include <algorithm>

namespace kiosk
{

namespace
{

// clang-format off
constexpr std::array steps{
    StepTraits{Step::Welcome, u"welcome", StepBarPlace::None, IdleLimit::None, {}, {}},
    StepTraits{Step::OutOfService, u"out_of_service", StepBarPlace::None, IdleLimit::None, {}, {}},
    StepTraits{Step::Address, u"address", StepBarPlace::Address, IdleLimit::Usual, {}, {}},
    StepTraits{Step::Guest, u"guest", StepBarPlace::None, IdleLimit::Usual, {}, EndReason::Guest},
    StepTraits{Step::SisterSchool, u"sister_school", StepBarPlace::None, IdleLimit::Usual, {}, EndReason::SisterSchool},
    StepTraits{Step::PhoneWorks, u"phone_works", StepBarPlace::Address, IdleLimit::Usual, {}, EndReason::NoResetNeeded},
    StepTraits{Step::PhoneGone, u"phone_gone", StepBarPlace::Address, IdleLimit::Usual, {}, {}},
    StepTraits{Step::Method, u"method", StepBarPlace::Verify, IdleLimit::Usual, {}, {}},
    StepTraits{Step::NeitherMethod, u"neither_method", StepBarPlace::Verify, IdleLimit::Usual, {}, EndReason::NeitherMethod},
    StepTraits{Step::OwnPhone, u"own_phone", StepBarPlace::Verify, IdleLimit::OnOwnPhone, {}, {}},
    StepTraits{Step::Verify, u"verify", StepBarPlace::Verify, IdleLimit::Identifying, Step::Method, {}},
    StepTraits{Step::VerifyOutcome, u"verify_outcome", StepBarPlace::Verify, IdleLimit::Usual, Step::Method, {}},
    StepTraits{Step::Wait, u"wait", StepBarPlace::Wait, IdleLimit::HandsOff, Step::Wait, {}},
    StepTraits{Step::Ticket, u"ticket", StepBarPlace::Wait, IdleLimit::Usual, {}, EndReason::Parked},
    StepTraits{Step::SetUp, u"set_up", StepBarPlace::SetUp, IdleLimit::HandsOff, Step::SetUp, {}},
    StepTraits{Step::Goodbye, u"goodbye", StepBarPlace::Behind, IdleLimit::None, {}, EndReason::Done},
    StepTraits{Step::Ended, u"ended", StepBarPlace::None, IdleLimit::None, {}, {}},
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

constexpr std::array endReasonNames{
    Named<EndReason>{EndReason::Done, u"done"},
    Named<EndReason>{EndReason::Parked, u"parked"},
    Named<EndReason>{EndReason::StartedOver, u"started_over"},
    Named<EndReason>{EndReason::EndedByVisitor, u"ended_by_visitor"},
    Named<EndReason>{EndReason::Abandoned, u"abandoned"},
    Named<EndReason>{EndReason::Limit, u"limit"},
    Named<EndReason>{EndReason::Guest, u"guest"},
    Named<EndReason>{EndReason::SisterSchool, u"sister_school"},
    Named<EndReason>{EndReason::NeitherMethod, u"neither_method"},
    Named<EndReason>{EndReason::NoResetNeeded, u"no_reset_needed"},
};

} // namespace

const StepTraits &traitsOf(Step step)
{
    return steps.at(static_cast<size_t>(step));
}

QString stepName(Step step)
{
    return QString::fromUtf16(traitsOf(step).name);
}

std::optional<Step> stepFromName(QStringView name)
{
    const auto found = std::find_if(steps.cbegin(), steps.cend(),
                                    [name](const StepTraits &traits) { return name == QStringView(traits.name); });
    return found == steps.cend() ? std::nullopt : std::optional(found->step);
}

QString endReasonName(EndReason reason)
{
    return nameIn(endReasonNames, reason);
}

std::optional<EndReason> endReasonFromName(QStringView name)
{
    return valueIn(endReasonNames, name);
}

} // namespace kiosk
