// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/Address.h"
#include "gate/HostName.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace kiosk::gate
{

using Time = std::chrono::steady_clock::time_point;

/// Looks a name up; blocks for as long as that takes. Called on threads of the resolver's own, several at once.
using Lookup = std::function<std::vector<Address>(const std::string &name)>;

/// getaddrinfo(3): the machine's own way of looking names up.
std::vector<Address> systemLookup(const std::string &name);

/// Turns targets into addresses without ever making its caller wait. Addresses and names of the loopback are answered
/// without asking anybody (RFC 6761, 6.3). A name server that does not answer holds up one of a few threads, and
/// whoever waits for the same name, nobody else. Never hands out an address that the target's kind forbids: for a name
/// of the loopback only loopback addresses, for every other those within its reach, which is the public internet unless
/// the profile says otherwise (a name that an attacker's name server answers with this network's addresses is DNS
/// rebinding).
class Resolver
{
public:
    struct Answer {
        std::vector<Address> addresses; ///< with the target's port, in the order to try them
        bool refused = false; ///< there were addresses, and all of them were forbidden
    };

    explicit Resolver(Lookup lookup);
    ~Resolver();
    Resolver(const Resolver &) = delete;
    Resolver &operator=(const Resolver &) = delete;

    /// The answer if it is known by now; otherwise it is being looked up and descriptor() will become readable. Kept
    /// for half a minute, failures for two seconds.
    std::optional<Answer> ask(const Target &target, Reach reach, Time now);

    /// Readable when a lookup has ended: call collect(), and ask() again for what was waiting.
    int descriptor() const;
    void collect(Time now);

private:
    struct Shared;
    struct Known {
        std::vector<Address> addresses;
        Time until;
    };

    std::shared_ptr<Shared> m_shared;
    std::map<std::string, Known> m_known;
};

} // namespace kiosk::gate
