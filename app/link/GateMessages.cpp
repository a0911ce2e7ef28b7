// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/GateMessages.h"

#include "link/MessageLine.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::link
{

namespace
{

constexpr qsizetype mostHosts = 1000;
constexpr int protocolOfGate = 1;

constexpr std::array refusals{GateRefusal::NotListed, GateRefusal::Malformed, GateRefusal::Credentials,
                              GateRefusal::Address};

/// A host alone: nothing that could begin a path, a query or a user name.
QString readHost(Fields &fields)
{
    return readPlain(fields, u"host"_s, u"-.:", longestHost);
}

quint16 readPort(Fields &fields)
{
    return static_cast<quint16>(fields.number(u"port"_s, 1, largestPort));
}

GateHost readGateHost(Fields &fields)
{
    GateHost host;
    host.scheme = fields.text(u"scheme"_s, longestCode);
    if (host.scheme != u"https" && host.scheme != u"http")
        fields.refuse(u"scheme"_s);
    host.host = readHost(fields);
    if (host.host.isEmpty())
        fields.refuse(u"host"_s);
    host.port = readPort(fields);
    host.includeSubdomains = fields.flag(u"include_subdomains"_s);
    host.privateNetwork = fields.flag(u"private_network"_s);
    return host;
}

GateBegin readBegin(Fields &fields)
{
    GateBegin begin;
    fields.number(u"protocol"_s, protocolOfGate, protocolOfGate);
    begin.token = readPlain(fields, u"token"_s, u"-_", longestGateToken);
    if (begin.token.size() < shortestGateToken)
        fields.refuse(u"token"_s);
    const QJsonArray list = fields.list(u"hosts"_s, mostHosts);
    for (const QJsonValue &value : list) {
        Fields inner(value.toObject());
        begin.hosts.append(readGateHost(inner));
        if (!value.isObject() || !inner.complete())
            fields.refuse(u"hosts."_s + inner.wrongField());
    }
    return begin;
}

GateRefused readRefused(Fields &fields)
{
    GateRefused refused;
    const QString name = fields.text(u"reason"_s, longestCode);
    const auto found = std::find_if(refusals.begin(), refusals.end(),
                                    [&name](GateRefusal reason) { return gateRefusalName(reason) == name; });
    if (found == refusals.end())
        fields.refuse(u"reason"_s);
    else
        refused.reason = *found;
    refused.host = readHost(fields);
    return refused;
}

GateFailed readFailed(Fields &fields)
{
    const QString code = readPlain(fields, u"code"_s, u"._-");
    return {code, fields.text(u"detail"_s, longestDetail)};
}

using link::toLine;

QByteArray toLine(const GateReady &)
{
    return toLine(u"ready"_s, {});
}

QByteArray toLine(const GateRefused &refused)
{
    return toLine(u"refused"_s, {{u"reason"_s, gateRefusalName(refused.reason)}, {u"host"_s, refused.host}});
}

QByteArray toLine(const GateFailed &failed)
{
    return toLine(u"failed"_s, {{u"code"_s, failed.code}, {u"detail"_s, failed.detail.left(longestDetail)}});
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

QString gateRefusalName(GateRefusal reason)
{
    switch (reason) {
    case GateRefusal::NotListed:
        return u"not_listed"_s;
    case GateRefusal::Malformed:
        return u"malformed"_s;
    case GateRefusal::Credentials:
        return u"credentials"_s;
    case GateRefusal::Address:
        return u"address"_s;
    }
    return {};
}

QByteArray serialise(const GateBegin &message)
{
    QJsonArray hosts;
    for (const GateHost &host : message.hosts) {
        hosts.append(QJsonObject{{u"scheme"_s, host.scheme},
                                 {u"host"_s, host.host},
                                 {u"port"_s, host.port},
                                 {u"include_subdomains"_s, host.includeSubdomains},
                                 {u"private_network"_s, host.privateNetwork}});
    }
    return toLine(u"begin"_s, {{u"protocol"_s, protocolOfGate}, {u"token"_s, message.token}, {u"hosts"_s, hosts}});
}

QByteArray serialise(const GateToHost &message)
{
    return std::visit([](const auto &value) { return toLine(value); }, message);
}

Result<GateBegin> parseGateBegin(const QByteArray &line)
{
    QString type;
    const Result<QJsonObject> object = readLine(line, longestGateLine, type);
    if (!object)
        return tl::unexpected(object.error());
    if (type != u"begin")
        return malformed(u"unknown type"_s);
    Fields fields(*object);
    return finish<GateBegin>(fields, type, readBegin(fields));
}

Result<GateToHost> parseGateToHost(const QByteArray &line)
{
    QString type;
    const Result<QJsonObject> object = readLine(line, longestGateLine, type);
    if (!object)
        return tl::unexpected(object.error());
    Fields fields(*object);
    if (type == u"ready")
        return finish<GateToHost>(fields, type, GateReady{});
    if (type == u"refused")
        return finish<GateToHost>(fields, type, readRefused(fields));
    if (type == u"failed")
        return finish<GateToHost>(fields, type, readFailed(fields));
    return malformed(u"unknown type"_s);
}

} // namespace kiosk::link
