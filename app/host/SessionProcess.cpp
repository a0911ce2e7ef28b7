// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SessionProcess.h"

#include "trust/TrustStore.h"

#include <QFileInfo>

#include <csignal>

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// A visit sends a handful of messages a minute; a session that floods the host is out of order.
constexpr int mostMessagesPerSecond = 200;

/// A session ends a page that grows too large itself, and needs a moment for it.
constexpr int mostChecksTooLarge = 3;

/// Runs in the child between fork and exec: only calls that are safe there.
void prepareChild(pid_t host, int gateSocket)
{
    if (gateSocket >= 0)
        fcntl(gateSocket, F_SETFD, 0);
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    if (getppid() != host)
        _exit(1); // died between fork and prctl: the signal will not come
}

} // namespace

QString sessionEndCauseName(SessionEndCause cause)
{
    switch (cause) {
    case SessionEndCause::Finished:
        return u"finished"_s;
    case SessionEndCause::Died:
        return u"died"_s;
    case SessionEndCause::Hung:
        return u"hung"_s;
    case SessionEndCause::TooLarge:
        return u"too_large"_s;
    case SessionEndCause::NeverPainted:
        return u"never_painted"_s;
    case SessionEndCause::Malformed:
        return u"malformed"_s;
    case SessionEndCause::Failed:
        return u"failed"_s;
    case SessionEndCause::EndedByStaff:
        return u"staff"_s;
    case SessionEndCause::HostStops:
        return u"host_stops"_s;
    }
    return {};
}

QString ErasureReceipt::toLogText() const
{
    return u"session=%1 reason=%2 processes_left=%3 home_gone=%4 duration_ms=%5"_s.arg(session.toString(), reason)
        .arg(processesLeft)
        .arg(homeGone ? u"yes"_s : u"no"_s)
        .arg(duration.count());
}

SessionProcess::SessionProcess(Launch launch, const Clock &clock, HostLog &log, ChildRegistry &children,
                               QObject *parent)
    : QObject(parent), m_launch(std::move(launch)), m_clock(clock), m_log(log), m_children(children),
      m_errors(u"session.says"_s, clock, log)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SessionProcess::readLink);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errors.feed(m_process.readAllStandardError()); });
    connect(&m_process, &QProcess::finished, this, &SessionProcess::processGone);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        // Every other error is followed by finished(), or is a write to a dead child.
        if (error == QProcess::FailedToStart)
            QMetaObject::invokeMethod(this, &SessionProcess::processGone, Qt::QueuedConnection);
    });
    connect(&m_checkTimer, &QTimer::timeout, this, &SessionProcess::check);
    m_endTimer.setSingleShot(true);
}

