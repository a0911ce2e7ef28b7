// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/Address.h"
#include "gate/HostName.h"

#include <vector>

namespace kiosk::gate
{

/// One host that may be reached.
struct AllowedHost {
    enum class Scheme { Https, Http };

    Scheme scheme = Scheme::Https;
    std::string host; ///< lower-case ASCII; IPv6 without brackets
    std::uint16_t port = 443;
    bool includeSubdomains = false;
    bool privateNetwork = false; ///< its name may lead to the organisation's own network

    friend bool operator==(const AllowedHost &, const AllowedHost &) = default;
};

/// How the engine asks a proxy for an address.
enum class Passage {
    Tunnel, ///< CONNECT: https and wss, and ws of hosts listed with http
    Plain, ///< an http request with the whole address in its first line
};

/// What becomes of a name that is not listed.
enum class Unlisted {
    Refused,
    Passed, ///< commissioning, under staff's eyes: if a profile could list it at all
};

/// Which hosts and ports may be reached: exactly these, by name and port, nothing else. Default is no.
class AllowList
{
public:
    /// Entries that cannot be kept safely are left out, so that a careless list closes a door: http or an address
    /// literal outside the loopback, what is no host name, a whole top-level domain, subdomains of an address.
    explicit AllowList(const std::vector<AllowedHost> &hosts, Unlisted unlisted = Unlisted::Refused);

    bool allows(const Target &target, Passage passage) const;
    /// Whether the profile names it, whatever is passed.
    bool lists(const Target &target, Passage passage) const;
    bool passesUnlisted() const { return m_unlisted == Unlisted::Passed; }
    /// Whether any service is listed with http: of this computer, then.
    bool servesPlain() const;
    /// Where the name of an allowed \a target may lead.
    Reach reach(const Target &target) const;
    bool isEmpty() const { return m_entries.empty(); }

private:
    struct Entry {
        AllowedHost::Scheme scheme;
        Target target;
        bool includeSubdomains;
        bool privateNetwork;

        bool covers(const Target &other) const;
    };
    std::vector<Entry> m_entries;
    Unlisted m_unlisted;
};

} // namespace kiosk::gate
