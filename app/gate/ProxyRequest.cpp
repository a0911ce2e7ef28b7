// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/ProxyRequest.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::gate
{

namespace
{

constexpr std::string_view lineEnd = "\r\n";
constexpr std::string_view realm = "mfa-kiosk-gate";
constexpr std::size_t longestBodyNumber = 15;

struct Header {
    std::string_view name;
    std::string_view value;
};

struct Head {
    std::string_view method;
    std::string_view target;
    std::vector<Header> headers;
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

/// RFC 9110, 5.6.2.
bool isToken(std::string_view text)
{
    constexpr std::string_view signs = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || signs.find(c) != signs.npos;
    });
}

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool hasControls(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t') || byte == 0x7f;
    });
}

/// A line up to CR LF, which is taken off \a rest too. A CR or LF elsewhere is a control in the line.
std::string_view takeLine(std::string_view &rest)
{
    const std::size_t end = rest.find(lineEnd);
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), line.size() + lineEnd.size()));
    return line;
}

std::optional<Header> readHeader(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || hasControls(line))
        return std::nullopt;
    // A blank before the colon, or at the start (a folded line), is what proxies have disagreed about.
    const Header header{line.substr(0, colon), trimmed(line.substr(colon + 1))};
    return isToken(header.name) ? std::optional(header) : std::nullopt;
}

/// 0 when all is well, else the status to answer with.
int readHead(std::string_view text, Head &head)
{
    constexpr int badRequest = 400;
    constexpr int versionNotSupported = 505;
    const std::string_view first = takeLine(text);
    const std::size_t methodEnd = first.find(' ');
    const std::size_t targetEnd = first.rfind(' ');
    if (methodEnd == std::string_view::npos || targetEnd <= methodEnd)
        return badRequest;
    head.method = first.substr(0, methodEnd);
    head.target = first.substr(methodEnd + 1, targetEnd - methodEnd - 1);
    const bool plainTarget = !head.target.empty()
        && std::all_of(head.target.begin(), head.target.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!isToken(head.method) || !plainTarget)
        return badRequest;
    const std::string_view version = first.substr(targetEnd + 1);
    if (version != "HTTP/1.1")
        return version.substr(0, 5) == "HTTP/" && !hasControls(version) ? versionNotSupported : badRequest;
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        if (line.empty())
            return text.empty() ? 0 : badRequest;
        const auto header = readHeader(line);
        if (!header)
            return badRequest;
        head.headers.push_back(*header);
    }
    return badRequest;
}

std::size_t count(const Head &head, std::string_view name)
{
    return static_cast<std::size_t>(std::count_if(head.headers.begin(), head.headers.end(),
                                                  [name](const Header &h) { return sameName(h.name, name); }));
}

std::string_view valueOf(const Head &head, std::string_view name)
{
    const auto found = std::find_if(head.headers.begin(), head.headers.end(),
                                    [name](const Header &h) { return sameName(h.name, name); });
    return found == head.headers.end() ? std::string_view() : found->value;
}

/// Takes as long for a near miss as for a wild guess.
bool isSameSecret(std::string_view a, std::string_view b)
{
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b.empty() ? '\0' : b[i % b.size()]);
    return difference == 0;
}

/// Of the connection between engine and gate; not the server's business (RFC 9110, 7.6.1).
bool isOfTheConnection(std::string_view name, std::string_view connectionOptions)
{
    constexpr std::array names{
        "connection", "proxy-connection", "proxy-authorization", "keep-alive", "te", "trailer", "upgrade",
        "host",       "http2-settings"};
    if (std::any_of(names.begin(), names.end(), [name](std::string_view known) { return sameName(name, known); }))
        return true;
    while (!connectionOptions.empty()) {
        const std::size_t comma = connectionOptions.find(',');
        if (sameName(trimmed(connectionOptions.substr(0, comma)), name))
            return true;
        connectionOptions.remove_prefix(comma == std::string_view::npos ? connectionOptions.size() : comma + 1);
    }
    return false;
}

