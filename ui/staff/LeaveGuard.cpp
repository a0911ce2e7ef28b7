// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/LeaveGuard.h"

namespace kiosk
{

LeaveGuard::LeaveGuard(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_lastActivity(clock.sinceBoot())
{
}

void LeaveGuard::setLimit(Seconds limit)
{
    m_limit = limit;
    activity();
}

void LeaveGuard::activity()
{
    m_lastActivity = m_clock.sinceBoot();
    tick();
}

void LeaveGuard::tick()
{
    if (m_over)
        return;
    const Milliseconds left = Milliseconds{m_limit} - (m_clock.sinceBoot() - m_lastActivity);
    if (left <= Milliseconds{0}) {
        m_over = true;
        Q_EMIT leftAlone();
        return;
    }
    std::optional<int> seconds;
    if (left <= Milliseconds{warning})
        seconds = static_cast<int>(std::chrono::ceil<Seconds>(left).count());
    if (seconds == m_secondsLeft)
        return;
    m_secondsLeft = seconds;
    Q_EMIT changed();
}

} // namespace kiosk
