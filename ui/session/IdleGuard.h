// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Visit.h"

#include <QObject>

namespace kiosk
{

/// Asks "are you still there" when nobody has touched anything for the step's time, and before the visit's own limit;
/// ends the visit when nobody answers. Only input counts as a sign of life. Never ends it under somebody's hands: who
/// touches or types while the question stands, without answering it, gets the time to answer once more (WCAG 2.2,
/// 2.2.1). Driven by tick(); has no timer of its own.
class IdleGuard : public QObject
{
    Q_OBJECT
public:
    enum class Concern {
        None,
        Idle, ///< no input for the step's time
        SessionLimit, ///< the whole visit is about to reach its limit
    };

    explicit IdleGuard(Visit &visit, QObject *parent = nullptr);

    Concern concern() const { return m_concern; }
    /// Seconds left to answer; 0 without a concern.
    int secondsLeft() const { return m_secondsLeft; }
    /// Time until the question comes if nothing is touched.
    Milliseconds untilWarning() const;

public Q_SLOTS:
    void activity();
    /// "I need more time": always works, as often as it is pressed.
    void needMoreTime();
    void tick();

Q_SIGNALS:
    void changed();

private:
    Seconds warningAfter() const;
    void setConcern(Concern concern, int secondsLeft);

    Visit &m_visit;
    Milliseconds m_lastActivity;
    std::optional<Milliseconds> m_lifeWhileAsked; ///< the last input since the question came
    Step m_lastStep;
    Concern m_concern = Concern::None;
    int m_secondsLeft = 0;
};

} // namespace kiosk
