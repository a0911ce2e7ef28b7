// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/FleetModel.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace kiosk::desk
{

/// Rings while somebody calls and nobody is on the way: at once, and again until one desk has taken the call - which
/// stops it on all - or the person at this one has hushed it.
class CallRing final : public QObject
{
    Q_OBJECT
public:
    static constexpr Seconds again{6};

    /// \a sound: makes one ring; may be empty.
    CallRing(FleetModel &fleet, std::function<void()> sound, QObject *parent = nullptr);

    bool isRinging() const { return m_timer.isActive(); }
    /// Those who call, the longest first.
    QStringList calls() const;
    /// No more rings for those who call now; a new call rings.
    void hush();

Q_SIGNALS:
    /// A new call: to be shown wherever the person looks.
    void rang(const QString &kiosk);
    /// Whoever calls has changed.
    void changed();

private:
    void refresh();

    FleetModel &m_fleet;
    std::function<void()> m_sound;
    QTimer m_timer;
    QStringList m_calls;
    QSet<QString> m_hushed;
};

} // namespace kiosk::desk
