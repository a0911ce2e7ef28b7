// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/UrlPolicy.h"

#include <QWebEngineUrlRequestInterceptor>

#include <functional>

namespace kiosk
{

/// Sees every request of the profile before it leaves, redirect steps too, and blocks what the policy does not allow.
/// Decides on the requested address alone: first party and initiator can be chosen by a page. Must outlive the use of
/// its profile. Called by the engine on the UI thread.
class RequestFence final : public QWebEngineUrlRequestInterceptor
{
public:
    using Refused = std::function<void(const QUrl &url, UrlUse use)>;
    /// While staff commission, of every request.
    using Seen = std::function<void(const QUrl &url, UrlUse use, bool listed)>;

    RequestFence(const UrlPolicy &policy, Refused refused);
    void watch(Seen seen) { m_seen = std::move(seen); }
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    const UrlPolicy &m_policy;
    Refused m_refused;
    Seen m_seen;
};

} // namespace kiosk
