// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/SelfCheck.h"

namespace kiosk
{

/// What `mfa-kiosk check` tells of the way to the desk, where `[desk]` is on: the parts of host/DeskHealth.h, from one
/// connection to the broker and one report to it. Beside a kiosk that runs there is no such connection, as it would
/// throw out the kiosk's own: then the network, TLS and both certificates are tried, and no more.
QList<CheckedPart> checkDesk(const CheckContext &context);

} // namespace kiosk
