// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <sys/types.h>

namespace kiosk
{

/// One process as /proc shows it. The start time tells it from a later one with the same number.
struct ProcessInfo {
    pid_t pid = 0;
    pid_t parent = 0;
    pid_t group = 0;
    char state = '?';
    quint64 startTime = 0; ///< clock ticks since boot

    bool isZombie() const { return state == 'Z' || state == 'X'; }
    friend bool operator==(const ProcessInfo &a, const ProcessInfo &b)
    {
        return a.pid == b.pid && a.startTime == b.startTime;
    }
};

/// A snapshot of all processes that can be seen. Reads /proc/PID/stat alone, which stays readable for processes that
/// may not be dumped.
class ProcessTree
{
public:
    static ProcessTree snapshot();

    QList<ProcessInfo> childrenOf(pid_t parent) const;
    /// All below \a root, without it.
    QList<ProcessInfo> descendantsOf(pid_t root) const;
    QList<ProcessInfo> inGroup(pid_t group) const;
    /// Nothing when it has gone, or another process has its number.
    bool contains(const ProcessInfo &process) const;
    const ProcessInfo *find(pid_t pid) const;

private:
    QHash<pid_t, ProcessInfo> m_processes;
    QMultiHash<pid_t, pid_t> m_children;
};

/// What \a pid alone holds in memory, in bytes: what it has not shared with the file it came from, shared memory and
/// what has been swapped out. Readable for processes that may not be dumped. 0 when it has gone.
qint64 memoryOf(pid_t pid);
/// The same of all processes below \a root, without it. Shared memory counts once for each that has it.
qint64 memoryBelow(pid_t root);
/// What \a root and all below it keep open of shared memory beyond what they have mapped, in bytes: a buffer on its way
/// to a process that never takes it is in no page table. Counts each piece once. Takes a look at every descriptor that
/// this process may see.
qint64 unmappedMemory(pid_t root);

/// Own processes whose environment says that \a home is their home; for what an earlier host left behind.
QList<ProcessInfo> processesWithHome(const ProcessTree &tree, const QByteArray &home);

} // namespace kiosk
