// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/NamedEnum.h"

namespace kiosk
{

/// How a part of the kiosk is, the worse the further down. With any part NotReady no visit can start.
enum class HealthState { Ready, Warning, NotReady };

inline constexpr auto healthStates = namedEnum<HealthState>(
    {{HealthState::Ready, "ready"}, {HealthState::Warning, "warning"}, {HealthState::NotReady, "not_ready"}});

} // namespace kiosk
