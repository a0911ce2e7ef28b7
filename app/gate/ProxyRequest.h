// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/AllowList.h"

#include <variant>

namespace kiosk::gate
{

/// Why something was not let through, for the host's log.
enum class RefusalReason {
    NotListed, ///< host or port
    Malformed, ///< no request that a browser sends to a proxy
    Credentials, ///< another process than the session, or one that guesses
    Address, ///< the name is that of a computer of this network or of this computer itself
};

/// A request that may pass.
struct AcceptedRequest {
    Passage passage = Passage::Tunnel;
    Target target;
    Reach reach = Reach::Public;
    std::string forwardedHead; ///< Plain: what the server is sent in place of the head that arrived
    std::uint64_t bodyLength = 0; ///< Plain: bytes after the head that belong to it

    friend bool operator==(const AcceptedRequest &, const AcceptedRequest &) = default;
};

struct RefusedRequest {
    int status = 400; ///< of HTTP
    /// What the host is told; nothing for a request that is merely asked for its credentials.
    std::optional<RefusalReason> reason;
    std::string host; ///< may be empty

    friend bool operator==(const RefusedRequest &, const RefusedRequest &) = default;
};

using Decision = std::variant<AcceptedRequest, RefusedRequest>;
RefusedRequest malformed(int status = 400);

/// Decides on one request by its head. Knows CONNECT alone, unless a service of this computer is listed with http
/// (PlainForwarding.h). Must never let a request through that a server could read in another way than
/// the gate: what is unusual is refused, not mended.
class RequestPolicy
{
public:
    /// \a credentials is the whole value of Proxy-Authorization that is asked for.
    RequestPolicy(AllowList hosts, std::string credentials);

    /// \a head up to and with its empty line.
    Decision decide(std::string_view head) const;
    const AllowList &hosts() const { return m_hosts; }

private:
    AllowList m_hosts;
    std::string m_credentials;
};

/// The answer to a request that goes nowhere, head and body.
std::string refusalText(int status);

} // namespace kiosk::gate
