// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/HostLog.h"
#include "host/StateFile.h"
#include "link/Messages.h"
#include "link/StaffMessages.h"
#include "support/Clock.h"

#include <QDateTime>

namespace kiosk
{

/// The parked waits that the welcome screen lists, and those who wait for staff, kept in <stateDir>/tickets.json: a
/// number and a time each, nothing that says whose it is. One sequence for both: no number means two people. After a
/// restart of the machine a ticket goes on by the wall clock, but never longer than a whole wait.
class WaitTickets
{
public:
    static constexpr qsizetype most = 99;
    static constexpr qsizetype mostQueued = link::mostQueued;

    struct Settings {
        QString stateDir;
        QString bootId;
        Milliseconds syncWait;
        Milliseconds keep; ///< a ticket stays on the screen this long after it is ready
    };

    /// Reads what an earlier host has kept.
    WaitTickets(Settings settings, const Clock &clock, HostLog &log);

    /// Nothing when all places are taken: nobody's goes before its time.
    std::optional<link::Ticket> issue(Deadline readyAt, Language language);
    /// False when there is no such ticket (any more).
    bool remove(TicketId id);
    /// Removes what has been shown long enough; true when anything went.
    bool expire();
    /// A place in the queue for staff; nothing when it is as long as it may be.
    std::optional<TicketId> enqueue();
    /// Staff have helped, or the visitor needs no help any more. False when nobody waits under that number.
    bool dequeue(TicketId number);
    /// Who has waited longest first.
    const QList<link::Queued> &queue() const { return m_queue; }
    /// In order of issue.
    const QList<link::Ticket> &tickets() const { return m_tickets; }

private:
    TicketId takeNumber();
    void load();
    void save();

    Settings m_settings;
    const Clock &m_clock;
    HostLog &m_log;
    StateFile m_file;
    QList<link::Ticket> m_tickets;
    QList<link::Queued> m_queue;
    TicketId m_next = TicketId::first();
};

} // namespace kiosk
