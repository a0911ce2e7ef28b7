// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HostApplication.h"

namespace kiosk
{

/// "mfa-kiosk check": looks at every part and prints one line each, READY or NOT READY with the remedy. Starts no part
/// of the kiosk and changes nothing but a probe file, gone again, in each folder that the kiosk writes in. Returns the
/// exit status: 0 all ready, 1 something is not, 2 the configuration is wrong.
int selfCheck(const HostOptions &options);

} // namespace kiosk
