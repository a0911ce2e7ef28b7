// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/RestartPolicy.h"

#include <algorithm>

namespace kiosk
{

Milliseconds RestartPolicy::died()
{
    const Milliseconds now = m_clock.sinceBoot();
    m_deaths.removeIf([now](Milliseconds death) { return now - death >= window; });
    m_deaths.append(now);
    const int before = m_inARow++;
    m_crashLoop = m_crashLoop || m_deaths.size() >= loopDeaths;
    if (m_crashLoop)
        return loopDelay;
    if (before == 0)
        return Milliseconds{0};
    constexpr int doublingsToLongest = 6;
    return std::min(longestDelay, firstDelay * (1 << std::min(before - 1, doublingsToLongest)));
}

void RestartPolicy::healthy()
{
    m_deaths.clear();
    m_inARow = 0;
    m_crashLoop = false;
}

} // namespace kiosk
