// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/HealthReport.h"
#include "support/Clock.h"

namespace kiosk
{

/// The checks of this computer. They may take as long as a disk takes: not for the main thread of a running kiosk
/// (runInBackground()). Each leaves nothing behind.
namespace localchecks
{

inline constexpr qint64 mebibyte = qint64{1024} * 1024;
/// Below this much free space there is a warning, and below the second no visit starts: what must be kept of a visit
/// (journal, receipts, tickets) is some kilobytes, and the system around needs room for its own logs.
inline constexpr qint64 diskLow = 200 * mebibyte;
inline constexpr qint64 diskFull = 20 * mebibyte;
/// A visit's private home holds the engine's cache and shared memory.
inline constexpr qint64 memoryLow = 64 * mebibyte;
inline constexpr qint64 memoryFull = 16 * mebibyte;

/// Room in \a folder, and that a file can be written and synced there. With \a folder missing: whether it could be
/// made.
PartHealth stateFolder(const QString &folder);
/// That \a folder is in memory, has room, and takes files.
PartHealth memoryFolder(const QString &folder);

} // namespace localchecks

/// Whether the wall clock can be believed. Compares it with the time since boot, which nothing puts forward or back,
/// with the day the program was built, and with the clocks of services whose certificates were checked. Changes no
/// clock; deadlines do not hang on this one. Main thread.
class ClockWatch
{
public:
    /// Certificates and clock times on the screen are still right with this much.
    static constexpr Seconds jumpTolerance{60};
    static constexpr Seconds serviceTolerance{300};
    /// How long a jump is told: long enough for whoever looks in on the kiosk now and then.
    static constexpr Seconds jumpShown{3600};

    ClockWatch(const Clock &clock, QDateTime builtOn) : m_clock(clock), m_builtOn(std::move(builtOn)) { }

    /// Called every second or so; over a longer time many small corrections could add up to a jump.
    PartHealth look();
    void noteServiceTime(const QDateTime &time);

private:
    const Clock &m_clock;
    QDateTime m_builtOn;
    std::optional<qint64> m_offset; ///< wall clock minus time since boot, ms
    std::optional<Deadline> m_jumpTold;
    qint64 m_jump = 0; ///< ms
    qint64 m_ahead = 0; ///< of the services' clocks, s
};

} // namespace kiosk
