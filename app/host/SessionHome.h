// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/HostLog.h"
#include "support/Error.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace kiosk
{

/// Variables that are for the host alone: its way to the service manager, its credentials, the bus with the keyring.
QStringList hostsOwnVariables();

/// For a program with a window: the bus of screen readers, or none, in the session bus's place. \a accessibilityBus as
/// AccessibilityBus::address().
void replaceSessionBus(QProcessEnvironment &environment, const QString &accessibilityBus);

/// The private folder of one session, in a memory file system: <memoryDir>/mfa-kiosk-session-XXXXXX, mode 0700. The
/// host holds a lock on it for as long as it lives; a folder of this form without a lock is what a dead host left
/// behind.
class SessionHome
{
public:
    /// Errors: "home.create".
    static Result<SessionHome> create(const QString &memoryDir);

    /// What a dead host had left behind.
    struct Swept {
        int removed = 0; ///< homes
        int homesLeft = 0; ///< that could not be removed
        int processesLeft = 0; ///< that could not be ended
    };
    /// Removes the homes of dead hosts of this user, and ends the processes that still live in them. Takes a second at
    /// most.
    static Swept sweep(const QString &memoryDir, HostLog &log);

    SessionHome(SessionHome &&other) noexcept;
    SessionHome &operator=(SessionHome &&other) noexcept;
    SessionHome(const SessionHome &) = delete;
    SessionHome &operator=(const SessionHome &) = delete;
    /// Gives up the lock; removes nothing.
    ~SessionHome();

    const QString &path() const { return m_path; }
    /// \a base with every folder of a user pointing inside, and without what is the host's alone. \a accessibilityBus
    /// as AccessibilityBus::address().
    QProcessEnvironment environment(QProcessEnvironment base, const QString &accessibilityBus = {}) const;
    /// Removes the folder with all it holds, follows no link, and looks whether it has gone.
    bool remove();

private:
    SessionHome(QString path, int lock) : m_path(std::move(path)), m_lock(lock) { }

    QString m_path;
    int m_lock = -1;
};

} // namespace kiosk
