// SPDX-License-Identifier: GPL-3.0-or-later
// In a build with tests.
#include "support/ProcessHardening.h"

namespace kiosk
{

bool isTestEnvironment()
{
    return qgetenv("KIOSK_TEST_ENVIRONMENT") == "1";
}

} // namespace kiosk
