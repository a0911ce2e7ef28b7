// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk
{

/// A disk under SQLite that fails when it is told to: put in front of the system's own by a virtual file system that
/// becomes the default of this process. Reads go through untouched.
class FaultyDisk
{
public:
    enum class Fault {
        Full, ///< a write finds no room
        WriteError,
        SyncError,
    };

    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// The \a number-th write (or sync) from now on fails, and all after it until heal().
    void failFrom(Fault fault, int number);
    void heal();
    /// Whether a fault has happened since failFrom().
    bool hasFailed() const;
};

} // namespace kiosk
