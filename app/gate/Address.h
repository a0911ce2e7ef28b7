// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/socket.h>

#include <netinet/in.h>

#include <cstdint>
#include <vector>

namespace kiosk::gate
{

/// An IP address and a port, as connect(2) takes it.
struct Address {
    sockaddr_storage storage{};
    socklen_t length = 0;

    static Address ipv4(std::uint32_t hostOrder, std::uint16_t port);
    static Address ipv6(const in6_addr &bytes, std::uint16_t port);
    int family() const { return storage.ss_family; }
    const sockaddr *get() const;
    std::uint16_t port() const;
    void setPort(std::uint16_t port);
};

/// An address of the public internet: one host among all, not of this computer, this network or a test range (IANA's
/// special-purpose registries). Addresses that carry an IPv4 address in them (mapped, NAT64, 6to4) count as that one;
/// Teredo, of which anybody can make one, does not count.
bool isPublic(const Address &address);

/// An address of an organisation's own network: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 (RFC 1918), 100.64.0.0/10
/// (RFC 6598), fc00::/7 (RFC 4193). In no other form.
bool isPrivate(const Address &address);

/// Where a listed name may lead.
enum class Reach {
    Public, ///< isPublic()
    PrivateToo, ///< isPublic() or isPrivate(): the organisation's own services
};
bool isWithin(Reach reach, const Address &address);

/// Whether packets to this address stay on this computer, whatever range it is of: its own addresses in every network
/// it is in. Asks the kernel's routing table; sends nothing.
bool isThisComputer(const Address &address);

/// IPv6 and IPv4 by turns, beginning with the family that came first (RFC 8305, 4).
std::vector<Address> interleaved(const std::vector<Address> &addresses);

} // namespace kiosk::gate
