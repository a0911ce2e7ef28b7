// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostLink.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace kiosk
{

namespace
{

constexpr qsizetype longestQueue = qsizetype{64} * 1024;
constexpr int flushTime = 1000; // ms

} // namespace

HostLink::HostLink()
{
    std::signal(SIGPIPE, SIG_IGN);
    fcntl(STDOUT_FILENO, F_SETFL, fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
}

Result<std::optional<link::GateBegin>> HostLink::waitForBegin()
{
    while (true) {
        std::array<char, 65536> chunk{};
        const ssize_t count = read(STDIN_FILENO, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return std::optional<link::GateBegin>();
        const auto lines = m_reader.feed(QByteArray(chunk.data(), count));
        if (!lines)
            return tl::unexpected(lines.error());
        if (lines->isEmpty())
            continue;
        if (lines->size() > 1 || !m_reader.isEmpty())
            return failure(QStringLiteral("link.malformed"), QStringLiteral("more than one message"));
        auto begin = link::parseLine<link::ToGate>(lines->first());
        if (!begin)
            return tl::unexpected(begin.error());
        return std::optional(std::get<link::GateBegin>(std::move(*begin)));
    }
}

void HostLink::send(const link::GateToHost &message)
{
    const QByteArray line = serialise(message);
    if (m_queue.size() + line.size() > longestQueue)
        return;
    m_queue += line;
    write();
}

void HostLink::addTo(std::vector<pollfd> &polled) const
{
    polled.push_back({STDIN_FILENO, POLLIN, 0});
    polled.push_back({m_queue.isEmpty() ? -1 : STDOUT_FILENO, POLLOUT, 0});
}

bool HostLink::handle(const std::vector<pollfd> &polled)
{
    if (polled.at(1).revents)
        write();
    // After its one message the host has nothing more to say; whatever comes is its end, or a mistake.
    return polled.at(0).revents == 0;
}

void HostLink::flush()
{
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    while (!m_queue.isEmpty() && poll(&output, 1, flushTime) > 0)
        write();
}

void HostLink::write()
{
    while (!m_queue.isEmpty()) {
        const ssize_t count = ::write(STDOUT_FILENO, m_queue.constData(), static_cast<size_t>(m_queue.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno != EAGAIN)
            m_queue.clear(); // nobody listens any more; the input will tell
        if (count <= 0)
            return;
        m_queue.remove(0, count);
    }
}

} // namespace kiosk
