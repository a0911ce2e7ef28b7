// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/SelfCheck.h"

namespace kiosk
{

/// The printer of slips, and what its print system keeps; nothing without [printer].
QList<CheckedPart> checkPrinter(const CheckContext &context);

} // namespace kiosk
