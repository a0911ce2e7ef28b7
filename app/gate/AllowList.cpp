// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/AllowList.h"

#include <algorithm>

namespace kiosk::gate
{

AllowList::AllowList(const std::vector<AllowedHost> &hosts)
{
    for (const AllowedHost &host : hosts) {
        auto target = parseListedHost(host.host);
        if (!target || host.port == 0)
            continue;
        target->port = host.port;
        const bool loopback = isLoopback(*target);
        const bool name = target->kind == Target::Kind::Name;
        if (!loopback && (host.scheme == AllowedHost::Scheme::Http || !name))
            continue;
        if (host.includeSubdomains && !name)
            continue;
        if (name && target->host != "localhost" && target->host.find('.') == std::string::npos)
            continue;
        m_entries.push_back({host.scheme, *target, host.includeSubdomains});
    }
}

bool AllowList::allows(const Target &target, Passage passage) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) {
        if (entry.target.kind != target.kind || entry.target.port != target.port)
            return false;
        if (passage == Passage::Plain && entry.scheme != AllowedHost::Scheme::Http)
            return false;
        if (entry.includeSubdomains)
            return isSameOrBelow(target.host, entry.target.host);
        return target.host == entry.target.host;
    });
}

} // namespace kiosk::gate
