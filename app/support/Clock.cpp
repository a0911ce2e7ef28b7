// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Clock.h"

#include <ctime>

namespace kiosk
{

Milliseconds SystemClock::sinceBoot() const
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<Milliseconds>(Seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTime();
}

Milliseconds Deadline::left(const Clock &clock) const
{
    return std::max(Milliseconds{0}, at - clock.sinceBoot());
}

QDateTime Deadline::wallTime(const Clock &clock) const
{
    return clock.now().addMSecs((at - clock.sinceBoot()).count());
}

} // namespace kiosk
