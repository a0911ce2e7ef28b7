// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/GateServer.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <utility>

namespace kiosk::gate
{

namespace
{

using std::chrono::milliseconds;

constexpr int acceptedAtOnce = 32;
constexpr milliseconds withoutDescriptors{100}; ///< until accept is tried again when there are none left
constexpr std::size_t listenerAt = 0;
constexpr std::size_t resolverAt = 1;

} // namespace

GateServer::GateServer(RequestPolicy policy, Lookup lookup, ReportRefusal report, GateLimits limits,
                       ReportPassed passed)
    : m_policy(std::move(policy)), m_limits(limits), m_resolver(std::move(lookup)), m_tell(std::move(report)),
      m_report([this](RefusalReason reason, const std::string &host) {
          if (m_reports.shouldTell(reason, host, std::chrono::steady_clock::now()))
              m_tell(reason, host);
      }),
      m_passed([this, tell = std::move(passed)](const Passed &one) {
          if (m_told.size() < RefusalReports::mostRemembered && m_told.emplace(one.target.host, one.target.port).second
              && tell)
              tell(one);
      })
{
}

int GateServer::timeout(Time now) const
{
    Time next = m_acceptAgain > now ? m_acceptAgain : Time::max();
    for (const Connection &connection : m_connections)
        next = std::min(next, connection.deadline());
    if (next == Time::max())
        return -1;
    // One more: poll rounds down, and would wake too early again and again.
    const auto left = std::chrono::duration_cast<milliseconds>(next - now).count() + 1;
    return static_cast<int>(std::clamp<decltype(left + 0)>(left, 0, INT_MAX));
}

void GateServer::step(std::vector<pollfd> &others)
{
    Time now = std::chrono::steady_clock::now();
    m_polled.clear();
    m_polled.push_back({m_acceptAgain > now ? -1 : m_listener.get(), POLLIN, 0});
    m_polled.push_back({m_resolver.descriptor(), POLLIN, 0});
    for (Connection &connection : m_connections)
        connection.addTo(m_polled);
    const std::size_t othersAt = m_polled.size();
    m_polled.insert(m_polled.end(), others.begin(), others.end());

    if (poll(m_polled.data(), m_polled.size(), timeout(now)) < 0) {
        for (pollfd &polled : m_polled)
            polled.revents = 0;
    }
    std::copy(m_polled.begin() + static_cast<std::ptrdiff_t>(othersAt), m_polled.end(), others.begin());

    now = std::chrono::steady_clock::now();
    for (Connection &connection : m_connections)
        connection.handle(m_polled, now);
    if (m_polled[resolverAt].revents) {
        m_resolver.collect(now);
        for (Connection &connection : m_connections)
            connection.lookedUp(now);
    }
    for (Connection &connection : m_connections)
        connection.expire(now);
    m_connections.remove_if([](const Connection &connection) { return connection.isOver(); });
    if (m_polled[listenerAt].revents)
        accept(now);
}

void GateServer::accept(Time now)
{
    for (int i = 0; i < acceptedAtOnce; ++i) {
        Descriptor client(accept4(m_listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!client.isOpen()) {
            if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
                m_acceptAgain = now + withoutDescriptors;
            return;
        }
        makeRoom(now);
        if (m_connections.size() >= m_limits.connections + m_limits.unfinishedHeads)
            continue;
        m_connections.emplace_back(std::move(client), GateParts{m_limits, m_policy, m_resolver, m_report, m_passed},
                                   now);
        if (m_connections.size() > m_limits.connections) {
            constexpr int unavailable = 503;
            m_connections.back().refuse(unavailable, now);
        }
    }
}

/// Before another connection is taken. Whoever sends nothing, or has sent nothing for long, goes first; a tunnel in use
/// stays.
void GateServer::makeRoom(Time now)
{
    const auto waiting = std::count_if(m_connections.begin(), m_connections.end(),
                                       [](const Connection &connection) { return connection.isReadingHead(); });
    if (static_cast<std::size_t>(waiting) >= m_limits.unfinishedHeads)
        dropOldestHead();
    if (m_connections.size() < m_limits.connections)
        return;
    const auto idlest =
        std::min_element(m_connections.begin(), m_connections.end(),
                         [](const Connection &a, const Connection &b) { return a.lastActive() < b.lastActive(); });
    if (now - idlest->lastActive() >= m_limits.droppableAfter)
        m_connections.erase(idlest);
    else if (waiting > 0)
        dropOldestHead();
}

void GateServer::dropOldestHead()
{
    const auto oldest = std::find_if(m_connections.begin(), m_connections.end(),
                                     [](const Connection &connection) { return connection.isReadingHead(); });
    if (oldest != m_connections.end())
        m_connections.erase(oldest);
}

} // namespace kiosk::gate
