// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"

#include <QObject>

#include <optional>

namespace kiosk
{

/// Closes the panel when nobody is at it: half a minute without input at the PIN pad, two minutes in the panel, of
/// which the last 20 s are counted down in sight (WCAG 2.2.1: warned, at least 20 s, any input goes on, as often as one
/// likes). Driven by tick(); has no timer of its own.
class LeaveGuard : public QObject
{
    Q_OBJECT
public:
    static constexpr Seconds padLimit{30};
    static constexpr Seconds panelLimit{120};
    static constexpr Seconds warning{20};

    explicit LeaveGuard(const Clock &clock, QObject *parent = nullptr);

    void setLimit(Seconds limit);
    /// Set while the countdown is to be seen.
    std::optional<int> secondsLeft() const { return m_secondsLeft; }

public Q_SLOTS:
    void activity();
    void tick();

Q_SIGNALS:
    void changed();
    /// Once.
    void leftAlone();

private:
    const Clock &m_clock;
    Seconds m_limit = padLimit;
    Milliseconds m_lastActivity;
    std::optional<int> m_secondsLeft;
    bool m_over = false;
};

} // namespace kiosk
