// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace kiosk
{

/// Whether the rules for visitors may be relaxed (root, no sandbox): only in a build with tests, where
/// \c KIOSK_TEST_ENVIRONMENT=1 is set. Never in a build for use, whatever the environment says.
bool isTestEnvironment();

/// Environment variables that a kiosk process keeps; everything else is removed. QTWEBENGINE_DISABLE_SANDBOX survives
/// only in a test environment.
QByteArrayList keptEnvironment();

/// First call of every main(): reduces the environment to keptEnvironment(). Must run before any thread starts.
void reduceEnvironment();

/// No other program of this user looks into this one from now on, and no core dump holds a visitor's data: it is not
/// dumpable, and RLIMIT_CORE is zero. Whoever traces it already would go on: then it ends at once.
void forbidLookingIn();

/// Where this program's own file lies; "" when that cannot be told. Before Qt is there.
QByteArray programFolder();

/// Nothing that this process starts gains rights by it (setuid programs, file capabilities).
void forbidNewPrivileges();

/// If the machine's memory runs out all the same, the kernel takes this process and not the host. Before
/// forbidLookingIn(): the files of an undumpable process are root's.
void goFirst();

/// The kernel sends SIGKILL to this process when the process that started it dies. Returns false if the parent has
/// already gone.
bool dieWithParent(qint64 expectedParentPid);

} // namespace kiosk
