// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

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

/// The children the host has started and still watches. Every living child sets itself as subreaper, so that its
/// orphans stay below it; therefore a child of the host that is not in this list is what a dead one left behind.
/// Everything that starts a process for the host must list it here.
class ChildRegistry
{
public:
    void add(pid_t pid) { m_pids.insert(pid); }
    void remove(pid_t pid) { m_pids.remove(pid); }
    bool contains(pid_t pid) const { return m_pids.contains(pid); }

private:
    QSet<pid_t> m_pids;
};

/// What dead children of this process left behind: children that nobody lists, and all below them. Zombies among the
/// children are taken from the table on the way.
QList<ProcessInfo> orphansOfThisProcess(const ProcessTree &tree, const ChildRegistry &known);

/// Own processes whose environment says that \a home is their home; for what an earlier host left behind.
QList<ProcessInfo> processesWithHome(const ProcessTree &tree, const QByteArray &home);

} // namespace kiosk
