// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/ProxyRequest.h"
#include "gate/Resolver.h"

#include <set>

namespace kiosk::gate
{

/// Decides which refusals are told: each host and reason once, and never more than a page in good faith would cause, so
/// that a hostile page cannot fill the host's journal. What had to be left out is told when it comes again.
class RefusalReports
{
public:
    static constexpr double burst = 100;
    static constexpr double perSecond = 1;
    static constexpr std::size_t mostRemembered = 1000;

    bool shouldTell(RefusalReason reason, const std::string &host, Time now);

private:
    std::set<std::pair<RefusalReason, std::string>> m_told;
    double m_tokens = burst;
    std::optional<Time> m_refilledAt;
};

} // namespace kiosk::gate
