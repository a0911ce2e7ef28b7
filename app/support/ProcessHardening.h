// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace kiosk
{

/// Environment variables that a kiosk process keeps; everything else is removed. QTWEBENGINE_DISABLE_SANDBOX survives
/// only where \c KIOSK_TEST_ENVIRONMENT=1 stands beside it.
QByteArrayList keptEnvironment();

/// First call of every main(): reduces the environment to keptEnvironment(). Must run before any thread starts.
void reduceEnvironment();

/// No core dump may hold a visitor's data: sets RLIMIT_CORE to zero and makes the process undumpable.
void forbidCoreDumps();

/// The kernel sends SIGKILL to this process when the process that started it dies. Returns false if the parent has
/// already gone.
bool dieWithParent(qint64 expectedParentPid);

} // namespace kiosk
