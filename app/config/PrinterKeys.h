// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigKeys.h"

namespace kiosk
{

/// The kiosk's `[printer]`.
KeyList<PrinterSettings> printerKeys();

} // namespace kiosk
