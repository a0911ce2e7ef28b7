// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/Descriptor.h"
#include "gate/PlainForwarding.h"
#include "gate/Resolver.h"

#include <poll.h>

#include <functional>

namespace kiosk::gate
{

/// What one connection may cost.
struct GateLimits {
    std::size_t head = std::size_t{16} * 1024; ///< bytes of a request's head
    std::size_t responseHead = std::size_t{256} * 1024; ///< as much as Chromium reads
    std::chrono::milliseconds headTime{10000}; ///< from its first byte to its last
    std::chrono::milliseconds lookupTime{10000};
    std::chrono::milliseconds connectTime{15000}; ///< all addresses together
    std::chrono::milliseconds nextAddress{250}; ///< until the next address is tried beside the first (RFC 8305, 5)
    std::chrono::milliseconds idleTime{600000}; ///< nothing either way
    std::chrono::milliseconds lingerTime{1000}; ///< for the other side to read a refusal
    std::size_t connections = 256;
    std::size_t unfinishedHeads = 64; ///< of the connections; the oldest goes first
    std::chrono::milliseconds droppableAfter{10000}; ///< idle for so long, it may go when another needs its place
};

using ReportRefusal = std::function<void(RefusalReason reason, const std::string &host)>;

/// Something that passes in commissioning alone: what a profile would have to say for it.
struct Passed {
    Target target;
    Passage passage = Passage::Tunnel;
    bool isListed = false;
    bool privateNetwork = false; ///< its name leads to the organisation's own network alone
};
using ReportPassed = std::function<void(const Passed &passed)>;

/// What all connections of a gate share.
struct GateParts {
    const GateLimits &limits;
    const RequestPolicy &policy;
    Resolver &resolver;
    const ReportRefusal &report;
    const ReportPassed &passed;
};

/// One connection of the engine: reads a request, decides, connects, relays both ways, ends. Never waits for anything;
/// is moved on by handle() when poll(2) has something for it, and by expire() when its time is over.
class Connection
{
public:
    Connection(Descriptor client, GateParts parts, Time now);

    void addTo(std::vector<pollfd> &polled);
    void handle(const std::vector<pollfd> &polled, Time now);
    /// A lookup has ended, perhaps the one that it waits for.
    void lookedUp(Time now);
    void expire(Time now);
    /// Answers \a status and ends.
    void refuse(int status, Time now);

    Time deadline() const;
    Time lastActive() const { return m_lastActive; }
    bool isReadingHead() const { return m_state == State::Head; }
    bool isOver() const { return m_state == State::Over; }
    Time since() const { return m_since; }

private:
    enum class State { Head, LookingUp, Connecting, Relaying, Lingering, Over };
    struct Attempt {
        Descriptor socket;
        std::size_t polledAt = 0;
    };

    void readHead(Time now);
    void decided(Time now);
    void connectNext(Time now);
    void checkAttempts(const std::vector<pollfd> &polled, Time now);
    void connected(Descriptor server, Time now);
    void relay(short clientEvents, short serverEvents, Time now);
    void linger(short clientEvents);
    void enter(State state, Time now);
    /// Both sides see a reset: what has been relayed is not the whole.
    void breakOff();

    const GateParts m_parts;
    Descriptor m_client;
    Descriptor m_server;
    std::size_t m_clientPolledAt = 0;
    std::size_t m_serverPolledAt = 0;
    State m_state = State::Head;
    Time m_since; ///< this state
    Time m_lastActive;
    std::string m_head;
    AcceptedRequest m_request;
    std::string m_early; ///< what came behind the head
    std::vector<Address> m_addresses; ///< not tried yet
    std::vector<Attempt> m_attempts;
    Time m_nextAttempt;
    Relay m_toServer;
    Relay m_toClient;
    std::optional<PlainResponse> m_plain; ///< of a request that is no tunnel
    std::size_t m_drained = 0;
};

} // namespace kiosk::gate
