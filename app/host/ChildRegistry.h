// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ProcessTree.h"

#include <QSet>

namespace kiosk
{

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

} // namespace kiosk
