// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace kiosk
{

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// Where time comes from. Passed in, so that tests can move it.
///
/// Deadlines are kept on sinceBoot(): it counts through suspend and does not follow corrections of the wall clock.
/// now() is for showing a clock time to people, never for measuring.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Time since the machine booted, suspend included (CLOCK_BOOTTIME on Linux). Never goes backwards.
    virtual Milliseconds sinceBoot() const = 0;
    /// Local wall-clock time.
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Milliseconds sinceBoot() const override;
    QDateTime now() const override;
};

/// A point on Clock::sinceBoot(). Valid until the machine restarts.
struct Deadline {
    Milliseconds at{0};

    /// Time left at \a clock, never negative.
    Milliseconds left(const Clock &clock) const;
    bool hasPassed(const Clock &clock) const { return clock.sinceBoot() >= at; }
    /// The wall-clock time at which the deadline falls, if the wall clock is not corrected until then.
    QDateTime wallTime(const Clock &clock) const;

    friend bool operator==(const Deadline &, const Deadline &) = default;
};

} // namespace kiosk
