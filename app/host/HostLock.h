// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"

#include <QString>

#include <utility>

namespace kiosk
{

/// Holds a kiosk's state folder for one program at a time, for as long as it lives.
class HostLock
{
public:
    /// Makes the folder where there is none. Errors: "host.state_dir", "host.running".
    static Result<HostLock> take(const QString &stateDir);
    /// Whether somebody holds it now. Takes nothing, so nobody is kept from it by being asked.
    static bool isTaken(const QString &stateDir);
    HostLock(HostLock &&other) noexcept : m_file(std::exchange(other.m_file, -1)) { }
    HostLock &operator=(HostLock &&) = delete;
    HostLock(const HostLock &) = delete;
    HostLock &operator=(const HostLock &) = delete;
    ~HostLock();

private:
    explicit HostLock(int file) : m_file(file) { }
    int m_file;
};

} // namespace kiosk
