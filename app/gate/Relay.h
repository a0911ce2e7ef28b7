// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace kiosk::gate
{

/// One direction between two sockets. Reads only when there is room: a reader who is slow makes the writer wait, and
/// never costs more than the buffer. The end of the source is passed on when everything before it has been.
class Relay
{
public:
    static constexpr std::size_t capacity = std::size_t{64} * 1024;
    static constexpr std::uint64_t endless = std::numeric_limits<std::uint64_t>::max();

    enum class Result { Moved, Nothing, Broken };

    /// What goes before everything that is read.
    void put(std::string_view bytes) { m_buffer.append(bytes); }
    /// Only this many bytes more are taken from the source; what comes after them is thrown away, up to one buffer,
    /// and then the relay is broken.
    void limit(std::uint64_t bytes) { m_left = bytes; }
    /// Takes bytes that were read elsewhere as if they came from the source.
    Result take(std::string_view bytes);

    bool wantsToRead() const { return !m_sourceEnded && m_buffer.size() - m_sent < capacity; }
    bool wantsToWrite() const { return m_sent < m_buffer.size(); }

    /// Neither waits. Broken: the connection has been reset, or the source sends what it may not.
    Result read(int source);
    Result write(int sink);

    /// The source's end has been passed on.
    bool isFinished() const { return m_sinkEnded; }
    void endSource() { m_sourceEnded = true; }

private:
    std::string m_buffer;
    std::size_t m_sent = 0;
    std::uint64_t m_left = endless;
    std::size_t m_thrownAway = 0;
    bool m_sourceEnded = false;
    bool m_sinkEnded = false;
};

} // namespace kiosk::gate
