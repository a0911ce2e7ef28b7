// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/Connection.h"

#include "gate/RequestHead.h"

#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace kiosk::gate
{

namespace
{

constexpr std::size_t mostAttempts = 4; ///< at the same time
constexpr std::size_t mostDrained = std::size_t{256} * 1024;
constexpr short hangup = POLLERR | POLLHUP | POLLNVAL;

void setOption(int socket, int level, int option, int value)
{
    setsockopt(socket, level, option, &value, sizeof value);
}

int errorOf(int socket)
{
    int error = 0;
    socklen_t length = sizeof error;
    return getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &length) == 0 ? error : errno;
}

/// close() will send a reset.
void makeAbortive(const Descriptor &socket)
{
    if (!socket.isOpen())
        return;
    const ::linger abort{1, 0};
    setsockopt(socket.get(), SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
}

} // namespace

Connection::Connection(Descriptor client, GateParts parts, Time now)
    : m_parts(parts), m_client(std::move(client)), m_since(now), m_lastActive(now)
{
    setOption(m_client.get(), IPPROTO_TCP, TCP_NODELAY, 1);
}

void Connection::enter(State state, Time now)
{
    m_state = state;
    m_since = now;
    m_lastActive = now;
}

Time Connection::deadline() const
{
    const GateLimits &limits = m_parts.limits;
    switch (m_state) {
    case State::Head:
        return m_since + limits.headTime;
    case State::LookingUp:
        return m_since + limits.lookupTime;
    case State::Connecting: {
        const Time end = m_since + limits.connectTime;
        return m_addresses.empty() || m_attempts.size() >= mostAttempts ? end : std::min(end, m_nextAttempt);
    }
    case State::Relaying:
        return m_lastActive + limits.idleTime;
    case State::Lingering:
        return m_since + limits.lingerTime;
    case State::Over:
        break;
    }
    return Time::max();
}

void Connection::expire(Time now)
{
    if (m_state == State::Over || now < deadline())
        return;
    constexpr int requestTimeout = 408;
    constexpr int gatewayTimeout = 504;
    switch (m_state) {
    case State::Head:
        refuse(requestTimeout, now);
        break;
    case State::LookingUp:
        refuse(gatewayTimeout, now);
        break;
    case State::Connecting:
        if (now >= m_since + m_parts.limits.connectTime)
            refuse(gatewayTimeout, now);
        else
            connectNext(now);
        break;
    case State::Relaying:
        breakOff();
        break;
    case State::Lingering:
    case State::Over:
        m_state = State::Over;
        break;
    }
}

void Connection::addTo(std::vector<pollfd> &polled)
{
    const auto add = [&polled](const Descriptor &socket, short events) {
        polled.push_back({socket.get(), events, 0});
        return polled.size() - 1;
    };
    // Of a socket of which nothing is wanted, poll would tell a hang-up again and again.
    const auto addIfWanted = [&add](const Descriptor &socket, short events) {
        static const Descriptor none;
        return add(events ? socket : none, events);
    };
    const auto wanted = [](bool read, bool write) {
        return static_cast<short>((read ? POLLIN : 0) | (write ? POLLOUT : 0));
    };
    switch (m_state) {
    case State::Head:
        m_clientPolledAt = add(m_client, POLLIN);
        break;
    case State::LookingUp:
    case State::Connecting:
        // For the hang-up alone.
        m_clientPolledAt = add(m_client, 0);
        for (Attempt &attempt : m_attempts)
            attempt.polledAt = add(attempt.socket, POLLOUT);
        break;
    case State::Relaying: {
        const short client = wanted(m_toServer.wantsToRead(), m_toClient.wantsToWrite());
        const short server = wanted(m_toClient.wantsToRead(), m_toServer.wantsToWrite());
        m_clientPolledAt = addIfWanted(m_client, client);
        m_serverPolledAt = addIfWanted(m_server, server);
        break;
    }
    case State::Lingering:
        m_clientPolledAt = add(m_client, wanted(true, m_toClient.wantsToWrite()));
        break;
    case State::Over:
        break;
    }
}

void Connection::handle(const std::vector<pollfd> &polled, Time now)
{
    const short client = polled[m_clientPolledAt].revents;
    switch (m_state) {
    case State::Head:
        if (client)
            readHead(now);
        break;
    case State::LookingUp:
        if (client & hangup)
            breakOff();
        break;
    case State::Connecting:
        if (client & hangup)
            breakOff();
        else
            checkAttempts(polled, now);
        break;
    case State::Relaying:
        if (const short server = polled[m_serverPolledAt].revents; client || server)
            relay(client, server, now);
        break;
    case State::Lingering:
        if (client)
            linger(client);
        break;
    case State::Over:
        break;
    }
}

void Connection::readHead(Time now)
{
    std::array<char, 4096> chunk; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by recv
    const ssize_t count = recv(m_client.get(), chunk.data(), chunk.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        m_state = State::Over;
        return;
    }
    m_lastActive = now;
    const std::size_t before = m_head.size();
    m_head.append(chunk.data(), static_cast<std::size_t>(count));
    const std::size_t end = endOfHead(m_head, before);
    constexpr int tooLarge = 431;
    if ((end == std::string::npos ? m_head.size() : end) > m_parts.limits.head) {
        m_parts.report(RefusalReason::Malformed, {});
        refuse(tooLarge, now);
        return;
    }
    if (end == std::string::npos)
        return;
    m_early = m_head.substr(end);
    m_head.resize(end);
    decided(now);
}

void Connection::decided(Time now)
{
    Decision decision = m_parts.policy.decide(m_head);
    std::string().swap(m_head);
    if (const auto *refusal = std::get_if<RefusedRequest>(&decision)) {
        if (refusal->reason)
            m_parts.report(*refusal->reason, refusal->host);
        refuse(refusal->status, now);
        return;
    }
    m_request = std::get<AcceptedRequest>(std::move(decision));
    enter(State::LookingUp, now);
    lookedUp(now);
}

void Connection::lookedUp(Time now)
{
    if (m_state != State::LookingUp)
        return;
    auto answer = m_parts.resolver.ask(m_request.target, m_request.reach, now);
    if (!answer)
        return;
    if (const AllowList &hosts = m_parts.policy.hosts(); hosts.passesUnlisted()) {
        const bool isListed = hosts.lists(m_request.target, m_request.passage);
        const bool needsPrivate = answer->refused && m_request.reach == Reach::Public;
        if (needsPrivate)
            answer = m_parts.resolver.ask(m_request.target, Reach::PrivateToo, now);
        if ((!isListed || needsPrivate) && !answer->addresses.empty())
            m_parts.passed({m_request.target, m_request.passage, isListed, needsPrivate});
    }
    constexpr int forbidden = 403;
    constexpr int badGateway = 502;
    if (answer->refused)
        m_parts.report(RefusalReason::Address, m_request.target.host);
    if (answer->addresses.empty()) {
        refuse(answer->refused ? forbidden : badGateway, now);
        return;
    }
    m_addresses = std::move(answer->addresses);
    std::reverse(m_addresses.begin(), m_addresses.end());
    enter(State::Connecting, now);
    connectNext(now);
}

/// Begins with the next address that can be begun with.
void Connection::connectNext(Time now)
{
    while (!m_addresses.empty() && m_attempts.size() < mostAttempts) {
        const Address address = m_addresses.back();
        m_addresses.pop_back();
        Descriptor socket(::socket(address.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP));
        if (!socket.isOpen())
            continue;
        const int result = connect(socket.get(), address.get(), address.length);
        if (result < 0 && errno != EINPROGRESS)
            continue;
        m_attempts.push_back({std::move(socket), SIZE_MAX});
        m_nextAttempt = now + m_parts.limits.nextAddress;
        return;
    }
    constexpr int badGateway = 502;
    if (m_attempts.empty())
        refuse(badGateway, now);
}

void Connection::checkAttempts(const std::vector<pollfd> &polled, Time now)
{
    bool failed = false;
    for (Attempt &attempt : m_attempts) {
        if (attempt.polledAt >= polled.size() || !polled[attempt.polledAt].revents)
            continue;
        if (errorOf(attempt.socket.get()) == 0 && !(polled[attempt.polledAt].revents & POLLERR)) {
            connected(std::move(attempt.socket), now);
            return;
        }
        attempt.socket.reset();
        failed = true;
    }
    if (!failed)
        return;
    m_attempts.erase(std::remove_if(m_attempts.begin(), m_attempts.end(),
                                    [](const Attempt &attempt) { return !attempt.socket.isOpen(); }),
                     m_attempts.end());
    connectNext(now);
}

void Connection::connected(Descriptor server, Time now)
{
    m_server = std::move(server);
    m_attempts.clear();
    m_addresses.clear();
    setOption(m_server.get(), IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(m_server.get(), SOL_SOCKET, SO_KEEPALIVE, 1);
    if (m_request.passage == Passage::Tunnel) {
        m_toClient.put("HTTP/1.1 200 Connection established\r\n\r\n");
    } else {
        m_toServer.put(m_request.forwardedHead);
        m_toServer.limit(m_request.bodyLength);
        m_plain.emplace(m_parts.limits.responseHead);
    }
    m_request = {};
    m_toServer.take(std::exchange(m_early, {}));
    enter(State::Relaying, now);
    relay(0, 0, now);
}

void Connection::relay(short clientEvents, short serverEvents, Time now)
{
    bool broken = false;
    bool moved = false;
    const auto note = [&](Relay::Result result) {
        broken = broken || result == Relay::Result::Broken;
        moved = moved || result == Relay::Result::Moved;
    };
    if ((clientEvents & (POLLIN | hangup)) && m_toServer.wantsToRead())
        note(m_toServer.read(m_client.get()));
    if ((serverEvents & (POLLIN | hangup)) && m_toClient.wantsToRead()) {
        if (m_plain && m_plain->isHeadPending())
            note(m_plain->read(m_server.get(), m_toClient));
        else
            note(m_toClient.read(m_server.get()));
    }
    note(m_toServer.write(m_server.get()));
    note(m_toClient.write(m_client.get()));
    if (broken) {
        breakOff();
        return;
    }
    if (moved)
        m_lastActive = now;
    if (m_toServer.isFinished() && m_toClient.isFinished()) {
        m_state = State::Over;
    } else if (m_plain && m_toClient.isFinished()) {
        m_server.reset();
        enter(State::Lingering, now);
    }
}

void Connection::refuse(int status, Time now)
{
    m_attempts.clear();
    m_addresses.clear();
    m_server.reset();
    m_request = {};
    std::string().swap(m_early);
    std::string().swap(m_head);
    m_toClient.put(refusalText(status));
    m_toClient.endSource();
    enter(State::Lingering, now);
    linger(0);
}

/// Closing at once would let the kernel throw the answer away together with what was not read.
void Connection::linger(short clientEvents)
{
    if (m_toClient.write(m_client.get()) == Relay::Result::Broken) {
        m_state = State::Over;
        return;
    }
    if (!(clientEvents & (POLLIN | hangup)))
        return;
    std::array<char, 16384> chunk; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by recv
    const ssize_t count = recv(m_client.get(), chunk.data(), chunk.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    m_drained += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    if (count <= 0 || m_drained > mostDrained)
        m_state = State::Over;
}

void Connection::breakOff()
{
    makeAbortive(m_client);
    makeAbortive(m_server);
    m_state = State::Over;
}

} // namespace kiosk::gate
