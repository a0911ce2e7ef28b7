// SPDX-License-Identifier: GPL-3.0-or-later
// In a build for use.
#include "support/ProcessHardening.h"

namespace kiosk
{

bool isTestEnvironment()
{
    return false;
}

} // namespace kiosk
