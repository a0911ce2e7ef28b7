// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "support/Ids.h"
#include "support/NamedEnum.h"

namespace kiosk::link
{

/// How far a visitor's call for help has come. Each state is further than the one before it.
enum class HelpState {
    None,
    Called, ///< shown and sounded where the kiosk stands; nobody is known to have noticed
    Told, ///< has reached staff elsewhere
    Seen, ///< staff have looked at it
    Coming, ///< somebody of them is on the way
};

inline constexpr auto helpStateNames = namedEnum<HelpState>({{HelpState::None, "none"},
                                                             {HelpState::Called, "called"},
                                                             {HelpState::Told, "told"},
                                                             {HelpState::Seen, "seen"},
                                                             {HelpState::Coming, "coming"}});

/// Somebody whose case only staff can go on with, under a number in the tickets' own sequence.
struct Queued {
    TicketId number = TicketId::first();
    Deadline since; ///< a point in the past
    friend bool operator==(const Queued &, const Queued &) = default;
};

} // namespace kiosk::link
