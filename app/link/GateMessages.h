// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "link/Messages.h"
#include "support/NamedEnum.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

/// Every message between the host and a session's gate (mfa-kiosk-gate), both ways: JSON lines by the rules of
/// Messages.h. The host speaks once, at the start; the gate ends when the host closes its end.
namespace kiosk::link
{

/// The longest line either side reads, in bytes.
inline constexpr qsizetype longestGateLine = 1 << 18;
/// Too short a token could be guessed; both in characters of "A-Z a-z 0-9 - _".
inline constexpr qsizetype shortestGateToken = 16;
inline constexpr qsizetype longestGateToken = 128;

/// One host that the gate lets through.
struct GateHost {
    QString scheme; ///< "https" or "http"
    QString host; ///< as HostRule::host
    quint16 port = 0;
    bool includeSubdomains = false;
    bool privateNetwork = false; ///< as HostRule::privateNetwork
    friend bool operator==(const GateHost &, const GateHost &) = default;
};

/// All hosts of the service, whatever the method: the visitor chooses it later.
QList<GateHost> gateHosts(const IdentityService &service);

// Host to gate ----------------------------------------------------------------------------------

/// First and only message.
struct GateBegin {
    QString token; ///< what the session's engine must bring; another for each gate
    QList<GateHost> hosts;
    bool commissioning = false; ///< passes what is not listed, and says so
    friend bool operator==(const GateBegin &, const GateBegin &) = default;
};

// Gate to host ----------------------------------------------------------------------------------

/// It waits for the session's listener, and serves it from then on.
struct GateReady : Signal<GateReady> {
};

enum class GateRefusal {
    NotListed, ///< host or port
    Malformed, ///< not what an engine sends; no host
    Credentials, ///< somebody else than the session's engine; no host
    Address, ///< a listed name that leads to this computer or a private network
};

inline constexpr auto gateRefusals = namedEnum<GateRefusal>({{GateRefusal::NotListed, "not_listed"},
                                                             {GateRefusal::Malformed, "malformed"},
                                                             {GateRefusal::Credentials, "credentials"},
                                                             {GateRefusal::Address, "address"}});

/// Something was not let through. Each host is told once for each reason.
struct GateRefused {
    GateRefusal reason = GateRefusal::NotListed;
    QString host; ///< a host alone, lower case; empty when there is none
    friend bool operator==(const GateRefused &, const GateRefused &) = default;
};

/// In commissioning: something was let through that the profile as it is would not let through. Told once.
struct GatePassed {
    QString host;
    quint16 port = 0;
    bool encrypted = true; ///< https
    bool listed = false; ///< the profile names it
    bool privateNetwork = false; ///< it leads to the organisation's own network alone: HostRule::privateNetwork
    friend bool operator==(const GatePassed &, const GatePassed &) = default;
};

/// It cannot go on, and ends.
struct GateFailed {
    QString code; ///< "gate.malformed", "gate.hosts", "gate.listen"
    QString detail;
    friend bool operator==(const GateFailed &, const GateFailed &) = default;
};

using ToGate = std::variant<GateBegin>;
using GateToHost = std::variant<GateReady, GateRefused, GatePassed, GateFailed>;

template <> const record::MessageSet<ToGate> &messageSet();
template <> const record::MessageSet<GateToHost> &messageSet();

inline QByteArray serialise(const ToGate &message)
{
    return messageSet<ToGate>().serialise(message);
}
inline QByteArray serialise(const GateToHost &message)
{
    return messageSet<GateToHost>().serialise(message);
}

} // namespace kiosk::link
