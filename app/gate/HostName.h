// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::gate
{

/// Where a request wants to go, as one spelling: lower-case name, or an address as inet_ntop(3) writes it.
struct Target {
    enum class Kind { Name, Ipv4, Ipv6 };

    Kind kind = Kind::Name;
    std::string host; ///< an IPv6 address without brackets
    std::uint16_t port = 0;

    friend bool operator==(const Target &, const Target &) = default;
};

/// What the port is when none is written.
enum class PortRule : std::uint16_t { Required = 0, Http = 80, Https = 443 };

/// Reads "host:port" as it stands in a request: a name of letters, digits, '-' and '.', a dotted quad, or an IPv6
/// address in brackets. Nothing is decoded, mended or looked up; what could be read in two ways is nothing. Written for
/// the gate alone and by its own rules: it shares no code with the session's UrlPolicy, so that no mistake is made
/// twice.
std::optional<Target> parseTarget(std::string_view text, PortRule port);

/// The same for a host alone, as an allow-list names it; IPv6 without brackets.
std::optional<Target> parseListedHost(std::string_view host);

/// localhost, names under it, 127.0.0.0/8, ::1.
bool isLoopback(const Target &target);

/// Whether \a name is \a listed or ends in "." + \a listed.
bool isSameOrBelow(std::string_view name, std::string_view listed);

} // namespace kiosk::gate
