// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ManualClock.h"

namespace kiosk
{

void ManualClock::advance(Milliseconds by)
{
    m_sinceBoot += by;
    m_now = m_now.addMSecs(by.count());
}

} // namespace kiosk