SessionProcess::~SessionProcess()
{
    // The orderly way is end(). Here nothing may be left running in any case.
    m_process.disconnect(this);
    if (m_phase != Phase::Ended) {
        for (const ProcessInfo &process : livingProcesses())
            kill(process.pid, SIGKILL);
    }
    if (m_process.state() != QProcess::NotRunning) {
        constexpr int patience = 1000;
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    m_children.remove(static_cast<pid_t>(m_pid));
    if (m_home && m_phase != Phase::Ended)
        m_home->remove();
}

Result<void> SessionProcess::start(const link::Begin &begin)
{
    m_id = begin.session;
    Result<SessionHome> home = SessionHome::create(m_launch.memoryDir);
    if (!home)
        return tl::unexpected(home.error());
    m_home = std::move(*home);
    if (!m_launch.trustDatabase.isEmpty()) {
        if (Result<void> installed = TrustStore::install(m_launch.trustDatabase, m_home->path()); !installed)
            return installed;
    }
    m_process.setProcessEnvironment(
        m_home->environment(QProcessEnvironment::systemEnvironment(), m_launch.accessibilityBus));
    m_process.setWorkingDirectory(m_home->path());
    const pid_t host = getpid();
    const int gateSocket = begin.gate ? m_launch.gateSocket : -1;
    m_process.setChildProcessModifier([host, gateSocket] { prepareChild(host, gateSocket); });
    m_flowWindowStart = m_clock.sinceBoot();
    if (begin.resume)
        m_reached.step = begin.resume->step;
    QStringList arguments{u"--parent-pid"_s, QString::number(host)};
    if (gateSocket >= 0)
        arguments << u"--gate-socket"_s << QString::number(gateSocket);
    m_process.start(m_launch.program, arguments + m_launch.arguments);
    m_pid = m_process.processId();
    if (m_pid > 0)
        m_children.add(static_cast<pid_t>(m_pid));
    send(begin);
    m_checkTimer.start(m_launch.timing.heartbeatCheck);
    m_log.info(u"session.started"_s, u"session=%1 pid=%2"_s.arg(m_id.toString()).arg(m_pid));
    return {};
}

void SessionProcess::send(const link::ToSession &message)
{
    if (m_phase == Phase::Running && m_process.state() != QProcess::NotRunning)
        m_process.write(link::serialise(message));
}

void SessionProcess::readLink()
{
    const Result<QByteArrayList> lines = m_reader.feed(m_process.readAllStandardOutput());
    if (!lines) {
        breakWith(SessionEndCause::Malformed, lines.error().toLogLine());
        return;
    }
    for (const QByteArray &line : *lines) {
        if (m_broken || m_phase != Phase::Running)
            return;
        const Result<link::ToHost> message = link::parseLine<link::ToHost>(line);
        if (!message) {
            breakWith(SessionEndCause::Malformed, message.error().toLogLine());
            return;
        }
        const Milliseconds now = m_clock.sinceBoot();
        if (now - m_flowWindowStart >= Seconds{1}) {
            m_flowWindowStart = now;
            m_messagesInWindow = 0;
        }
        if (++m_messagesInWindow > mostMessagesPerSecond) {
            breakWith(SessionEndCause::Malformed,
                      u"link.flood: more than %1 messages a second"_s.arg(mostMessagesPerSecond));
            return;
        }
        m_checksInSilence = 0;
        m_heard = true;
        if (std::holds_alternative<link::Heartbeat>(*message))
            continue;
        if (std::holds_alternative<link::Painted>(*message))
            m_painted = true;
        if (const auto *reached = std::get_if<link::StepReached>(&*message))
            m_reached = *reached;
        Q_EMIT received(*message);
    }
}

void SessionProcess::check()
{
    const Milliseconds silence = ++m_checksInSilence * m_launch.timing.heartbeatCheck;
    const Milliseconds age = ++m_checks * m_launch.timing.heartbeatCheck;
    // One that has not said anything yet is still starting.
    if (m_heard && silence > m_launch.timing.heartbeat)
        breakWith(SessionEndCause::Hung, u"no heartbeat for %1 ms"_s.arg(silence.count()));
    else if (!m_painted && age > m_launch.timing.firstPaint)
        breakWith(SessionEndCause::NeverPainted, {});
    else if (m_launch.memoryLimit > 0)
        weigh();
}

void SessionProcess::weigh()
{
    const auto pid = static_cast<pid_t>(m_pid);
    const qint64 taken = memoryOf(pid) + memoryBelow(pid) + unmappedMemory(pid);
    m_checksTooLarge = taken > m_launch.memoryLimit ? m_checksTooLarge + 1 : 0;
    if (m_checksTooLarge >= mostChecksTooLarge)
        breakWith(SessionEndCause::TooLarge, u"it takes %1 MiB"_s.arg(taken >> 20));
}

void SessionProcess::breakWith(SessionEndCause cause, const QString &detail)
{
    if (m_broken || m_phase != Phase::Running)
        return;
    m_broken = true;
    m_checkTimer.stop();
    m_log.warning(u"session."_s + sessionEndCauseName(cause),
                  u"session=%1 %2"_s.arg(m_id.toString(), redact(detail)).trimmed());
    Q_EMIT broke(cause);
}

void SessionProcess::processGone()
{
    // Reports still in the pipe count: "finished" is often the last thing that a session says.
    readLink();
    m_errors.feed(m_process.readAllStandardError());
    m_errors.finish();
    if (m_phase == Phase::Running) {
        const bool crashed = m_process.exitStatus() == QProcess::CrashExit;
        breakWith(SessionEndCause::Died,
                  m_process.error() == QProcess::FailedToStart ? u"cannot start: %1"_s.arg(m_process.errorString())
                      : crashed                                ? u"by a signal"_s
                                                               : u"exit status %1"_s.arg(m_process.exitCode()));
    } else if (m_phase == Phase::Asked || m_phase == Phase::Terminated) {
        startKilling(); // what it leaves behind
    }
}

void SessionProcess::end(SessionEndCause cause, const QString &reason)
{
    if (m_phase != Phase::Running)
        return;
    m_endReason = reason;
    m_endStartedAt = m_clock.sinceBoot();
    m_checkTimer.stop();
    const bool listens = cause == SessionEndCause::Finished || cause == SessionEndCause::EndedByStaff
        || cause == SessionEndCause::HostStops || cause == SessionEndCause::Failed;
    if (m_process.state() != QProcess::NotRunning && listens) {
        send(link::End{});
        m_process.closeWriteChannel();
        m_phase = Phase::Asked;
        m_endTimer.callOnTimeout(this, &SessionProcess::terminate);
        m_endTimer.start(m_launch.timing.askedToEnd);
        return;
    }
    m_phase = Phase::Asked;
    startKilling();
}

void SessionProcess::terminate()
{
    m_phase = Phase::Terminated;
    for (const ProcessInfo &process : livingProcesses())
        kill(process.pid, SIGTERM);
    m_endTimer.disconnect(this);
    m_endTimer.callOnTimeout(this, &SessionProcess::startKilling);
    m_endTimer.start(m_launch.timing.terminated);
}

void SessionProcess::startKilling()
{
    m_phase = Phase::Killing;
    m_killUntil = {m_clock.sinceBoot() + m_launch.timing.killed};
    m_endTimer.disconnect(this);
    m_endTimer.callOnTimeout(this, &SessionProcess::killRound);
    // Not from inside end(): whoever calls it expects ended() later.
    m_endTimer.start(0);
}

QList<ProcessInfo> SessionProcess::livingProcesses()
{
    const ProcessTree tree = ProcessTree::snapshot();
    QList<ProcessInfo> candidates;
    const auto pid = static_cast<pid_t>(m_pid);
    if (pid > 0) {
        if (m_process.state() != QProcess::NotRunning) {
            if (const ProcessInfo *self = tree.find(pid))
                candidates.append(*self);
            candidates += tree.descendantsOf(pid);
        }
        candidates += tree.inGroup(pid);
    }
    candidates += orphansOfThisProcess(tree, m_children);
    candidates += m_seen;
    QList<ProcessInfo> living;
    for (const ProcessInfo &candidate : std::as_const(candidates)) {
        const ProcessInfo *const now = tree.find(candidate.pid);
        if (now && *now == candidate && !now->isZombie() && !living.contains(candidate))
            living.append(candidate);
    }
    m_seen = living;
    return living;
}

void SessionProcess::killRound()
{
    const QList<ProcessInfo> living = livingProcesses();
    const bool running = m_process.state() != QProcess::NotRunning;
    if (!running && m_pid > 0)
        m_children.remove(static_cast<pid_t>(m_pid));
    const bool allDead = living.isEmpty() && !running;
    if (allDead && eraseHome()) {
        m_phase = Phase::Ended;
        Q_EMIT ended(writeReceipt(0, true));
        return;
    }
    for (const ProcessInfo &process : living)
        kill(process.pid, SIGKILL);
    if (!m_lingers && m_killUntil.hasPassed(m_clock)) {
        m_lingers = true;
        // As much as can be: the files need not wait for a process that cannot be killed.
        Q_EMIT lingers(writeReceipt(static_cast<int>(living.size()), eraseHome()));
    }
    m_endTimer.start(m_lingers ? m_launch.timing.lingerRound : m_launch.timing.killRound);
}

bool SessionProcess::eraseHome()
{
    return !m_home || m_home->remove();
}

ErasureReceipt SessionProcess::writeReceipt(int processesLeft, bool homeGone)
{
    ErasureReceipt receipt;
    receipt.session = m_id;
    receipt.reason = m_endReason;
    receipt.processesLeft = processesLeft;
    receipt.homeGone = homeGone;
    receipt.duration = m_clock.sinceBoot() - m_endStartedAt;
    if (receipt.isClean())
        m_log.info(u"session.erased"_s, receipt.toLogText());
    else
        m_log.error(u"session.lingers"_s, receipt.toLogText());
    return receipt;
}

} // namespace kiosk
