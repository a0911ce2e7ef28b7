// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/ProxyRequest.h"
#include "gate/Relay.h"

namespace kiosk::gate
{

struct RequestHead;

// How the engine asks for http: the whole address in the first line, each request by itself. For the services of this
// computer alone, which are the demo's and the tests': the gate of a configured kiosk comes to nothing here.

/// Decides on a request that is no CONNECT.
Decision decidePlain(const RequestHead &head, const AllowList &hosts);

/// A server's response head (with its empty line) as the engine gets it: with "Connection: close" in place of whatever
/// the server says of the connection. Interim responses (1xx) are left as they are.
std::string closingResponseHead(std::string_view head);
bool isInterim(std::string_view responseHead);

/// The answer's heads, up to the final one; what comes after it is relayed as it is.
class PlainResponse
{
public:
    /// \a limit: bytes of a head, as much as Chromium reads.
    explicit PlainResponse(std::size_t limit) : m_limit(limit) { }

    bool isHeadPending() const { return m_pending; }
    /// Broken: the server does not talk HTTP.
    Relay::Result read(int server, Relay &toClient);

private:
    const std::size_t m_limit;
    bool m_pending = true;
    std::string m_head;
};

} // namespace kiosk::gate
