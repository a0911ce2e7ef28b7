// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/GateMessages.h"
#include "record/LineReader.h"

#include <poll.h>

namespace kiosk
{

/// The gate's end of the link to the host, over standard input and output. A host that does not read costs at most a
/// small queue: what does not fit is dropped, the gate goes on.
class HostLink
{
public:
    HostLink();

    /// Waits for the first line. Nothing when the host has closed its end.
    Result<std::optional<link::GateBegin>> waitForBegin();

    void send(const link::GateToHost &message);
    /// What poll(2) shall look at: input and output.
    void addTo(std::vector<pollfd> &polled) const;
    /// Writes what can be written. False when the host is gone, or has spoken out of turn.
    bool handle(const std::vector<pollfd> &polled);
    /// Before the end of the process: waits until everything is written, or a second.
    void flush();

private:
    void write();

    record::LineReader m_reader{link::longestGateLine};
    QByteArray m_queue;
};

} // namespace kiosk
