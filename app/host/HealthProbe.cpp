// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HealthProbe.h"

namespace kiosk
{

void HealthProbe::setNotReady(const QString &part, const QString &code)
{
    const link::Availability before = availability();
    m_notReady.insert(part, code);
    update(before);
}

void HealthProbe::setReady(const QString &part)
{
    const link::Availability before = availability();
    m_notReady.remove(part);
    update(before);
}

link::Availability HealthProbe::availability() const
{
    if (m_notReady.isEmpty())
        return {};
    return {false, m_notReady.first()};
}

void HealthProbe::update(const link::Availability &before)
{
    const link::Availability now = availability();
    if (now != before)
        Q_EMIT changed(now);
}

} // namespace kiosk
