// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/HostName.h"

#include <arpa/inet.h>

#include <array>

namespace kiosk::gate
{

namespace
{

constexpr std::size_t longestName = 253; // RFC 1035
constexpr std::size_t longestLabel = 63;
constexpr std::size_t longestPort = 5;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Lower case of ASCII, whatever the locale.
std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool isLabel(std::string_view label)
{
    if (label.empty() || label.size() > longestLabel || label.front() == '-' || label.back() == '-')
        return false;
    for (const char c : label) {
        if (!isDigit(c) && !(c >= 'a' && c <= 'z') && c != '-')
            return false;
    }
    return true;
}

/// What inet_aton(3) and browsers would take for a number, whether or not it is one.
bool looksLikeNumber(std::string_view lastLabel)
{
    return isDigit(lastLabel.front());
}

std::optional<std::string> normalAddress(int family, const std::string &text)
{
    std::array<unsigned char, 16> bytes{};
    std::array<char, INET6_ADDRSTRLEN> written{};
    if (inet_pton(family, text.c_str(), bytes.data()) != 1
        || !inet_ntop(family, bytes.data(), written.data(), written.size()))
        return std::nullopt;
    return std::string(written.data());
}

std::optional<Target> parseIpv6(std::string_view text)
{
    // inet_pton knows no zones; everything else that it takes is an address.
    if (text.find('\0') != std::string_view::npos)
        return std::nullopt;
    const auto address = normalAddress(AF_INET6, std::string(text));
    if (!address)
        return std::nullopt;
    return Target{Target::Kind::Ipv6, *address, 0};
}

std::optional<Target> parseNameOrIpv4(std::string_view text)
{
    if (text.empty() || text.size() > longestName)
        return std::nullopt;
    const std::string host = lowered(text);
    std::string_view rest = host;
    std::string_view last;
    while (true) {
        const std::size_t dot = rest.find('.');
        last = rest.substr(0, dot);
        if (!isLabel(last))
            return std::nullopt;
        if (dot == std::string_view::npos)
            break;
        rest.remove_prefix(dot + 1);
    }
    if (!looksLikeNumber(last))
        return Target{Target::Kind::Name, host, 0};
    const auto address = normalAddress(AF_INET, host);
    if (!address || *address != host)
        return std::nullopt;
    return Target{Target::Kind::Ipv4, host, 0};
}

std::optional<std::uint16_t> parsePort(std::string_view text)
{
    if (text.empty() || text.size() > longestPort || text.front() == '0')
        return std::nullopt;
    std::uint32_t number = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return std::nullopt;
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (number > UINT16_MAX)
        return std::nullopt;
    return static_cast<std::uint16_t>(number);
}

} // namespace

std::optional<Target> parseTarget(std::string_view text, PortRule rule)
{
    std::optional<Target> target;
    std::string_view portPart;
    if (!text.empty() && text.front() == '[') {
        const std::size_t end = text.find(']');
        if (end == std::string_view::npos)
            return std::nullopt;
        target = parseIpv6(text.substr(1, end - 1));
        portPart = text.substr(end + 1);
    } else {
        const std::size_t colon = text.find(':');
        target = parseNameOrIpv4(text.substr(0, colon));
        portPart = colon == std::string_view::npos ? std::string_view() : text.substr(colon);
    }
    if (!target)
        return std::nullopt;
    if (portPart.empty()) {
        if (rule == PortRule::Required)
            return std::nullopt;
        target->port = static_cast<std::uint16_t>(rule);
        return target;
    }
    if (portPart.front() != ':')
        return std::nullopt;
    const auto port = parsePort(portPart.substr(1));
    if (!port)
        return std::nullopt;
    target->port = *port;
    return target;
}

std::optional<Target> parseListedHost(std::string_view host)
{
    return host.find(':') == std::string_view::npos ? parseNameOrIpv4(host) : parseIpv6(host);
}

bool isLoopback(const Target &target)
{
    switch (target.kind) {
    case Target::Kind::Name:
        return isSameOrBelow(target.host, "localhost");
    case Target::Kind::Ipv4:
        return target.host.compare(0, 4, "127.") == 0;
    case Target::Kind::Ipv6:
        return target.host == "::1";
    }
    return false;
}

bool isSameOrBelow(std::string_view name, std::string_view listed)
{
    if (name.size() < listed.size() || name.substr(name.size() - listed.size()) != listed)
        return false;
    return name.size() == listed.size() || name[name.size() - listed.size() - 1] == '.';
}

} // namespace kiosk::gate