std::string forwardedHead(const Head &head, std::string_view host, std::string_view path)
{
    std::string text;
    text.append(head.method).append(" ").append(path).append(" HTTP/1.1\r\nHost: ").append(host).append(lineEnd);
    const std::string_view options = valueOf(head, "connection");
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
    if (!sameName(address.substr(0, scheme.size()), scheme))
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
std::optional<std::uint64_t> bodyLength(const Head &head)
{
    if (count(head, "transfer-encoding") != 0 || count(head, "content-length") > 1)
        return std::nullopt;
    if (count(head, "content-length") == 0)
        return 0;
    const std::string_view digits = valueOf(head, "content-length");
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

RefusedRequest malformed(int status = 400)
{
    return {status, RefusalReason::Malformed, {}};
}

Decision decideTunnel(const Head &head, const AllowList &hosts)
{
    const auto target = parseTarget(head.target, PortRule::Required);
    if (!target || parseTarget(valueOf(head, "host"), PortRule::Https) != target)
        return malformed();
    if (count(head, "transfer-encoding") != 0 || count(head, "content-length") != 0)
        return malformed();
    if (!hosts.allows(*target, Passage::Tunnel))
        return RefusedRequest{403, RefusalReason::NotListed, target->host};
    return AcceptedRequest{Passage::Tunnel, *target, hosts.reach(*target), {}, 0};
}

Decision decidePlain(const Head &head, const AllowList &hosts)
{
    std::string_view authority;
    std::string_view path;
    if (!splitAddress(head.target, authority, path))
        return malformed();
    const auto target = parseTarget(authority, PortRule::Http);
    if (!target || parseTarget(valueOf(head, "host"), PortRule::Http) != target)
        return malformed();
    const auto body = bodyLength(head);
    if (!body)
        return malformed(count(head, "transfer-encoding") != 0 ? 411 : 400);
    if (!hosts.allows(*target, Passage::Plain))
        return RefusedRequest{403, RefusalReason::NotListed, target->host};
    return AcceptedRequest{Passage::Plain, *target, Reach::Public, forwardedHead(head, authority, path), *body};
}

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 405:
        return "Method Not Allowed";
    case 407:
        return "Proxy Authentication Required";
    case 408:
        return "Request Timeout";
    case 411:
        return "Length Required";
    case 431:
        return "Request Header Fields Too Large";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Error";
    }
}

} // namespace

RequestPolicy::RequestPolicy(AllowList hosts, std::string credentials)
    : m_hosts(std::move(hosts)), m_credentials(std::move(credentials))
{
}

Decision RequestPolicy::decide(std::string_view text) const
{
    Head head;
    if (const int status = readHead(text, head))
        return malformed(status);
    if (count(head, "host") != 1 || count(head, "proxy-authorization") > 1)
        return malformed();
    // Browsers send their credentials only when they have been asked for.
    if (count(head, "proxy-authorization") == 0)
        return RefusedRequest{407, std::nullopt, {}};
    if (m_credentials.empty() || !isSameSecret(valueOf(head, "proxy-authorization"), m_credentials))
        return RefusedRequest{407, RefusalReason::Credentials, {}};
    if (head.method == "CONNECT")
        return decideTunnel(head, m_hosts);
    if (!isPlainMethod(head.method))
        return malformed(405);
    return decidePlain(head, m_hosts);
}

std::size_t endOfHead(std::string_view bytes, std::size_t from)
{
    constexpr std::string_view end = "\r\n\r\n";
    const std::size_t begin = from < end.size() ? 0 : from - end.size();
    const std::size_t at = bytes.find(end, begin);
    return at == std::string_view::npos ? at : at + end.size();
}

std::string refusalText(int status)
{
    std::string text = "HTTP/1.1 " + std::to_string(status) + ' ';
    text.append(reasonPhrase(status)).append("\r\n");
    if (status == 407)
        text.append("Proxy-Authenticate: Basic realm=\"").append(realm).append("\"\r\n");
    if (status == 405)
        text.append("Allow: CONNECT, GET, HEAD, POST, OPTIONS, PUT, PATCH, DELETE\r\n");
    return text.append("Content-Length: 0\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n");
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
        if (!sameName(name, "connection") && !sameName(name, "keep-alive") && !sameName(name, "proxy-connection"))
            text.append(line).append(lineEnd);
    }
    return text.append("Connection: close\r\n\r\n");
}

} // namespace kiosk::gate
