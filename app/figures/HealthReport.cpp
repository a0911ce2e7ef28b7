// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/HealthReport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

QString reasonCode(OutOfServiceReason reason)
{
    switch (reason) {
    case OutOfServiceReason::Staff:
        return u"out.staff"_s;
    case OutOfServiceReason::Network:
        return u"out.network"_s;
    case OutOfServiceReason::IdentityService:
        return u"out.identity_service"_s;
    case OutOfServiceReason::IdentityProviders:
        return u"out.identity_providers"_s;
    case OutOfServiceReason::Kiosk:
        break;
    }
    return u"out.kiosk"_s;
}

OutOfServiceReason reasonOf(const PartHealth &health)
{
    if (health.part == parts::staff)
        return OutOfServiceReason::Staff;
    if (health.part == parts::network)
        return OutOfServiceReason::Network;
    if (health.part == parts::identityService)
        return OutOfServiceReason::IdentityService;
    if (health.part.startsWith(parts::provider))
        return OutOfServiceReason::IdentityProviders;
    return OutOfServiceReason::Kiosk;
}

HealthState HealthReport::state() const
{
    HealthState worst = HealthState::Ready;
    for (const PartHealth &health : parts)
        worst = std::max(worst, health.state);
    return worst;
}

std::optional<PartHealth> HealthReport::blocking() const
{
    std::optional<PartHealth> first;
    for (const PartHealth &health : parts) {
        if (health.state == HealthState::NotReady && (!first || reasonOf(health) < reasonOf(*first)))
            first = health;
    }
    return first;
}

const PartHealth *HealthReport::find(const QString &part) const
{
    const auto found =
        std::find_if(parts.cbegin(), parts.cend(), [&](const PartHealth &health) { return health.part == part; });
    return found == parts.cend() ? nullptr : &*found;
}

} // namespace kiosk
