// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/ChildRegistry.h"

#include <sys/wait.h>
#include <unistd.h>

namespace kiosk
{

QList<ProcessInfo> orphansOfThisProcess(const ProcessTree &tree, const ChildRegistry &known)
{
    QList<ProcessInfo> orphans;
    const QList<ProcessInfo> children = tree.childrenOf(getpid());
    for (const ProcessInfo &child : children) {
        if (known.contains(child.pid))
            continue;
        if (child.isZombie())
            waitpid(child.pid, nullptr, WNOHANG); // by its number: QProcess waits for its own children itself
        else
            orphans.append(child);
        orphans += tree.descendantsOf(child.pid);
    }
    return orphans;
}

} // namespace kiosk
