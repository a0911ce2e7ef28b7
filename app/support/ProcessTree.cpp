// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ProcessTree.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string_view>
#include <utility>

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

/// Shared memory has a name of no file: memfd_create(2), or one of the engine's files, removed as soon as it was made.
bool isSharedMemory(const char *link, ssize_t length)
{
    const std::string_view target(link, static_cast<size_t>(length));
    return target.starts_with("/memfd:")
        || (target.find("/.org.chromium.") != target.npos && target.ends_with(" (deleted)"));
}

/// Each piece of shared memory that \a pid has open, with its size.
void collectShared(pid_t pid, QHash<std::pair<quint64, quint64>, qint64> &pieces)
{
    const QByteArray folder = "/proc/" + QByteArray::number(pid) + "/fd";
    DIR *const descriptors = opendir(folder.constData());
    if (!descriptors)
        return;
    while (const dirent *entry = readdir(descriptors)) {
        std::array<char, 256> link{};
        const ssize_t length = readlinkat(dirfd(descriptors), entry->d_name, link.data(), link.size());
        struct stat status {
        };
        if (length <= 0 || !isSharedMemory(link.data(), length)
            || fstatat(dirfd(descriptors), entry->d_name, &status, 0) != 0)
            continue;
        constexpr qint64 block = 512;
        pieces.insert({status.st_dev, status.st_ino}, status.st_blocks * block);
    }
    closedir(descriptors);
}

qint64 mappedSharedMemory(pid_t pid)
{
    const QByteArrayList lines = readProcFile(pid, "status").split('\n');
    for (const QByteArray &line : lines) {
        constexpr qint64 kibibyte = 1024;
        if (line.startsWith("RssShmem:"))
            return line.simplified().split(' ').value(1).toLongLong() * kibibyte;
    }
    return 0;
}

} // namespace

qint64 unmappedMemory(pid_t root)
{
    QHash<std::pair<quint64, quint64>, qint64> pieces;
    qint64 mapped = mappedSharedMemory(root);
    collectShared(root, pieces);
    for (const ProcessInfo &process : ProcessTree::snapshot().descendantsOf(root)) {
        mapped += mappedSharedMemory(process.pid);
        collectShared(process.pid, pieces);
    }
    const qint64 open = std::accumulate(pieces.cbegin(), pieces.cend(), qint64(0));
    return std::max<qint64>(0, open - mapped);
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
