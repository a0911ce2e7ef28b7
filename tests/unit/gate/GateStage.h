// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/GateServer.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace kiosk
{

inline constexpr auto gateCredentials = "Basic c2VjcmV0";

/// One end of a TCP connection on the loopback, without anything in between: sends what it is told, in the pieces it is
/// told, and waits at most as long as it is told.
class Peer
{
public:
    static constexpr int patience = 5000; ///< ms

    Peer() = default;
    explicit Peer(gate::Descriptor socket) : m_socket(std::move(socket)) { }
    static Peer connectedTo(std::uint16_t port);

    bool isOpen() const { return m_socket.isOpen(); }
    int descriptor() const { return m_socket.get(); }
    /// False when the other side does not take it all.
    bool send(const std::string &bytes) const;
    /// Reads until the other side ends, or \a enough bytes are there, or nothing comes for \a wait ms.
    std::string read(std::size_t enough = SIZE_MAX, int wait = patience);
    /// read() has come to the end.
    bool hasEnded() const { return m_ended; }
    /// The other side has ended in order, or by a reset; false when it has not within \a wait ms.
    bool waitForEnd(int wait = patience);
    bool waitForReset(int wait = patience);
    /// Nothing comes for \a wait ms, not even the end.
    bool isSilent(int wait) const;
    void endSending() const;
    /// Ends with a reset.
    void reset();
    void close() { m_socket.reset(); }

private:
    gate::Descriptor m_socket;
    bool m_ended = false;
};

/// A server of one's own behind the gate.
class Upstream
{
public:
    enum class Family { Ipv4, Ipv6 };
    /// On 127.0.0.1 or ::1; its port is 0 where there is none.
    explicit Upstream(Family family = Family::Ipv4);
    std::uint16_t port() const { return m_port; }
    /// The next connection; not open when none comes within \a wait ms.
    Peer accept(int wait = Peer::patience);
    void close() { m_listener.reset(); }

private:
    gate::Descriptor m_listener;
    std::uint16_t m_port = 0;
};

/// What a gate lets through to \a upstream.
inline gate::AllowedHost loopback(const Upstream &upstream,
                                  gate::AllowedHost::Scheme scheme = gate::AllowedHost::Scheme::Https)
{
    return {scheme, "id.localhost", upstream.port(), false};
}

/// A gate in a thread of this process.
class RunningGate
{
public:
    explicit RunningGate(const std::vector<gate::AllowedHost> &hosts, gate::GateLimits limits = {},
                         gate::Lookup lookup = gate::systemLookup, gate::Unlisted unlisted = gate::Unlisted::Refused);
    ~RunningGate();
    RunningGate(const RunningGate &) = delete;
    RunningGate &operator=(const RunningGate &) = delete;

    Peer connect() const { return Peer::connectedTo(m_port); }
    std::size_t connectionCount() const { return m_connections; }
    /// Waits until so many connections are left.
    bool waitForConnections(std::size_t count) const;
    std::vector<std::pair<gate::RefusalReason, std::string>> refused() const;
    std::vector<gate::Passed> passed() const;
    /// A CONNECT with the right credentials.
    static std::string connectRequest(const std::string &target);
    /// CONNECT to \a host at \a upstream: both ends, when the gate has said yes.
    std::pair<Peer, Peer> tunnel(const std::string &host, Upstream &upstream) const;

private:
    mutable std::mutex m_mutex;
    std::vector<std::pair<gate::RefusalReason, std::string>> m_refused;
    std::vector<gate::Passed> m_passed;
    gate::GateServer m_server;
    std::uint16_t m_port = 0;
    std::atomic<std::size_t> m_connections{0};
    gate::Descriptor m_stopReader;
    gate::Descriptor m_stopWriter;
    std::thread m_thread;
};

/// A name server that does not answer until it is told to; nothing, then. Copies are one and the same.
class StuckLookup
{
public:
    std::vector<gate::Address> operator()(const std::string &name) const;
    void release() const;

private:
    struct Shared {
        std::mutex mutex;
        std::condition_variable changed;
        bool released = false;
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

/// The number after "HTTP/1.1 "; 0 when there is none.
int statusOf(const std::string &response);

} // namespace kiosk
