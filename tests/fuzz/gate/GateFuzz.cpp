// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the gate lets through, a second reading of the same bytes that knows only the list must find there; what is
// sent on can be read in one way only; and a plain request for a listed host is let through.
#include "gate/PlainForwarding.h"
#include "gate/RequestHead.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace kiosk::gate;

namespace
{

constexpr std::string_view secret = "s3cret";
constexpr std::array listed{"id.example.fi:443", "candour.test:443", "id.localhost:8080", "127.0.0.1:8080",
                            "[::1]:8080"};
constexpr std::string_view belowListed = ".candour.test:443";
constexpr std::array plain{"id.localhost:8080", "127.0.0.1:8080", "[::1]:8080"};

RequestPolicy makePolicy()
{
    using Scheme = AllowedHost::Scheme;
    return {AllowList({{Scheme::Https, "id.example.fi", 443, false},
                       {Scheme::Https, "candour.test", 443, true},
                       {Scheme::Http, "id.localhost", 8080, false},
                       {Scheme::Http, "127.0.0.1", 8080, false},
                       {Scheme::Http, "::1", 8080, false}}),
            std::string(secret)};
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

std::string small(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return result;
}

bool endsWith(const std::string &text, std::string_view end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Other spellings of ::1 are the same address.
bool isLoopbackIpv6(const std::string &authority)
{
    return authority.find_first_not_of("[]:01") == std::string::npos || endsWith(authority, "]:8080");
}

bool isListed(const std::string &authority)
{
    if (authority.empty() || authority.find_first_of("@%/\\?#\0 \t\r\n") != std::string::npos)
        return false;
    if (authority.front() == '[')
        return isLoopbackIpv6(authority);
    if (std::find(listed.begin(), listed.end(), authority) != listed.end())
        return true;
    return endsWith(authority, belowListed)
        && authority.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.:") == std::string::npos
        && authority.find(':') == authority.rfind(':') && authority.find("..") == std::string::npos
        && authority.front() != '.' && authority.front() != '-';
}

/// The middle of the first line.
std::string targetOf(const std::string &head)
{
    const std::string line = head.substr(0, head.find("\r\n"));
    const std::size_t first = line.find(' ');
    return line.substr(first + 1, line.rfind(' ') - first - 1);
}

void checkForwarded(const AcceptedRequest &request, const std::string &address)
{
    const std::string &head = request.forwardedHead;
    require(endsWith(head, "\r\nConnection: close\r\n\r\n"));
    require(head.find("\r\n\r\n") == head.size() - 4);
    require(std::count(head.begin(), head.end(), '\n') == std::count(head.begin(), head.end(), '\r'));
    require(head.find('\0') == std::string::npos);
    const std::string lower = small(head);
    std::size_t hosts = 0;
    for (std::size_t at = lower.find("\r\nhost:"); at != std::string::npos; at = lower.find("\r\nhost:", at + 1))
        ++hosts;
    require(hosts == 1);
    for (const auto *dropped : {"transfer-encoding:", "proxy-authorization:", "upgrade:", "te:"})
        require(lower.find(std::string("\r\n") + dropped) == std::string::npos);
    // Beside the host it is what has been asked for.
    const std::size_t slash = address.find('/', 7);
    require(targetOf(head) == address.substr(slash));
}

void checkAccepted(const AcceptedRequest &request, const std::string &head)
{
    require(head.find("\r\n\r\n") == head.size() - 4);
    require(small(head).find("\r\nproxy-authorization:") != std::string::npos);
    require(head.find(secret) != std::string::npos);
    const std::string target = targetOf(head);
    if (request.passage == Passage::Tunnel) {
        require(head.compare(0, 8, "CONNECT ") == 0);
        require(isListed(small(target)));
        return;
    }
    require(small(target).compare(0, 7, "http://") == 0);
    const std::string authority = small(target.substr(7, target.find('/', 7) - 7));
    require(authority.front() == '[' ? isLoopbackIpv6(authority)
                                     : std::find(plain.begin(), plain.end(), authority) != plain.end());
    checkForwarded(request, target);
}

void checkHead(const RequestPolicy &policy, const std::string &head)
{
    const Decision decision = policy.decide(head);
    if (const auto *accepted = std::get_if<AcceptedRequest>(&decision))
        checkAccepted(*accepted, head);
    else
        require(std::get<RefusedRequest>(decision).status >= 400);
}

/// What is read as a target is read the same again when it is written plainly.
void checkTarget(const std::string &text)
{
    for (const PortRule rule : {PortRule::Required, PortRule::Http, PortRule::Https}) {
        const auto target = parseTarget(text, rule);
        if (!target)
            continue;
        require(target->port != 0 && target->host.find_first_of("@%/\\?#\0 \t\r\n[]") == std::string::npos);
        const bool brackets = target->kind == Target::Kind::Ipv6;
        const std::string host = brackets ? '[' + target->host + ']' : target->host;
        require(parseTarget(host + ':' + std::to_string(target->port), PortRule::Required) == target);
        require(host.size() <= 253);
    }
}

void checkResponse(const std::string &text)
{
    const std::size_t end = endOfHead(text);
    if (end == std::string::npos)
        return;
    require(endOfHead(text, end) == end);
    const std::string head = text.substr(0, end);
    const std::string closing = closingResponseHead(head);
    if (isInterim(head))
        require(closing == head);
    else
        require(endsWith(closing, "Connection: close\r\n\r\n") && closing.find("\r\n\r\n") == closing.size() - 4);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const RequestPolicy policy = makePolicy();
    const std::string text(data, data + size);
    checkHead(policy, text);
    checkTarget(text);
    checkResponse(text);

    // The text as the target of an otherwise good request, where it gets furthest.
    const std::string rest = " HTTP/1.1\r\nHost: ";
    const std::string end = "\r\nProxy-Authorization: " + std::string(secret) + "\r\n\r\n";
    checkHead(policy, "CONNECT " + text + rest + text + end);
    const std::string host = text.substr(0, text.find('/'));
    checkHead(policy, "GET http://" + text + rest + host + end);

    // Without a service of this computer there is no way but CONNECT.
    static const RequestPolicy tunnels(AllowList({{AllowedHost::Scheme::Https, "id.example.fi", 443, false}}),
                                       std::string(secret));
    for (const std::string &head : {text, "GET http://" + text + rest + host + end,
                                    "GET http://id.example.fi:443/" + text + rest + "id.example.fi:443" + end}) {
        const Decision decision = tunnels.decide(head);
        const auto *accepted = std::get_if<AcceptedRequest>(&decision);
        require(!accepted || (accepted->passage == Passage::Tunnel && accepted->forwardedHead.empty()));
    }

    if (std::find(listed.begin(), listed.end(), text) != listed.end())
        require(std::holds_alternative<AcceptedRequest>(policy.decide("CONNECT " + text + rest + text + end)));
    return 0;
}
