// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/ProxyRequest.h"

#include "gate/PlainForwarding.h"
#include "gate/RequestHead.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::gate
{

namespace
{

constexpr std::string_view realm = "mfa-kiosk-gate";
/// Takes as long for a near miss as for a wild guess.
bool isSameSecret(std::string_view a, std::string_view b)
{
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b.empty() ? '\0' : b[i % b.size()]);
    return difference == 0;
}

Decision decideTunnel(const RequestHead &head, const AllowList &hosts)
{
    const auto target = parseTarget(head.target, PortRule::Required);
    if (!target || parseTarget(head.value("host"), PortRule::Https) != target)
        return malformed();
    if (head.count("transfer-encoding") != 0 || head.count("content-length") != 0)
        return malformed();
    if (!hosts.allows(*target, Passage::Tunnel))
        return RefusedRequest{403, RefusalReason::NotListed, target->host};
    return AcceptedRequest{Passage::Tunnel, *target, hosts.reach(*target), {}, 0};
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

RefusedRequest malformed(int status)
{
    return {status, RefusalReason::Malformed, {}};
}

RequestPolicy::RequestPolicy(AllowList hosts, std::string credentials)
    : m_hosts(std::move(hosts)), m_credentials(std::move(credentials))
{
}

Decision RequestPolicy::decide(std::string_view text) const
{
    RequestHead head;
    if (const int status = readRequestHead(text, head))
        return malformed(status);
    if (head.count("host") != 1 || head.count("proxy-authorization") > 1)
        return malformed();
    // Browsers send their credentials only when they have been asked for.
    if (head.count("proxy-authorization") == 0)
        return RefusedRequest{407, std::nullopt, {}};
    if (m_credentials.empty() || !isSameSecret(head.value("proxy-authorization"), m_credentials))
        return RefusedRequest{407, RefusalReason::Credentials, {}};
    if (head.method == "CONNECT")
        return decideTunnel(head, m_hosts);
    return m_hosts.servesPlain() ? decidePlain(head, m_hosts) : malformed(405);
}

std::string refusalText(int status)
{
    std::string text = "HTTP/1.1 " + std::to_string(status) + ' ';
    text.append(reasonPhrase(status)).append("\r\n");
    if (status == 407)
        text.append("Proxy-Authenticate: Basic realm=\"").append(realm).append("\"\r\n");
    if (status == 405)
        text.append("Allow: CONNECT\r\n");
    return text.append("Content-Length: 0\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n");
}

} // namespace kiosk::gate
