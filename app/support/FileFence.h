// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace kiosk
{

/// What a program may do with files, beside what files themselves allow. A place that is not there is left out.
struct FileFence {
    QByteArrayList readable; ///< read and run
    QByteArrayList writable; ///< everything

    /// What every program here needs: the system's programs, libraries and settings, its own folder, and what the
    /// kernel shows of it.
    static FileFence ofEveryProgram(const QByteArray &programFolder);
    /// With a window: fonts, screen, sound, keyboard, and the home of its own that the environment names. Sockets are
    /// reached where they are, whatever a fence says.
    static FileFence ofAWindow(const QByteArray &programFolder);
    /// The same for a program that has the user's home and no home of its own: of that, the way to the screen alone.
    static FileFence ofAWindowInUsersHome(const QByteArray &programFolder);

    /// With a browser: cameras, which the profile may allow a host, and the folder of sockets, in which the voice makes
    /// its own.
    static FileFence ofASession(const QByteArray &programFolder);

    /// Whether the kernel has what this is made of.
    static bool isOffered();
    /// For this process and whatever it starts, for good (Landlock); where the kernel can, signals stay among them,
    /// too. Needs forbidNewPrivileges(); must run before a thread starts. False where the kernel has no Landlock.
    bool close() const;
};

} // namespace kiosk
