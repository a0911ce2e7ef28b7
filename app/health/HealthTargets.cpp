// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthTargets.h"

#include "config/WebAddress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

using Level = Standing::Level;

bool isProviderOf(const HostRule &rule, const MethodId &method)
{
    return (rule.role == HostRole::Broker || rule.role == HostRole::Provider)
        && (rule.methods.isEmpty() || rule.methods.contains(method));
}

QUrl originOf(const HostRule &rule)
{
    QUrl url;
    url.setScheme(rule.scheme);
    url.setHost(rule.host);
    constexpr int usual = 443;
    if (rule.scheme != u"https" || rule.port != usual)
        url.setPort(rule.port);
    url.setPath(u"/"_s);
    return url;
}

QStringList allowedHosts(const IdentityService &service)
{
    QStringList hosts;
    for (const HostRule &rule : service.hosts) {
        hosts << rule.host;
        if (rule.includeSubdomains)
            hosts << u'.' + rule.host;
    }
    return hosts;
}

PartHealth ofNetwork(const QList<Standing> &standings)
{
    const QString part = parts::network.toString();
    QStringList codes;
    Level best = Level::Down;
    qsizetype looked = 0;
    qsizetype answer = 0;
    bool seemsThere = standings.isEmpty();
    for (const Standing &standing : standings) {
        if (standing.level == Level::Unknown)
            continue;
        ++looked;
        const bool answers = standing.level < Level::Suspect;
        answer += answers ? 1 : 0;
        // A refused certificate or a broken answer has come over a network.
        seemsThere = seemsThere || answers || !seemsNetworksFault(standing.code);
        best = std::min(best, standing.level);
        codes << standing.code;
    }
    if (seemsThere)
        return {part, HealthState::Ready, u"ok"_s, u"%1 of %2 addresses answer well"_s.arg(answer).arg(looked)};
    if (looked == 0)
        return {part, HealthState::Warning, u"net.unchecked"_s, {}};
    const auto isPortal = [](const QString &code) { return code.startsWith(u"portal."); };
    const auto isName = [](const QString &code) { return code.startsWith(u"dns."); };
    QString code = u"network.none"_s;
    if (std::any_of(codes.cbegin(), codes.cend(), isPortal))
        code = u"network.portal"_s;
    else if (std::all_of(codes.cbegin(), codes.cend(), isName))
        code = u"network.dns"_s;
    codes.removeDuplicates();
    return {part, best == Level::Down ? HealthState::NotReady : HealthState::Warning, code, codes.join(u", "_s)};
}

} // namespace

bool seemsNetworksFault(const QString &code)
{
    return code.startsWith(u"dns.") || code.startsWith(u"portal.") || code == u"connect.unreachable"
        || code == u"connect.timeout" || code == u"connect.refused";
}

QString providerPart(const MethodId &method)
{
    return parts::provider + method.toString();
}

QList<WatchedAddress> watchedAddresses(const SiteProfile &profile)
{
    const IdentityService &service = profile.identity;
    const QStringList known = allowedHosts(service);
    QList<WatchedAddress> all;
    ProbeTarget start{service.startUrl};
    start.knownHosts = known;
    all << WatchedAddress{parts::identityService.toString(), start, {}};

    ProbeTarget signIn{profile.setUp.signInUrl, ProbeTarget::Expect::AnyAnswer, ProbeTarget::Leads::Anywhere};
    all << WatchedAddress{parts::setUpSignIn.toString(), signIn, {}};

    for (const IdentityMethod &method : service.methods) {
        const auto rule = std::find_if(service.hosts.cbegin(), service.hosts.cend(),
                                       [&method](const HostRule &host) { return isProviderOf(host, method.id); });
        if (rule == service.hosts.cend())
            continue;
        ProbeTarget target{originOf(*rule), ProbeTarget::Expect::AnyAnswer};
        target.name = rule->includeSubdomains ? ProbeTarget::Name::AnyBelow : ProbeTarget::Name::Exact;
        target.knownHosts = known;
        all << WatchedAddress{providerPart(method.id), target, method.id};
    }

    const bool demo = isLoopbackHost(service.startUrl.host(QUrl::FullyEncoded));
    all.removeIf([demo](const WatchedAddress &address) {
        const QString host = address.target.url.host(QUrl::FullyEncoded);
        return host.isEmpty() || (demo && !isLoopbackHost(host));
    });
    return all;
}

QList<PartHealth> networkHealth(const QList<WatchedAddress> &addresses, const QList<Standing> &standings)
{
    QList<PartHealth> health{ofNetwork(standings)};
    bool someProvider = false;
    bool allProvidersDown = true;
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        if (!addresses.at(i).method)
            continue;
        someProvider = true;
        allProvidersDown = allProvidersDown && standings.at(i).level == Level::Down;
    }
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const Standing &standing = standings.at(i);
        const bool needed = addresses.at(i).part == parts::identityService
            || (addresses.at(i).method && someProvider && allProvidersDown);
        HealthState state = HealthState::Warning;
        if (standing.level == Level::Good)
            state = HealthState::Ready;
        else if (standing.level == Level::Down && needed)
            state = HealthState::NotReady;
        const QString code = standing.level == Level::Unknown ? u"net.unchecked"_s : standing.code;
        health << PartHealth{addresses.at(i).part, state, code, standing.detail, {}, standing.facts};
    }
    return health;
}

} // namespace kiosk
