// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"

#include <QString>

namespace kiosk
{

/// Puts this process, and whatever it starts, where there is no network but a loopback of its own, no other program's
/// socket but those for screen, sound and screen readers (SocketFolders.h), nor memory that others share by a number
/// (System V). Needs no rights beyond an ordinary user's, and leaves none over. Only while the process has one thread
/// and may be dumped. Error: "sandbox.forbidden" with namespaceObstacle(); the process then has no network, or all that
/// it had.
Result<void> enterOwnNamespaces();

/// Why the kernel gives no namespaces, as the setting that an administrator would change
/// ("user.max_user_namespaces=0"). Where no setting tells, the words for \a error, an errno.
QString namespaceObstacle(int error = 0);

/// A descriptor that listens on a free port of 127.0.0.1 in the namespace of the caller, wherever it is served later.
/// -1, with errno.
int listenOnLoopback();
/// The port of such a descriptor in host byte order; 0 when it is none.
quint16 loopbackPort(int listener);

/// Hands \a descriptor through the Unix socket \a socket to another process; the caller's stays open.
bool sendDescriptor(int socket, int descriptor);
/// The next descriptor from \a socket, closed on exec; -1 when there is none.
int receiveDescriptor(int socket);

} // namespace kiosk
