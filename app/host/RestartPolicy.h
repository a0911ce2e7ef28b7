// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"

#include <QList>

namespace kiosk
{

/// When to start again what died: at once the first time, then after 0.5, 1, 2 ... 30 s; anew from the beginning after
/// a minute in good health. Five deaths within a minute are a crash loop: then one try a minute, until one lives a
/// minute.
class RestartPolicy
{
public:
    static constexpr Milliseconds firstDelay{500};
    static constexpr Milliseconds longestDelay{Seconds{30}};
    static constexpr Milliseconds healthyAfter{Seconds{60}};
    static constexpr Milliseconds window{Seconds{60}};
    static constexpr int loopDeaths = 5;
    static constexpr Milliseconds loopDelay{Seconds{60}};

    explicit RestartPolicy(const Clock &clock) : m_clock(clock) { }

    /// A death just now; how long to wait before the next start.
    Milliseconds died();
    /// The present one has lived healthyAfter.
    void healthy();
    bool isCrashLoop() const { return m_crashLoop; }

private:
    const Clock &m_clock;
    QList<Milliseconds> m_deaths; ///< within the window
    int m_inARow = 0;
    bool m_crashLoop = false;
};

} // namespace kiosk
