// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/AllowList.h"

#include "suffix/PublicSuffix.h"

#include <algorithm>

namespace kiosk::gate
{

namespace
{

bool isWholeName(const Target &target)
{
    return target.kind == Target::Kind::Name
        && (target.host == "localhost" || target.host.find('.') != std::string::npos);
}

} // namespace

AllowList::AllowList(const std::vector<AllowedHost> &hosts, Unlisted unlisted) : m_unlisted(unlisted)
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
        if (host.includeSubdomains && (!name || isPublicSuffix(target->host)))
            continue;
        if (name && !isWholeName(*target))
            continue;
        m_entries.push_back({host.scheme, *target, host.includeSubdomains, host.privateNetwork});
    }
}

bool AllowList::Entry::covers(const Target &other) const
{
    if (target.kind != other.kind || target.port != other.port)
        return false;
    return includeSubdomains ? isSameOrBelow(other.host, target.host) : other.host == target.host;
}

bool AllowList::allows(const Target &target, Passage passage) const
{
    // Services of this computer are for schools that have theirs there: practice and tests.
    const bool couldBeListed = isWholeName(target)
        && (isLoopback(target) ? std::any_of(m_entries.cbegin(), m_entries.cend(),
                                             [](const Entry &entry) { return isLoopback(entry.target); })
                               : passage == Passage::Tunnel);
    return (passesUnlisted() && couldBeListed) || lists(target, passage);
}

bool AllowList::lists(const Target &target, Passage passage) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) {
        return entry.covers(target) && (passage == Passage::Tunnel || entry.scheme == AllowedHost::Scheme::Http);
    });
}

bool AllowList::servesPlain() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(),
                       [](const Entry &entry) { return entry.scheme == AllowedHost::Scheme::Http; });
}

Reach AllowList::reach(const Target &target) const
{
    const bool privateToo = std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) {
        return entry.privateNetwork && entry.covers(target);
    });
    return privateToo ? Reach::PrivateToo : Reach::Public;
}

} // namespace kiosk::gate
