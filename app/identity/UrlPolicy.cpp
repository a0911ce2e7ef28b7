// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/UrlPolicy.h"

#include "suffix/PublicSuffix.h"

#include <algorithm>
#include <utility>

namespace kiosk
{

namespace
{

constexpr quint16 httpPort = 80;
constexpr quint16 httpsPort = 443;

bool isHostCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
}

/// IPv4 in any spelling an engine may take for an address (the last label is a number), or IPv6 as QUrl returns it.
bool isAddressLiteral(QStringView host)
{
    if (host.contains(u':'))
        return true;
    const auto last = host.mid(host.lastIndexOf(u'.') + 1);
    if (last.startsWith(u"0x"))
        return true;
    return !last.isEmpty() && std::all_of(last.begin(), last.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isLoopbackLiteral(QStringView host)
{
    return host == u"::1" || (isAddressLiteral(host) && host.startsWith(u"127."));
}

bool isLoopback(QStringView host)
{
    return host == u"localhost" || host.endsWith(u".localhost") || isLoopbackLiteral(host);
}

bool isPlainHostName(QStringView host)
{
    if (host.isEmpty() || host.startsWith(u'.') || host.endsWith(u'.') || host.contains(u".."))
        return false;
    return std::all_of(host.begin(), host.end(), isHostCharacter);
}

bool isSound(const HostRule &rule)
{
    const QStringView host = rule.host;
    if (rule.scheme != u"https" && !(rule.scheme == u"http" && isLoopback(host)))
        return false;
    if (isAddressLiteral(host))
        return isLoopbackLiteral(host) && !rule.includeSubdomains;
    if (rule.includeSubdomains && isPublicSuffix(rule.host.toStdString()))
        return false;
    return isPlainHostName(host) && (host.contains(u'.') || host == u"localhost");
}

/// The scheme a rule would name: WebSockets share host and port with the pages they belong to.
QStringView ruleScheme(QStringView scheme)
{
    if (scheme == u"https" || scheme == u"wss")
        return u"https";
    if (scheme == u"http" || scheme == u"ws")
        return u"http";
    return {};
}

bool coversHost(const HostRule &rule, QStringView host)
{
    if (rule.host == host)
        return true;
    return rule.includeSubdomains && !isAddressLiteral(host) && host.size() > rule.host.size() + 1
        && host.endsWith(rule.host) && host.at(host.size() - rule.host.size() - 1) == u'.';
}

} // namespace

UrlPolicy::UrlPolicy(QList<HostRule> hosts, Fence fence) : m_fence(fence)
{
    for (auto &rule : hosts) {
        if (isSound(rule))
            m_hosts.append(std::move(rule));
    }
}

bool UrlPolicy::allows(const QUrl &url, UrlUse use) const
{
    return isListed(url, use) || (m_fence == Fence::Observing && mayBeObserved(url, use));
}

bool UrlPolicy::mayBeObserved(const QUrl &url, UrlUse use) const
{
    const auto urlScheme = url.scheme();
    if ((urlScheme == u"ws" || urlScheme == u"wss") != (use == UrlUse::Socket))
        return false;
    HostRule rule;
    rule.scheme = ruleScheme(urlScheme).toString();
    rule.host = url.host(QUrl::FullyEncoded);
    if (!isSound(rule) || !url.isValid() || url.authority(QUrl::FullyEncoded).contains(u'@')
        || url.toEncoded().size() > longestAddress)
        return false;
    return rule.scheme == u"https"
        || std::any_of(m_hosts.cbegin(), m_hosts.cend(), [](const HostRule &known) { return isLoopback(known.host); });
}

bool UrlPolicy::isListed(const QUrl &url, UrlUse use) const
{
    const auto scheme = url.scheme();
    if (scheme == u"data" || scheme == u"blob")
        return use == UrlUse::Resource;
    if (scheme == u"about")
        return use == UrlUse::Frame && (url.path() == u"blank" || url.path() == u"srcdoc");
    const bool isSocketScheme = scheme == u"ws" || scheme == u"wss";
    if (isSocketScheme != (use == UrlUse::Socket))
        return false;
    const auto *rule = ruleFor(url);
    return rule && (use != UrlUse::Page || rule->role != HostRole::Resource);
}

const HostRule *UrlPolicy::ruleFor(const QUrl &url) const
{
    if (!url.isValid() || url.isRelative())
        return nullptr;
    const auto urlScheme = url.scheme();
    const auto scheme = ruleScheme(urlScheme);
    // The encoded host is what goes out on the wire; the plain one would be Unicode, where look-alikes live.
    const auto host = url.host(QUrl::FullyEncoded);
    if (scheme.isEmpty() || host.isEmpty())
        return nullptr;
    if (!isAddressLiteral(host) && !isPlainHostName(host))
        return nullptr;
    if (url.authority(QUrl::FullyEncoded).contains(u'@') || url.toEncoded().size() > longestAddress)
        return nullptr;
    const int port = url.port(scheme == u"https" ? httpsPort : httpPort);

    const HostRule *best = nullptr;
    for (const auto &rule : m_hosts) {
        if (rule.scheme != scheme || rule.port != port || !coversHost(rule, host))
            continue;
        if (!best || rule.host.size() > best->host.size())
            best = &rule;
    }
    return best;
}

QList<HostRule> hostsForMethod(const IdentityService &service, const MethodId &method)
{
    QList<HostRule> hosts;
    std::copy_if(service.hosts.cbegin(), service.hosts.cend(), std::back_inserter(hosts),
                 [&method](const HostRule &rule) { return rule.methods.isEmpty() || rule.methods.contains(method); });
    return hosts;
}

} // namespace kiosk
