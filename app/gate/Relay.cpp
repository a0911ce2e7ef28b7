// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/Relay.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace kiosk::gate
{

Relay::Result Relay::take(std::string_view bytes)
{
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size()));
    m_buffer.append(bytes.substr(0, wanted));
    if (m_left != endless)
        m_left -= wanted;
    m_thrownAway += bytes.size() - wanted;
    return m_thrownAway > capacity ? Result::Broken : Result::Moved;
}

Relay::Result Relay::read(int source)
{
    std::array<char, capacity> chunk; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by recv
    const std::size_t room = capacity - (m_buffer.size() - m_sent);
    const ssize_t count = recv(source, chunk.data(), room, 0);
    if (count > 0)
        return take({chunk.data(), static_cast<std::size_t>(count)});
    if (count == 0) {
        m_sourceEnded = true;
        return Result::Moved;
    }
    return errno == EAGAIN || errno == EINTR ? Result::Nothing : Result::Broken;
}

Relay::Result Relay::write(int sink)
{
    Result result = Result::Nothing;
    if (wantsToWrite()) {
        const ssize_t count = send(sink, m_buffer.data() + m_sent, m_buffer.size() - m_sent, MSG_NOSIGNAL);
        if (count < 0)
            return errno == EAGAIN || errno == EINTR ? Result::Nothing : Result::Broken;
        m_sent += static_cast<std::size_t>(count);
        result = Result::Moved;
    }
    if (wantsToWrite())
        return result;
    // An idle connection keeps no buffer.
    std::string().swap(m_buffer);
    m_sent = 0;
    if (m_sourceEnded && !m_sinkEnded) {
        m_sinkEnded = true;
        // The other side may be gone already; that shows when it is read.
        shutdown(sink, SHUT_WR);
        return Result::Moved;
    }
    return result;
}

} // namespace kiosk::gate
