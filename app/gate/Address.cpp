// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/Address.h"

#include "gate/Descriptor.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <iterator>
#include <optional>

namespace kiosk::gate
{

namespace
{

struct Ipv4Range {
    std::uint32_t base;
    unsigned bits;
};

constexpr std::uint32_t quad(unsigned a, unsigned b, unsigned c, unsigned d)
{
    return a << 24U | b << 16U | c << 8U | d;
}

// https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast.
constexpr std::array notPublic{
    Ipv4Range{quad(0, 0, 0, 0), 8},      Ipv4Range{quad(10, 0, 0, 0), 8},     Ipv4Range{quad(100, 64, 0, 0), 10},
    Ipv4Range{quad(127, 0, 0, 0), 8},    Ipv4Range{quad(169, 254, 0, 0), 16}, Ipv4Range{quad(172, 16, 0, 0), 12},
    Ipv4Range{quad(192, 0, 0, 0), 24},   Ipv4Range{quad(192, 0, 2, 0), 24},   Ipv4Range{quad(192, 88, 99, 0), 24},
    Ipv4Range{quad(192, 168, 0, 0), 16}, Ipv4Range{quad(198, 18, 0, 0), 15},  Ipv4Range{quad(198, 51, 100, 0), 24},
    Ipv4Range{quad(203, 0, 113, 0), 24}, Ipv4Range{quad(224, 0, 0, 0), 3},
};

bool contains(Ipv4Range range, std::uint32_t address)
{
    return (address ^ range.base) >> (32 - range.bits) == 0;
}

bool isPublicIpv4(std::uint32_t address)
{
    return std::none_of(notPublic.begin(), notPublic.end(),
                        [address](Ipv4Range range) { return contains(range, address); });
}

using Bytes = std::array<std::uint8_t, 16>;

template <std::size_t count> bool startsWith(const Bytes &bytes, const std::array<std::uint8_t, count> &prefix)
{
    return std::equal(prefix.begin(), prefix.end(), bytes.begin());
}

std::uint32_t ipv4At(const Bytes &bytes, std::size_t at)
{
    return quad(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
}

/// The IPv4 address that packets to this one end at.
std::optional<std::uint32_t> carriedIpv4(const Bytes &bytes)
{
    constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    constexpr std::array<std::uint8_t, 12> nat64{0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    constexpr std::array<std::uint8_t, 2> sixToFour{0x20, 0x02};
    if (startsWith(bytes, mapped) || startsWith(bytes, nat64))
        return ipv4At(bytes, 12);
    if (startsWith(bytes, sixToFour))
        return ipv4At(bytes, 2);
    return std::nullopt;
}

bool isPublicIpv6(const Bytes &bytes)
{
    if (const auto ipv4 = carriedIpv4(bytes))
        return isPublicIpv4(*ipv4);
    constexpr std::array<std::uint8_t, 4> documentation{0x20, 0x01, 0x0d, 0xb8};
    // IETF protocol assignments 2001::/23: Teredo, benchmarking, ORCHID.
    const bool assignment = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 2;
    const bool globalUnicast = bytes[0] >> 5U == 1;
    return globalUnicast && !assignment && !startsWith(bytes, documentation);
}

Bytes bytesOf(const Address &address)
{
    sockaddr_in6 in6{};
    std::memcpy(&in6, &address.storage, sizeof in6);
    Bytes bytes{};
    std::memcpy(bytes.data(), &in6.sin6_addr, bytes.size());
    return bytes;
}

std::uint32_t ipv4Of(const Address &address)
{
    sockaddr_in in{};
    std::memcpy(&in, &address.storage, sizeof in);
    return ntohl(in.sin_addr.s_addr);
}

} // namespace

Address Address::ipv4(std::uint32_t hostOrder, std::uint16_t port)
{
    sockaddr_in in{};
    in.sin_family = AF_INET;
    in.sin_port = htons(port);
    in.sin_addr.s_addr = htonl(hostOrder);
    Address address;
    std::memcpy(&address.storage, &in, sizeof in);
    address.length = sizeof in;
    return address;
}

Address Address::ipv6(const in6_addr &bytes, std::uint16_t port)
{
    sockaddr_in6 in6{};
    in6.sin6_family = AF_INET6;
    in6.sin6_port = htons(port);
    in6.sin6_addr = bytes;
    Address address;
    std::memcpy(&address.storage, &in6, sizeof in6);
    address.length = sizeof in6;
    return address;
}

const sockaddr *Address::get() const
{
    return reinterpret_cast<const sockaddr *>(&storage);
}

// Both kinds have the port in the same place.
static_assert(offsetof(sockaddr_in, sin_port) == offsetof(sockaddr_in6, sin6_port));

std::uint16_t Address::port() const
{
    std::uint16_t networkOrder = 0;
    std::memcpy(&networkOrder, reinterpret_cast<const char *>(&storage) + offsetof(sockaddr_in, sin_port),
                sizeof networkOrder);
    return ntohs(networkOrder);
}

void Address::setPort(std::uint16_t port)
{
    const std::uint16_t networkOrder = htons(port);
    std::memcpy(reinterpret_cast<char *>(&storage) + offsetof(sockaddr_in, sin_port), &networkOrder,
                sizeof networkOrder);
}

bool isPublic(const Address &address)
{
    if (address.family() == AF_INET)
        return isPublicIpv4(ipv4Of(address));
    return address.family() == AF_INET6 && isPublicIpv6(bytesOf(address));
}

bool isPrivate(const Address &address)
{
    constexpr std::array ranges{Ipv4Range{quad(10, 0, 0, 0), 8}, Ipv4Range{quad(100, 64, 0, 0), 10},
                                Ipv4Range{quad(172, 16, 0, 0), 12}, Ipv4Range{quad(192, 168, 0, 0), 16}};
    if (address.family() == AF_INET) {
        return std::any_of(ranges.begin(), ranges.end(),
                           [ipv4 = ipv4Of(address)](Ipv4Range range) { return contains(range, ipv4); });
    }
    constexpr unsigned uniqueLocal = 0xfc >> 1U;
    return address.family() == AF_INET6 && bytesOf(address)[0] >> 1U == uniqueLocal;
}

bool isWithin(Reach reach, const Address &address)
{
    return isPublic(address) || (reach == Reach::PrivateToo && isPrivate(address));
}

bool isThisComputer(const Address &address)
{
    // To a place on this computer the kernel goes from that place itself.
    const Descriptor socket(::socket(address.family(), SOCK_DGRAM | SOCK_CLOEXEC, 0));
    Address target = address;
    constexpr std::uint16_t anyPort = 9;
    target.setPort(anyPort);
    Address from;
    from.length = sizeof from.storage;
    if (!socket.isOpen() || connect(socket.get(), target.get(), target.length) != 0
        || getsockname(socket.get(), reinterpret_cast<sockaddr *>(&from.storage), &from.length) != 0)
        return false;
    if (address.family() == AF_INET)
        return ipv4Of(from) == ipv4Of(address);
    return address.family() == AF_INET6 && bytesOf(from) == bytesOf(address);
}

std::vector<Address> interleaved(const std::vector<Address> &addresses)
{
    if (addresses.empty())
        return {};
    const int first = addresses.front().family();
    std::vector<Address> ofFirst;
    std::vector<Address> others;
    std::partition_copy(addresses.begin(), addresses.end(), std::back_inserter(ofFirst), std::back_inserter(others),
                        [first](const Address &address) { return address.family() == first; });
    std::vector<Address> mixed;
    for (std::size_t i = 0; i < std::max(ofFirst.size(), others.size()); ++i) {
        if (i < ofFirst.size())
            mixed.push_back(ofFirst[i]);
        if (i < others.size())
            mixed.push_back(others[i]);
    }
    return mixed;
}

} // namespace kiosk::gate
