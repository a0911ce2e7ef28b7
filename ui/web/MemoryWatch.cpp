// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/MemoryWatch.h"

#include "support/Clock.h"
#include "support/ProcessTree.h"
#include "web/RendererFence.h"

#include <QFile>

#include <algorithm>

#include <unistd.h>

namespace kiosk
{

namespace
{
/// A page fills about 1 GiB a second.
constexpr Milliseconds readingInterval{250};
} // namespace

MemoryWatch::MemoryWatch(qint64 limit, QObject *parent)
    : QObject(parent), m_limit(limit), m_ownAtFirst(memoryOf(getpid()))
{
    connect(&m_timer, &QTimer::timeout, this, &MemoryWatch::look);
}

void MemoryWatch::start()
{
    m_timer.start(readingInterval);
}

void MemoryWatch::look()
{
    const qint64 taken =
        std::max<qint64>(0, memoryOf(getpid()) - m_ownAtFirst) + memoryBelow(getpid()) + unmappedMemory(getpid());
    if (taken <= m_limit)
        return;
    m_timer.stop();
    Q_EMIT exceeded(taken);
}

QList<pid_t> pageProcesses()
{
    QList<pid_t> found;
    for (const ProcessInfo &process : ProcessTree::snapshot().descendantsOf(getpid())) {
        // A copy of a zygote keeps the zygote's command line (Qt 6.4); what tells a page's is its sandbox.
        QFile command(QStringLiteral("/proc/%1/cmdline").arg(process.pid));
        if (hasSystemCallFilter(process.pid)
            || (command.open(QIODevice::ReadOnly) && command.readAll().contains("--type=renderer")))
            found.append(process.pid);
    }
    return found;
}

} // namespace kiosk
