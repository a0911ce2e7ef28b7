// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/GateMessages.h"

#include "journey/VisitValues.h"

using namespace Qt::StringLiterals;

namespace kiosk::link
{

using namespace record;

namespace
{

constexpr qsizetype mostHosts = 1000;
constexpr qsizetype longestScheme = 5;
constexpr qsizetype longestHost = 255;
constexpr int largestPort = 65535;
constexpr int protocolOfGate = 1;

Description<GateHost> gateHost()
{
    return {field(u"scheme"_s, &GateHost::scheme, text(longestScheme, u"https?"_s)),
            field(u"host"_s, &GateHost::host, text(longestHost, u"[A-Za-z0-9.:-]+"_s)),
            field(u"port"_s, &GateHost::port, integer<quint16>(1, largestPort)),
            field(u"include_subdomains"_s, &GateHost::includeSubdomains, flag()),
            field(u"private_network"_s, &GateHost::privateNetwork, flag())};
}

Description<GateBegin> begin()
{
    const QString tokenPattern = u"[A-Za-z0-9_-]{%1,}"_s.arg(shortestGateToken);
    return {constant<GateBegin>(u"protocol"_s, protocolOfGate),
            field(u"token"_s, &GateBegin::token, text(longestGateToken, tokenPattern)),
            field(u"hosts"_s, &GateBegin::hosts, list(object(gateHost()), mostHosts)),
            field(u"commissioning"_s, &GateBegin::commissioning, flag())};
}

} // namespace

QList<GateHost> gateHosts(const IdentityService &service)
{
    QList<GateHost> hosts;
    for (const HostRule &rule : service.hosts) {
        const GateHost host{rule.scheme, rule.host, rule.port, rule.includeSubdomains, rule.privateNetwork};
        if (!hosts.contains(host))
            hosts.append(host);
    }
    return hosts;
}

template <> const MessageSet<ToGate> &messageSet()
{
    static const MessageSet<ToGate> messages({u"link.malformed"_s, longestGateLine}, {u"begin"_s, begin()});
    return messages;
}

template <> const MessageSet<GateToHost> &messageSet()
{
    static const MessageSet<GateToHost> messages(
        {u"link.malformed"_s, longestGateLine}, {u"ready"_s},
        {u"refused"_s,
         {field(u"reason"_s, &GateRefused::reason, named(gateRefusals)),
          field(u"host"_s, &GateRefused::host, text(longestHost, u"[A-Za-z0-9.:-]*"_s))}},
        {u"passed"_s,
         {field(u"host"_s, &GatePassed::host, text(longestHost, u"[A-Za-z0-9.:-]+"_s)),
          field(u"port"_s, &GatePassed::port, integer<quint16>(1, largestPort)),
          field(u"encrypted"_s, &GatePassed::encrypted, flag()), field(u"listed"_s, &GatePassed::listed, flag()),
          field(u"private_network"_s, &GatePassed::privateNetwork, flag())}},
        {u"failed"_s,
         {field(u"code"_s, &GateFailed::code, Values::code()),
          field(u"detail"_s, &GateFailed::detail, Values::detail())}});
    return messages;
}

} // namespace kiosk::link
