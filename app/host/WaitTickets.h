// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/HostLog.h"
#include "host/StateFile.h"
#include "link/Messages.h"
#include "support/Clock.h"

#include <QDateTime>

namespace kiosk
{

/// The parked waits that the welcome screen lists, kept in <stateDir>/tickets.json: a number and a time each, nothing
/// that says whose it is. After a restart of the machine a ticket goes on by the wall clock, but never longer than a
/// whole wait.
class WaitTickets
{
public:
    static constexpr qsizetype most = 20;

    struct Settings {
        QString stateDir;
        QString bootId;
        Milliseconds syncWait;
        Milliseconds keep; ///< a ticket stays on the screen this long after it is ready
    };

    /// Reads what an earlier host has kept.
    WaitTickets(Settings settings, const Clock &clock, HostLog &log);

    /// When all places are taken, the one that is ready first gives way.
    link::Ticket issue(Deadline readyAt, Language language);
    /// False when there is no such ticket (any more).
    bool remove(TicketId id);
    /// Removes what has been shown long enough; true when anything went.
    bool expire();
    /// In order of issue.
    const QList<link::Ticket> &tickets() const { return m_tickets; }

private:
    void load();
    void save();

    Settings m_settings;
    const Clock &m_clock;
    HostLog &m_log;
    StateFile m_file;
    QList<link::Ticket> m_tickets;
    TicketId m_next = TicketId::first();
};

} // namespace kiosk
