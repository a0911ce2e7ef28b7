// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthBoard.h"

namespace kiosk
{

void HealthBoard::report(const QList<PartHealth> &several)
{
    QList<PartHealth> news;
    for (PartHealth health : several) {
        const auto known = m_parts.constFind(health.part);
        const bool same = known != m_parts.cend() && known->state == health.state && known->code == health.code;
        health.since = same ? known->since : m_clock.now();
        m_parts.insert(health.part, health);
        if (!same)
            news << health;
    }
    for (const PartHealth &health : std::as_const(news))
        Q_EMIT partChanged(health);
    if (!news.isEmpty())
        Q_EMIT changed(current());
}

void HealthBoard::forget(const QString &part)
{
    if (m_parts.remove(part) > 0)
        Q_EMIT changed(current());
}

} // namespace kiosk
