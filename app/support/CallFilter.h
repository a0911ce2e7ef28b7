// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk
{

/// What a program asks of the kernel.
enum class CallsOf {
    Session, ///< a browser's many calls, but none that would reach out of it, and no sockets but of its own loopback
    SessionInMachinesNetwork, ///< the same, where it has no gate: in tests alone
    RunningEngine, ///< on top of a session's, once its engine has made its sandbox: no new namespaces
    Window, ///< a program with a window that starts no other: a list of what it may ask
    Service, ///< a program without one that starts no other, and has connections, but none to other programs here: a
             ///< list
};

/// Refuses every other call to the kernel from now on, for good, for this process and whatever it starts (seccomp).
/// Needs forbidNewPrivileges(); before a thread starts, but for CallsOf::RunningEngine, which takes all threads in.
/// False where the kernel has no such filters.
bool filterCalls(CallsOf calls);

/// Whether the kernel has what this is made of.
bool isCallFilterOffered();

} // namespace kiosk
