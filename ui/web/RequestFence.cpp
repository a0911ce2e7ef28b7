// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/RequestFence.h"

#include <utility>

namespace kiosk
{

namespace
{

UrlUse useOf(QWebEngineUrlRequestInfo::ResourceType type)
{
    switch (type) {
    case QWebEngineUrlRequestInfo::ResourceTypeMainFrame:
    case QWebEngineUrlRequestInfo::ResourceTypeNavigationPreloadMainFrame:
        return UrlUse::Page;
    case QWebEngineUrlRequestInfo::ResourceTypeSubFrame:
    case QWebEngineUrlRequestInfo::ResourceTypeNavigationPreloadSubFrame:
        return UrlUse::Frame;
    case QWebEngineUrlRequestInfo::ResourceTypeWebSocket:
        return UrlUse::Socket;
    default:
        return UrlUse::Resource;
    }
}

} // namespace

RequestFence::RequestFence(const UrlPolicy &policy, Refused refused) : m_policy(policy), m_refused(std::move(refused))
{
}

void RequestFence::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const auto use = useOf(info.resourceType());
    if (m_seen)
        m_seen(info.requestUrl(), use, m_policy.isListed(info.requestUrl(), use));
    if (m_policy.allows(info.requestUrl(), use))
        return;
    info.block(true);
    m_refused(info.requestUrl(), use);
}

} // namespace kiosk
