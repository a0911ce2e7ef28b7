// SPDX-License-Identifier: GPL-3.0-or-later
#include "GateStage.h"

#include "support/Namespaces.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/socket.h>

namespace kiosk
{

namespace
{

bool waitFor(int socket, short events, int wait)
{
    pollfd polled{socket, events, 0};
    return poll(&polled, 1, wait) > 0;
}

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

} // namespace

Peer Peer::connectedTo(std::uint16_t port)
{
    gate::Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(port);
    if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return {};
    fcntl(socket.get(), F_SETFL, O_NONBLOCK);
    return Peer(std::move(socket));
}

bool Peer::send(const std::string &bytes) const
{
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = ::send(m_socket.get(), bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count > 0)
            sent += static_cast<std::size_t>(count);
        else if (errno != EAGAIN || !waitFor(m_socket.get(), POLLOUT, patience))
            return false;
    }
    return true;
}

std::string Peer::read(std::size_t enough, int wait)
{
    std::string bytes;
    std::array<char, 65536> chunk{};
    while (bytes.size() < enough && waitFor(m_socket.get(), POLLIN, wait)) {
        const std::size_t room = std::min(chunk.size(), enough - bytes.size());
        const ssize_t count = recv(m_socket.get(), chunk.data(), room, 0);
        if (count <= 0) {
            m_ended = true;
            break;
        }
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
    }
    return bytes;
}

bool Peer::waitForEnd(int wait)
{
    char byte = 0;
    return waitFor(m_socket.get(), POLLIN, wait) && recv(m_socket.get(), &byte, 1, 0) <= 0 && errno != EAGAIN;
}

bool Peer::waitForReset(int wait)
{
    const QDeadlineTimer end(wait);
    char byte = 0;
    while (waitFor(m_socket.get(), POLLIN, static_cast<int>(end.remainingTime()))) {
        const ssize_t count = recv(m_socket.get(), &byte, 1, 0);
        if (count <= 0)
            return count < 0 && errno == ECONNRESET;
    }
    return false;
}

bool Peer::isSilent(int wait) const
{
    return !waitFor(m_socket.get(), POLLIN, wait);
}

void Peer::endSending() const
{
    shutdown(m_socket.get(), SHUT_WR);
}

void Peer::reset()
{
    const linger abort{1, 0};
    setsockopt(m_socket.get(), SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
    m_socket.reset();
}

Upstream::Upstream(Family family)
{
    const gate::Address any =
        family == Family::Ipv4 ? gate::Address::ipv4(INADDR_LOOPBACK, 0) : gate::Address::ipv6(in6addr_loopback, 0);
    m_listener = gate::Descriptor(socket(any.family(), SOCK_STREAM | SOCK_CLOEXEC, 0));
    gate::Address actual;
    actual.length = sizeof actual.storage;
    constexpr int backlog = 512;
    if (bind(m_listener.get(), any.get(), any.length) == 0 && listen(m_listener.get(), backlog) == 0
        && getsockname(m_listener.get(), reinterpret_cast<sockaddr *>(&actual.storage), &actual.length) == 0)
        m_port = actual.port();
}

Peer Upstream::accept(int wait)
{
    if (!waitFor(m_listener.get(), POLLIN, wait))
        return {};
    return Peer(gate::Descriptor(accept4(m_listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)));
}

RunningGate::RunningGate(const std::vector<gate::AllowedHost> &hosts, gate::GateLimits limits, gate::Lookup lookup,
                         gate::Unlisted unlisted)
    : m_server(
        gate::RequestPolicy(gate::AllowList(hosts, unlisted), gateCredentials), std::move(lookup),
        [this](gate::RefusalReason reason, const std::string &host) {
            const std::lock_guard lock(m_mutex);
            m_refused.emplace_back(reason, host);
        },
        limits,
        [this](const gate::Passed &passed) {
            const std::lock_guard lock(m_mutex);
            m_passed.push_back(passed);
        })
{
    std::array<int, 2> stop{};
    gate::Descriptor listener(listenOnLoopback());
    m_port = loopbackPort(listener.get());
    if (m_port == 0 || pipe2(stop.data(), O_CLOEXEC) != 0)
        qFatal("the gate does not listen");
    m_server.serve(std::move(listener));
    m_stopReader = gate::Descriptor(stop[0]);
    m_stopWriter = gate::Descriptor(stop[1]);
    m_thread = std::thread([this] {
        std::vector<pollfd> polled{{m_stopReader.get(), POLLIN, 0}};
        while (!polled[0].revents) {
            m_server.step(polled);
            m_connections = m_server.connectionCount();
        }
    });
}

std::vector<gate::Passed> RunningGate::passed() const
{
    const std::lock_guard lock(m_mutex);
    return m_passed;
}

RunningGate::~RunningGate()
{
    m_stopWriter.reset();
    m_thread.join();
}

bool RunningGate::waitForConnections(std::size_t count) const
{
    const QDeadlineTimer end(Peer::patience);
    while (m_connections != count && !end.hasExpired())
        QThread::msleep(2);
    return m_connections == count;
}

std::vector<std::pair<gate::RefusalReason, std::string>> RunningGate::refused() const
{
    const std::lock_guard lock(m_mutex);
    return m_refused;
}

std::string RunningGate::connectRequest(const std::string &target)
{
    return "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\nProxy-Authorization: " + gateCredentials
        + "\r\n\r\n";
}

std::pair<Peer, Peer> RunningGate::tunnel(const std::string &host, Upstream &upstream) const
{
    static const std::string yes = "HTTP/1.1 200 Connection established\r\n\r\n";
    Peer client = connect();
    client.send(connectRequest(host + ':' + std::to_string(upstream.port())));
    if (client.read(yes.size()) != yes)
        qFatal("no tunnel");
    return {std::move(client), upstream.accept()};
}

std::vector<gate::Address> StuckLookup::operator()(const std::string &) const
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->changed.wait(lock, [this] { return m_shared->released; });
    return {};
}

void StuckLookup::release() const
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->released = true;
    m_shared->changed.notify_all();
}

int statusOf(const std::string &response)
{
    return response.compare(0, 9, "HTTP/1.1 ") == 0 ? std::atoi(response.c_str() + 9) : 0;
}

} // namespace kiosk
