// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"

namespace kiosk
{

/// A clock that stands still until a test moves it.
class ManualClock final : public Clock
{
public:
    Milliseconds sinceBoot() const override { return m_sinceBoot; }
    QDateTime now() const override { return m_now; }
    /// Both clocks move on.
    void advance(Milliseconds by);
    /// The wall clock alone is corrected.
    void correctWallClock(const QDateTime &now) { m_now = now; }

private:
    Milliseconds m_sinceBoot{Seconds{1000}};
    QDateTime m_now{QDate(2026, 11, 24), QTime(14, 22)};
};

} // namespace kiosk
