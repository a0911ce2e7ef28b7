// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"

#include <QUrl>

namespace kiosk {

/// What a request wants to do with an address.
enum class UrlUse {
    Page,      ///< the main frame goes there
    Frame,     ///< an embedded frame
    Resource,  ///< script, picture, style, fetch
    Socket,    ///< WebSocket
};

/// What may be visited: default deny. Decides on the components the engine itself will use (scheme, ASCII host, port),
/// never on text; an invalid or empty address is refused. Pure and fast: the request interceptor calls it on the UI thread.
class UrlPolicy
{
public:
    explicit UrlPolicy(QList<HostRule> hosts);

    bool allows(const QUrl &url, UrlUse use) const;
    /// The rule that covers the address's host, scheme and port, whatever its role; nullptr when none does.
    const HostRule *ruleFor(const QUrl &url) const;

private:
    QList<HostRule> m_hosts;
};

} // namespace kiosk
