// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Machine.h"

#include <QFile>

#include <csignal>
#include <sched.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool isAlive(qint64 pid)
{
    const QByteArray stat = pid > 0 ? contentOf(u"/proc/%1/stat"_s.arg(pid)) : QByteArray();
    return !stat.isEmpty() && stat.mid(stat.lastIndexOf(')') + 2, 1) != "Z";
}

bool enterNamespaces(int kinds)
{
    const QByteArray user = QByteArray::number(geteuid());
    const QByteArray group = QByteArray::number(getegid());
    if (user == "0")
        return unshare(kinds) == 0;
    return unshare(kinds | CLONE_NEWUSER) == 0 && writeFile(u"/proc/self/setgroups"_s, "deny")
        && writeFile(u"/proc/self/uid_map"_s, "0 " + user + " 1")
        && writeFile(u"/proc/self/gid_map"_s, "0 " + group + " 1");
}

bool cutShort(int stop, const std::function<void()> &work)
{
    const pid_t child = fork();
    if (child == 0) {
        if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0 || raise(SIGSTOP) != 0)
            _exit(1);
        work();
        _exit(0);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status))
        qFatal("no child can be traced here");
    for (int i = 0; i <= stop; ++i) {
        if (ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) != 0 || waitpid(child, &status, 0) != child)
            qFatal("the child cannot be followed");
        if (!WIFSTOPPED(status))
            return false;
    }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    return true;
}

} // namespace kiosk
