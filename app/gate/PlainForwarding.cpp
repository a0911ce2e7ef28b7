// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/PlainForwarding.h"

#include "gate/RequestHead.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace kiosk::gate
{

namespace
{

constexpr std::size_t longestBodyNumber = 15;

/// Of the connection between engine and gate; not the server's business (RFC 9110, 7.6.1).
bool isOfTheConnection(std::string_view name, std::string_view connectionOptions)
{
    constexpr std::array names{
        "connection", "proxy-connection", "proxy-authorization", "keep-alive", "te", "trailer", "upgrade",
        "host",       "http2-settings"};
    if (std::any_of(names.begin(), names.end(), [name](std::string_view known) { return isSameName(name, known); }))
        return true;
    while (!connectionOptions.empty()) {
        const std::size_t comma = connectionOptions.find(',');
        if (isSameName(trimmed(connectionOptions.substr(0, comma)), name))
            return true;
        connectionOptions.remove_prefix(comma == std::string_view::npos ? connectionOptions.size() : comma + 1);
    }
    return false;
}

std::string forwardedHead(const RequestHead &head, std::string_view host, std::string_view path)
{
    std::string text;
    text.append(head.method).append(" ").append(path).append(" HTTP/1.1\r\nHost: ").append(host).append(lineEnd);
    const std::string_view options = head.value("connection");
    for (const Header &header : head.headers) {
        if (!isOfTheConnection(header.name, options))
            text.append(header.name).append(": ").append(header.value).append(lineEnd);
    }
    return text.append("Connection: close\r\n\r\n");
}

/// Splits "http://host:port/path"; false when it is not one.
bool splitAddress(std::string_view address, std::string_view &authority, std::string_view &path)
{
    constexpr std::string_view scheme = "http://";
    if (!isSameName(address.substr(0, scheme.size()), scheme))
        return false;
    address.remove_prefix(scheme.size());
    const std::size_t slash = address.find('/');
    if (slash == std::string_view::npos)
        return false;
    authority = address.substr(0, slash);
    path = address.substr(slash);
    // The engine never sends either of these, and others have read a host after them.
    return path.find_first_of("#\\") == std::string_view::npos;
}

/// The length of the body that follows; nothing when it cannot be told for certain.
std::optional<std::uint64_t> bodyLength(const RequestHead &head)
{
    if (head.count("transfer-encoding") != 0 || head.count("content-length") > 1)
        return std::nullopt;
    if (head.count("content-length") == 0)
        return 0;
    const std::string_view digits = head.value("content-length");
    if (digits.empty() || digits.size() > longestBodyNumber)
        return std::nullopt;
    std::uint64_t length = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        length = length * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return length;
}

bool isPlainMethod(std::string_view method)
{
    constexpr std::array methods{"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"};
    return std::any_of(methods.begin(), methods.end(), [method](std::string_view known) { return method == known; });
}

} // namespace

Decision decidePlain(const RequestHead &head, const AllowList &hosts)
{
    if (!isPlainMethod(head.method))
        return malformed(405);
    std::string_view authority;
    std::string_view path;
    if (!splitAddress(head.target, authority, path))
        return malformed();
    const auto target = parseTarget(authority, PortRule::Http);
    if (!target || parseTarget(head.value("host"), PortRule::Http) != target)
        return malformed();
    const auto body = bodyLength(head);
    if (!body)
        return malformed(head.count("transfer-encoding") != 0 ? 411 : 400);
    if (!hosts.allows(*target, Passage::Plain))
        return RefusedRequest{403, RefusalReason::NotListed, target->host};
    return AcceptedRequest{Passage::Plain, *target, Reach::Public, forwardedHead(head, authority, path), *body};
}

bool isInterim(std::string_view head)
{
    const std::size_t space = head.find(' ');
    return space != std::string_view::npos && head.substr(space + 1, 1) == "1";
}

std::string closingResponseHead(std::string_view head)
{
    if (isInterim(head))
        return std::string(head);
    std::string text(takeLine(head));
    text.append(lineEnd);
    while (!head.empty()) {
        const std::string_view line = takeLine(head);
        if (line.empty())
            break;
        const std::string_view name = trimmed(line.substr(0, line.find(':')));
        if (!isSameName(name, "connection") && !isSameName(name, "keep-alive") && !isSameName(name, "proxy-connection"))
            text.append(line).append(lineEnd);
    }
    return text.append("Connection: close\r\n\r\n");
}

Relay::Result PlainResponse::read(int server, Relay &toClient)
{
    std::array<char, 16384> chunk; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by recv
    const ssize_t count = recv(server, chunk.data(), chunk.size(), 0);
    if (count < 0)
        return errno == EAGAIN || errno == EINTR ? Relay::Result::Nothing : Relay::Result::Broken;
    if (count == 0) {
        // It has said nothing, or not all: the engine sees an empty or a cut response, as it would by itself.
        toClient.put(std::exchange(m_head, {}));
        toClient.endSource();
        m_pending = false;
        return Relay::Result::Moved;
    }
    m_head.append(chunk.data(), static_cast<std::size_t>(count));
    for (std::size_t end = endOfHead(m_head); end != std::string::npos; end = endOfHead(m_head)) {
        const std::string head = m_head.substr(0, end);
        m_head.erase(0, end);
        toClient.put(closingResponseHead(head));
        if (!isInterim(head)) {
            toClient.put(std::exchange(m_head, {}));
            m_pending = false;
            return Relay::Result::Moved;
        }
    }
    return m_head.size() > m_limit ? Relay::Result::Broken : Relay::Result::Moved;
}

} // namespace kiosk::gate
