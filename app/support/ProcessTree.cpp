// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ProcessTree.h"

#include <QByteArray>
#include <QFile>

#include <cstdio>
#include <cstdlib>

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk
{

namespace
{

QByteArray readProcFile(pid_t pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/").arg(pid) + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? file.readAll() : QByteArray();
}

/// The fields behind the process name, which is in brackets and may itself hold brackets and spaces (proc(5)).
bool readStat(pid_t pid, ProcessInfo &info)
{
    const QByteArray stat = readProcFile(pid, "stat");
    const qsizetype bracket = stat.lastIndexOf(')');
    if (bracket < 0)
        return false;
    const QByteArrayList fields = stat.mid(bracket + 2).split(' ');
    constexpr qsizetype stateField = 0;
    constexpr qsizetype parentField = 1;
    constexpr qsizetype groupField = 2;
    constexpr qsizetype startField = 19;
    if (fields.size() <= startField)
        return false;
    info.pid = pid;
    info.state = fields.at(stateField).isEmpty() ? '?' : fields.at(stateField).front();
    info.parent = fields.at(parentField).toInt();
    info.group = fields.at(groupField).toInt();
    info.startTime = fields.at(startField).toULongLong();
    return true;
}

} // namespace

ProcessTree ProcessTree::snapshot()
{
    ProcessTree tree;
    DIR *const proc = opendir("/proc");
    if (!proc)
        return tree;
    while (const dirent *entry = readdir(proc)) {
        char *end = nullptr;
        const long pid = std::strtol(entry->d_name, &end, 10);
        ProcessInfo info;
        if (pid <= 0 || *end != '\0' || !readStat(static_cast<pid_t>(pid), info))
            continue;
        tree.m_processes.insert(info.pid, info);
        tree.m_children.insert(info.parent, info.pid);
    }
    closedir(proc);
    return tree;
}

QList<ProcessInfo> ProcessTree::childrenOf(pid_t parent) const
{
    QList<ProcessInfo> children;
    for (auto [child, end] = m_children.equal_range(parent); child != end; ++child)
        children.append(m_processes.value(*child));
    return children;
}

QList<ProcessInfo> ProcessTree::descendantsOf(pid_t root) const
{
    QList<ProcessInfo> found = childrenOf(root);
    // A snapshot is not taken at one instant: a number used again meanwhile could close a circle.
    for (qsizetype i = 0; i < found.size() && found.size() <= m_processes.size(); ++i)
        found += childrenOf(found.at(i).pid);
    return found;
}

QList<ProcessInfo> ProcessTree::inGroup(pid_t group) const
{
    QList<ProcessInfo> found;
    for (const ProcessInfo &process : m_processes) {
        if (process.group == group)
            found.append(process);
    }
    return found;
}

const ProcessInfo *ProcessTree::find(pid_t pid) const
{
    const auto process = m_processes.constFind(pid);
    return process == m_processes.cend() ? nullptr : &*process;
}

bool ProcessTree::contains(const ProcessInfo &process) const
{
    const ProcessInfo *const found = find(process.pid);
    return found && *found == process;
}

qint64 memoryOf(pid_t pid)
{
    qint64 kibibytes = 0;
    const QByteArrayList lines = readProcFile(pid, "status").split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("RssAnon:") || line.startsWith("RssShmem:") || line.startsWith("VmSwap:"))
            kibibytes += line.simplified().split(' ').value(1).toLongLong();
    }
    constexpr qint64 kibibyte = 1024;
    return kibibytes * kibibyte;
}

qint64 memoryBelow(pid_t root)
{
    qint64 taken = 0;
    for (const ProcessInfo &process : ProcessTree::snapshot().descendantsOf(root))
        taken += memoryOf(process.pid);
    return taken;
}

namespace
{

/// A process that is just becoming another program shows none for a moment: it is asked again.
QByteArrayList environmentOf(pid_t pid)
{
    constexpr int tries = 20;
    constexpr useconds_t pause = 500;
    const QByteArray program = "/proc/" + QByteArray::number(pid) + "/exe";
    for (int i = 0; i < tries; ++i) {
        const QByteArray environment = readProcFile(pid, "environ");
        if (!environment.isEmpty())
            return environment.split('\0');
        char target = 0;
        if (readlink(program.constData(), &target, 1) < 0)
            break; // gone, or one of the kernel's own
        usleep(pause);
    }
    return {};
}

} // namespace

QList<ProcessInfo> processesWithHome(const ProcessTree &tree, const QByteArray &home)
{
    QList<ProcessInfo> found;
    for (const ProcessInfo &process : tree.descendantsOf(0)) {
        struct stat status {
        };
        const QByteArray folder = "/proc/" + QByteArray::number(process.pid);
        if (process.isZombie() || process.pid == getpid() || stat(folder.constData(), &status) != 0
            || status.st_uid != geteuid())
            continue;
        if (environmentOf(process.pid).contains("HOME=" + home))
            found.append(process);
    }
    return found;
}

} // namespace kiosk
