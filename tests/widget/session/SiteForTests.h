// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"

namespace kiosk
{

/// A fictional school with one kind of account and both methods.
KioskConfig configForTests();

} // namespace kiosk
