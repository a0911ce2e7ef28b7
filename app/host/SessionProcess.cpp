// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SessionProcess.h"

#include "trust/TrustStore.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// A visit sends a handful of messages a minute; a session that floods the host is out of order.
constexpr int mostMessagesPerSecond = 200;

/// A session ends a page that grows too large itself, and needs a moment for it.
constexpr int mostChecksTooLarge = 3;

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
    : QObject(parent), m_launch(std::move(launch)), m_clock(clock), m_log(log),
      m_child(u"session.says"_s, clock, log, children)
{
    connect(&m_child, &ChildProcess::outputReady, this, &SessionProcess::readLink);
    connect(&m_child, &ChildProcess::exited, this, &SessionProcess::exited);
    connect(&m_child, &ChildProcess::gone, this, &SessionProcess::erase);
    connect(&m_child, &ChildProcess::lingers, this, &SessionProcess::linger);
    connect(&m_checkTimer, &QTimer::timeout, this, &SessionProcess::check);
    m_eraseAgain.setSingleShot(true);
    connect(&m_eraseAgain, &QTimer::timeout, this, &SessionProcess::erase);
}

SessionProcess::~SessionProcess()
{
    // The orderly way is end(). Here nothing may be left in any case.
    m_child.disconnect(this);
    m_child.kill();
    if (m_home && !m_erased)
        m_home->remove();
}

Result<void> SessionProcess::launch(const link::Prepare &prepare)
{
    Result<SessionHome> home = SessionHome::create(m_launch.memoryDir);
    if (!home)
        return tl::unexpected(home.error());
    m_home = std::move(*home);
    if (!m_launch.trustDatabase.isEmpty()) {
        if (Result<void> installed = TrustStore::install(m_launch.trustDatabase, m_home->path()); !installed)
            return installed;
    }
    ChildProcess::Start start{m_launch.program, m_launch.arguments};
    start.environment = m_home->environment(ChildProcess::hostEnvironment(), m_launch.accessibilityBus);
    start.folder = m_home->path();
    start.reapsOrphans = true;
    if (m_launch.gateSocket >= 0) {
        start.keeps = {m_launch.gateSocket};
        start.arguments = QStringList{u"--gate-socket"_s, QString::number(m_launch.gateSocket)} + start.arguments;
    }
    m_flowWindowStart = m_clock.sinceBoot();
    m_child.start(start);
    m_child.write(link::serialise(link::ToSession(prepare)));
    m_checkTimer.start(m_launch.timing.heartbeatCheck);
    m_log.info(u"session.launched"_s,
               u"pid=%1 home=%2"_s.arg(m_child.processId()).arg(QFileInfo(homePath()).fileName()));
    return {};
}

void SessionProcess::begin(const link::Begin &begin)
{
    m_id = begin.session;
    m_begun = true;
    m_checks = 0;
    if (begin.resume)
        m_reached.step = begin.resume->step;
    send(begin);
    m_log.info(u"session.started"_s, u"session=%1 pid=%2"_s.arg(m_id.toString()).arg(m_child.processId()));
}

void SessionProcess::send(const link::ToSession &message)
{
    if (m_begun && !isEnding())
        m_child.write(link::serialise(message));
}

void SessionProcess::readLink()
{
    const Result<QByteArrayList> lines = m_reader.feed(m_child.readOutput());
    if (!lines) {
        breakWith(SessionEndCause::Malformed, lines.error().toLogLine());
        return;
    }
    for (const QByteArray &line : *lines) {
        if (m_broken || isEnding())
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
        if (!m_begun && !std::holds_alternative<link::Failed>(*message)) {
            breakWith(SessionEndCause::Malformed, u"link.early: a session speaks of a visit before it has one"_s);
            return;
        }
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
    else if (!m_painted && (m_begun || !m_heard) && age > m_launch.timing.firstPaint)
        breakWith(SessionEndCause::NeverPainted, {});
    else if (m_memoryLimit > 0)
        weigh();
}

void SessionProcess::weigh()
{
    const auto pid = static_cast<pid_t>(m_child.processId());
    const qint64 taken = memoryOf(pid) + memoryBelow(pid) + unmappedMemory(pid);
    m_checksTooLarge = taken > m_memoryLimit ? m_checksTooLarge + 1 : 0;
    if (m_checksTooLarge >= mostChecksTooLarge)
        breakWith(SessionEndCause::TooLarge, u"it takes %1 MiB"_s.arg(taken >> 20));
}

void SessionProcess::breakWith(SessionEndCause cause, const QString &detail)
{
    if (m_broken || isEnding())
        return;
    m_broken = true;
    m_checkTimer.stop();
    m_log.warning(u"session."_s + sessionEndCauseName(cause),
                  u"session=%1 %2"_s.arg(m_id.toString(), redact(detail)).trimmed());
    Q_EMIT broke(cause);
}

void SessionProcess::exited(const ChildProcess::Exit &exit)
{
    // Reports still in the pipe count: "finished" is often the last thing that a session says.
    readLink();
    if (!isEnding())
        breakWith(SessionEndCause::Died, exit.crashed ? u"by a signal"_s : exit.text);
}

void SessionProcess::end(SessionEndCause cause, const QString &reason)
{
    if (isEnding())
        return;
    m_endReason = reason;
    m_endStartedAt = m_clock.sinceBoot();
    m_checkTimer.stop();
    const bool listens = cause == SessionEndCause::Finished || cause == SessionEndCause::EndedByStaff
        || cause == SessionEndCause::HostStops || cause == SessionEndCause::Failed;
    EndTiming timing = m_launch.timing;
    if (listens)
        send(link::End{});
    else
        timing.askedToEnd = Milliseconds{0};
    m_child.end(timing);
}

void SessionProcess::erase()
{
    if (eraseHome()) {
        m_erased = true;
        Q_EMIT ended(writeReceipt(0, true));
        return;
    }
    if (!m_eraseUntil)
        m_eraseUntil = Deadline{m_clock.sinceBoot() + m_launch.timing.killed};
    if (m_eraseUntil->hasPassed(m_clock))
        linger(0);
    m_eraseAgain.start(m_lingers ? m_launch.timing.lingerRound : m_launch.timing.killRound);
}

void SessionProcess::linger(int processesLeft)
{
    // As much as can be: the files need not wait for a process that cannot be killed.
    if (!std::exchange(m_lingers, true))
        Q_EMIT lingers(writeReceipt(processesLeft, eraseHome()));
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
