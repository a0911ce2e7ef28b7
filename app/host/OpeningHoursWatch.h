// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/OpeningHours.h"
#include "host/HealthProbe.h"

#include <QTimer>

#include <functional>

namespace kiosk
{

/// Closes the kiosk outside its opening hours, as the health board's part "opening_hours", and opens it again. Ends no
/// visit, and closes only when nobody waits with a ticket any more. Lives on the main thread.
class OpeningHoursWatch final : public QObject
{
    Q_OBJECT
public:
    using SomebodyWaits = std::function<bool()>;

    OpeningHoursWatch(OpeningHours hours, SomebodyWaits somebodyWaits, const Clock &clock, HealthBoard &board,
                      HealthProbe &probe, QObject *parent = nullptr);

    /// Looks now, and every few seconds from now on: the wall clock may be put right at any time.
    void start();
    /// What start() does again and again; public for tests that move the clock.
    void look();

private:
    OpeningHours m_hours;
    SomebodyWaits m_somebodyWaits;
    const Clock &m_clock;
    HealthBoard &m_board;
    HealthProbe &m_probe;
    QTimer m_timer;
    bool m_closed = false;
};

} // namespace kiosk
