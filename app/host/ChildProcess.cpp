// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/ChildProcess.h"

#include "host/SessionHome.h"

#include <csignal>

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int patience = 1000; // ms

/// What differs between children, between fork and exec.
struct Preparation {
    pid_t host;
    bool reapsOrphans;
    int output;
    QList<int> keeps;

    /// Runs in the child: only calls that are safe there.
    void operator()() const
    {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
        if (reapsOrphans)
            prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
        if (getppid() != host)
            _exit(1); // died between fork and prctl: the signal will not come
        for (const int descriptor : keeps)
            fcntl(descriptor, F_SETFD, 0);
        if (output >= 0)
            dup2(output, STDOUT_FILENO);
    }
};

} // namespace

ChildProcess::ChildProcess(const QString &says, const Clock &clock, HostLog &log, ChildRegistry &children,
                           QObject *parent)
    : QObject(parent), m_clock(clock), m_children(children)
{
    if (says.isEmpty())
        m_process.setStandardErrorFile(QProcess::nullDevice());
    else
        m_errors.emplace(says, clock, log);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ChildProcess::outputReady);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errors->feed(m_process.readAllStandardError()); });
    connect(&m_process, &QProcess::finished, this, [this](int status, QProcess::ExitStatus kind) {
        const bool crashed = kind == QProcess::CrashExit;
        leave({true, crashed, status, (crashed ? u"signal %1"_s : u"exit status %1"_s).arg(status)});
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        // Every other error is followed by finished(), or is a write to a dead child.
        if (error != QProcess::FailedToStart)
            return;
        const Exit exit{false, false, 0, u"cannot start: %1"_s.arg(m_process.errorString())};
        QMetaObject::invokeMethod(
            this, [this, exit] { leave(exit); }, Qt::QueuedConnection);
    });
    m_step.setSingleShot(true);
}

ChildProcess::~ChildProcess()
{
    m_process.disconnect(this);
    kill();
    if (isRunning())
        m_process.waitForFinished(patience);
    m_children.remove(static_cast<pid_t>(m_pid));
}

QProcessEnvironment ChildProcess::hostEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &hostsOwn : hostsOwnVariables())
        environment.remove(hostsOwn);
    return environment;
}

void ChildProcess::start(const Start &start)
{
    const pid_t host = getpid();
    m_reapsOrphans = start.reapsOrphans;
    m_process.setProcessEnvironment(start.environment);
    m_process.setWorkingDirectory(start.folder);
    m_process.setStandardInputFile(start.hasInput ? QString() : QProcess::nullDevice());
    const bool reads = start.output == Output::Read && start.outputDescriptor < 0;
    m_process.setStandardOutputFile(reads ? QString() : QProcess::nullDevice());
    m_process.setChildProcessModifier(Preparation{host, start.reapsOrphans, start.outputDescriptor, start.keeps});
    QStringList arguments = start.arguments;
    if (start.knowsParent)
        arguments = QStringList{u"--parent-pid"_s, QString::number(host)} + arguments;
    m_process.start(start.program, arguments);
    m_pid = m_process.processId();
    m_group = static_cast<pid_t>(m_pid);
    if (m_pid > 0)
        m_children.add(m_group);
}

void ChildProcess::write(const QByteArray &bytes)
{
    if (isRunning())
        m_process.write(bytes);
}

void ChildProcess::leave(const Exit &exit)
{
    m_children.remove(static_cast<pid_t>(m_pid));
    if (m_errors) {
        m_errors->feed(m_process.readAllStandardError());
        m_errors->finish();
    }
    // What it leaves behind keeps its group; without that, another process may be given the number.
    if (living().isEmpty())
        m_group = 0;
    Q_EMIT exited(exit);
    if (m_ending && !m_killing)
        startKilling();
}

void ChildProcess::end(const EndTiming &timing)
{
    if (m_ending)
        return;
    m_ending = true;
    m_timing = timing;
    if (isRunning() && timing.askedToEnd.count() > 0) {
        m_process.closeWriteChannel();
        after(timing.askedToEnd, &ChildProcess::terminate);
    } else {
        startKilling();
    }
}

void ChildProcess::after(Milliseconds time, void (ChildProcess::*step)())
{
    m_step.disconnect(this);
    m_step.callOnTimeout(this, step);
    m_step.start(time);
}

void ChildProcess::terminate()
{
    if (m_timing.terminated.count() == 0) {
        startKilling();
        return;
    }
    const QList<ProcessInfo> all = living();
    for (const ProcessInfo &process : all)
        ::kill(process.pid, SIGTERM);
    after(m_timing.terminated, &ChildProcess::startKilling);
}

void ChildProcess::startKilling()
{
    m_killing = true;
    m_killUntil = {m_clock.sinceBoot() + m_timing.killed};
    // Not from inside end(): whoever calls it expects gone() later.
    after(Milliseconds{0}, &ChildProcess::killRound);
}

void ChildProcess::killRound()
{
    const QList<ProcessInfo> all = living();
    if (all.isEmpty() && !isRunning()) {
        m_group = 0;
        m_reapsOrphans = false;
        Q_EMIT gone();
        return;
    }
    for (const ProcessInfo &process : all)
        ::kill(process.pid, SIGKILL);
    if (!m_lingers && m_killUntil.hasPassed(m_clock)) {
        m_lingers = true;
        Q_EMIT lingers(static_cast<int>(all.size()));
    }
    after(m_lingers ? m_timing.lingerRound : m_timing.killRound, &ChildProcess::killRound);
}

void ChildProcess::letEnd()
{
    m_process.closeWriteChannel();
    if (isRunning())
        m_process.waitForFinished(patience);
}

void ChildProcess::kill()
{
    const QList<ProcessInfo> all = living();
    for (const ProcessInfo &process : all)
        ::kill(process.pid, SIGKILL);
}

QList<ProcessInfo> ChildProcess::living()
{
    const ProcessTree tree = ProcessTree::snapshot();
    QList<ProcessInfo> candidates = m_seen;
    if (m_group > 0) {
        if (isRunning()) {
            if (const ProcessInfo *self = tree.find(m_group))
                candidates.append(*self);
            candidates += tree.descendantsOf(m_group);
        }
        candidates += tree.inGroup(m_group);
    }
    if (m_reapsOrphans)
        candidates += orphansOfThisProcess(tree, m_children);
    QList<ProcessInfo> living;
    for (const ProcessInfo &candidate : std::as_const(candidates)) {
        const ProcessInfo *const now = tree.find(candidate.pid);
        if (now && *now == candidate && !now->isZombie() && !living.contains(candidate))
            living.append(candidate);
    }
    m_seen = living;
    return living;
}

} // namespace kiosk
