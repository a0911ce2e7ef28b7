// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/CallRing.h"

#include <algorithm>

namespace kiosk::desk
{

CallRing::CallRing(FleetModel &fleet, std::function<void()> sound, QObject *parent)
    : QObject(parent), m_fleet(fleet), m_sound(std::move(sound))
{
    m_timer.setInterval(again);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_sound)
            m_sound();
    });
    connect(&fleet, &FleetModel::changed, this, &CallRing::refresh);
    connect(&fleet, &FleetModel::called, this, [this](const QString &kiosk) {
        refresh();
        Q_EMIT rang(kiosk);
    });
    refresh();
}

QStringList CallRing::calls() const
{
    QStringList calls;
    for (const KioskEntry *entry : m_fleet.book().order()) {
        if (entry->need != Need::Called)
            break;
        calls << entry->id;
    }
    return calls;
}

void CallRing::hush()
{
    const QStringList present = calls();
    m_hushed = QSet<QString>(present.cbegin(), present.cend());
    m_timer.stop();
    Q_EMIT changed();
}

void CallRing::refresh()
{
    const QStringList present = calls();
    for (const QString &kiosk : m_hushed.values()) {
        if (!present.contains(kiosk))
            m_hushed.remove(kiosk);
    }
    const bool loud = std::any_of(present.cbegin(), present.cend(),
                                  [this](const QString &kiosk) { return !m_hushed.contains(kiosk); });
    if (loud && !m_timer.isActive()) {
        m_timer.start();
        if (m_sound)
            m_sound();
    } else if (!loud) {
        m_timer.stop();
    }
    if (std::exchange(m_calls, present) != present)
        Q_EMIT changed();
}

} // namespace kiosk::desk
