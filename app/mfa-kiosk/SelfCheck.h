// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HostApplication.h"

namespace kiosk
{

/// "mfa-kiosk check": looks at every part and prints one line each, READY or NOT READY with the remedy. Starts nothing
/// and changes nothing but a probe file in each folder it must be able to write. Returns the exit status: 0 all ready,
/// 1 something is not, 2 the configuration is wrong.
int selfCheck(const HostOptions &options);

} // namespace kiosk
