// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"

#include <QUrl>

namespace kiosk
{

/// What a request wants to do with an address.
enum class UrlUse {
    Page, ///< the main frame goes there
    Frame, ///< an embedded frame
    Resource, ///< script, picture, style, fetch
    Socket, ///< WebSocket
};

enum class Fence {
    Closed,
    /// Commissioning, under staff's eyes: any host is let through by https, and where the rules name this computer
    /// itself its own hosts by http as well. Never for a visitor.
    Observing,
};

/// What may be visited: default deny. Decides on the components the engine itself will use (scheme, ASCII host, port),
/// never on text; an invalid or empty address is refused. Pure and fast: the request interceptor calls it on the UI
/// thread.
class UrlPolicy
{
public:
    /// Longest address that is let through, in characters. Signed SAML and OpenID Connect requests travel in the query
    /// and pass 2048; common web servers refuse a request line of more than 8 KiB.
    static constexpr int longestAddress = 8192;

    /// Rules that cannot be kept safely are dropped, so that a careless profile closes a door instead of opening one:
    /// http outside the loopback, an empty host, a host that is not plain lower-case ASCII, a whole top-level domain.
    explicit UrlPolicy(QList<HostRule> hosts, Fence fence = Fence::Closed);

    bool allows(const QUrl &url, UrlUse use) const;
    /// What allows() is with the fence closed, whatever it is now.
    bool isListed(const QUrl &url, UrlUse use) const;
    /// The rule that covers the address's host, scheme and port, whatever its role; nullptr when none does. ws and wss
    /// are covered by the rules for http and https. An exact host wins over a subdomain rule, a longer one over a
    /// shorter.
    const HostRule *ruleFor(const QUrl &url) const;

private:
    bool mayBeObserved(const QUrl &url, UrlUse use) const;

    QList<HostRule> m_hosts;
    Fence m_fence;
};

/// The service's hosts that count for \a method: those without a list of methods and those that name it.
QList<HostRule> hostsForMethod(const IdentityService &service, const MethodId &method);

} // namespace kiosk
