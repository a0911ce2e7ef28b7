// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/KioskHost.h"

#include <array>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr Seconds tickInterval{1};
/// How long the picture of a session that hangs may wait for its successor's start.
constexpr Seconds longestFrozenPicture{2};
/// A session that hangs must not hold back the receipt of the one before it.
constexpr Seconds clipboardLimit{10};
/// Between two tries to start a gate.
constexpr Seconds gatePause{10};
/// What a session takes beside its pages, with room to spare (measured: 80 MiB before a page, 190 with one).
constexpr qint64 sessionOwnMib = 512;
const QString outdatedReason = u"configuration"_s;
/// HealthProbe's name for the sessions.
const QString sessionPart = u"session"_s;
/// ... for their ways to the network ...
const QString gatePart = u"gate"_s;
/// ... for what keeps pages in ...
const QString sandboxPart = u"browser_sandbox"_s;
/// ... and for what a visit has left behind.
const QString erasurePart = u"erasure"_s;

} // namespace

KioskHost::KioskHost(Settings settings, const Clock &clock, HostLog &log, HealthProbe &health, ChildRegistry &children,
                     QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_clock(clock), m_log(log), m_health(health),
      m_children(children), m_resume({m_settings.stateDir, m_settings.bootId, m_settings.config.profile.syncWait,
                                      m_settings.config.limits.session},
                                     clock, log),
      m_tickets({m_settings.stateDir, m_settings.bootId, m_settings.config.profile.syncWait,
                 m_settings.config.limits.ticketKeep},
                clock, log),
      m_restarts(clock)
{
    m_replacement.setSingleShot(true);
    connect(&m_replacement, &QTimer::timeout, this, &KioskHost::startNext);
    connect(&m_tick, &QTimer::timeout, this, &KioskHost::tick);
    connect(&m_health, &HealthProbe::changed, this, [this](const link::Availability &now) {
        m_log.info(now.ready ? u"health.ready"_s : u"health.not_ready"_s, now.code);
        tell(now);
    });
}

KioskHost::~KioskHost() = default;

void KioskHost::start()
{
    m_tick.start(tickInterval);
    startNext();
}

void KioskHost::setConfig(ConfigSources sources, KioskConfig config)
{
    m_settings.sources = std::move(sources);
    m_settings.config = std::move(config);
    m_outdated = QSet<SessionProcess *>(m_sessions.cbegin(), m_sessions.cend());
    replaceOutdated();
}

void KioskHost::setAccessibilityBus(const QString &address)
{
    if (std::exchange(m_settings.launch.accessibilityBus, address) == address)
        return;
    m_outdated = QSet<SessionProcess *>(m_sessions.cbegin(), m_sessions.cend());
    replaceOutdated();
}

void KioskHost::replaceOutdated()
{
    if (!m_shown || m_shownEnd || m_next || !m_outdated.contains(m_shown) || !m_gateAgain.hasPassed(m_clock))
        return;
    const Step step = m_shown->step();
    if (step != Step::Welcome && step != Step::OutOfService)
        return;
    m_shownEnd = SessionEndCause::Finished;
    m_shownEndReason = outdatedReason;
    startNext();
}

void KioskHost::startNext()
{
    m_replacement.stop();
    if (m_stopping || m_next || m_nextGate)
        return;
    if (m_settings.gateProgram.isEmpty())
        startSession(std::nullopt, -1);
    else
        startGate();
}

void KioskHost::startGate()
{
    auto *gate = new GateProcess(m_settings.gateProgram, m_clock, m_log, m_children, this);
    m_nextGate = gate;
    connect(gate, &GateProcess::ready, this, [this, gate] {
        m_nextGate = nullptr;
        m_health.setReady(gatePart);
        // Staff have begun or stopped commissioning meanwhile: no visitor may have a gate that is open.
        if (gate->isCommissioning() != m_commissioning) {
            gate->deleteLater();
            startNext();
            return;
        }
        startSession(gate->gate(), gate->sessionSocket());
        gate->closeSessionSocket();
        if (m_next)
            m_gates.insert(m_next, gate);
        else
            gate->deleteLater();
    });
    connect(gate, &GateProcess::failed, this, [this, gate] { gateFailed(gate); });
    connect(gate, &GateProcess::refused, this,
            [this, gate](link::GateRefusal reason, const QString &host) { gateRefused(gate, reason, host); });
    connect(gate, &GateProcess::passed, this, [this, gate](const link::GatePassed &passed) {
        if (m_shown && m_gates.key(gate) == m_shown && !m_shownEnd)
            Q_EMIT gatePassed(passed);
    });
    gate->start(link::gateHosts(m_settings.config.profile.identity), m_commissioning);
}

void KioskHost::gateFailed(GateProcess *gate)
{
    gate->deleteLater();
    if (gate == m_nextGate) {
        m_nextGate = nullptr;
        m_health.setNotReady(gatePart, u"gate.down"_s);
        m_gateAgain = {m_clock.sinceBoot() + gatePause};
        if (m_shown && m_shownEndReason == outdatedReason && !m_shown->isEnding()) {
            m_shownEnd.reset();
            m_shownEndReason.clear();
            return;
        }
        // One that says out of service is better than an empty screen. What it listens at, nobody serves.
        std::array<int, 2> pair{-1, -1};
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
            m_log.error(u"gate.socket"_s, qt_error_string(errno));
        startSession(link::Gate{SessionId::random().toString()}, pair[0]);
        close(pair[0]);
        close(pair[1]);
        if (m_next)
            m_outdated.insert(m_next);
        return;
    }
    // The visit goes on without a network; the welcome screen gets a session with a gate.
    SessionProcess *const session = m_gates.key(gate);
    m_gates.remove(session);
    if (session && !session->isEnding())
        m_outdated.insert(session);
    replaceOutdated();
}

void KioskHost::startSession(const std::optional<link::Gate> &gate, int gateSocket)
{
    if (m_stopping)
        return;
    SessionProcess::Launch launch = m_settings.launch;
    launch.gateSocket = gateSocket;
    launch.memoryLimit = (m_settings.config.engineMemoryMib + sessionOwnMib) << 20;
    auto *session = new SessionProcess(launch, m_clock, m_log, m_children, this);
    connect(session, &SessionProcess::received, this,
            [this, session](const link::ToHost &message) { received(session, message); });
    connect(session, &SessionProcess::broke, this, [this, session](SessionEndCause cause) { broke(session, cause); });
    connect(session, &SessionProcess::lingers, this, [this, session] { lingers(session); });
    connect(session, &SessionProcess::ended, this,
            [this, session](const ErasureReceipt &receipt) { gone(session, receipt); });
    link::Begin begin;
    begin.config = m_settings.sources;
    begin.demo = m_settings.demo;
    begin.gate = gate;
    begin.commissioning = m_commissioning;
    begin.panelOpen = m_panelOpen;
    begin.resume = m_resume.load();
    // The profile may have changed since.
    if (begin.resume && begin.resume->method && !m_settings.config.profile.identity.method(*begin.resume->method))
        begin.resume->method.reset();
    QStringList listed;
    for (const HostRule &rule : m_settings.config.profile.identity.hosts)
        listed << rule.host;
    m_refused.insert(session, RefusedHosts(listed));
    m_next = session;
    m_sessions.append(session);
    if (const Result<void> started = session->start(begin); !started) {
        m_log.error(started.error());
        broke(session, SessionEndCause::Died);
        return;
    }
    session->send(link::Tickets{m_tickets.tickets()});
    session->send(m_health.availability());
}

void KioskHost::promote(SessionProcess *session)
{
    SessionProcess *const before = m_shown;
    m_shown = session;
    m_next = nullptr;
    const VisitState broken = std::exchange(m_visit, {});
    m_visit.session = session->id();
    m_visit.stepSince = Deadline{m_clock.sinceBoot()};
    m_visit.at = session->reached();
    if (m_visit.at.step != Step::Welcome && m_visit.at.step != Step::OutOfService) {
        m_visit.since = m_visit.stepSince;
        // The same visitor, in another session: who was called still comes.
        if (broken.help != link::HelpState::None) {
            m_visit.help = broken.help;
            m_visit.helpCalledAt = broken.helpCalledAt;
            m_visit.helpNumber = broken.helpNumber;
            m_visit.helpHeard = broken.helpHeard;
            tellHelp();
        }
    }
    Q_EMIT sessionStarted(session->id());
    askForClipboard();
    if (!m_goodSince)
        m_goodSince = m_clock.sinceBoot();
    if (before)
        before->end(m_shownEnd.value_or(SessionEndCause::Finished), m_shownEndReason);
    m_shownEnd.reset();
    m_shownEndReason.clear();
    Q_EMIT painted();
    replaceOutdated();
}

void KioskHost::finished(SessionProcess *session, const link::Finished &message)
{
    const QString rating = message.rating ? u" rating=%1"_s.arg(*message.rating) : QString();
    m_log.info(
        u"visit.finished"_s,
        QString(u"session=%1 reason=%2"_s.arg(session->id().toString(), endReasonName(message.reason)) + rating));
    m_resume.clear();
    Q_EMIT visitFinished(session->id(), message);
    if (session == m_next) { // a visit that was over before anything could be shown
        m_next = nullptr;
        session->end(SessionEndCause::Finished, endReasonName(message.reason));
        scheduleReplacement();
        return;
    }
    m_shownEnd = SessionEndCause::Finished;
    m_shownEndReason = QString(u"finished:" + endReasonName(message.reason));
    startNext();
}

void KioskHost::broke(SessionProcess *session, SessionEndCause cause)
{
    const QString reason = sessionEndCauseName(cause);
    if (session == m_next || (session == m_shown && !m_shownEnd))
        Q_EMIT visitBroke(session->id(), cause);
    if (session == m_next) {
        m_next = nullptr;
        session->end(cause, reason);
        // An empty screen is better than a visit that outlives its end.
        if (m_shown && m_shownEnd) {
            m_shown->end(*m_shownEnd, m_shownEndReason);
            m_shown = nullptr;
            m_shownEnd.reset();
        }
        scheduleReplacement();
        return;
    }
    if (session != m_shown) {
        session->end(cause, reason);
        return;
    }
    const bool visitWasOver = m_shownEnd.has_value();
    if (cause == SessionEndCause::Hung) {
        if (visitWasOver)
            return;
        // Its last picture is better than none, for a moment: it goes when the next one is painted.
        m_shownEnd = cause;
        m_shownEndReason = reason;
        if (scheduleReplacement() <= longestFrozenPicture)
            return;
    }
    m_shown = nullptr;
    m_shownEnd.reset();
    session->end(cause, reason);
    if (!visitWasOver && cause != SessionEndCause::Hung)
        scheduleReplacement();
}

Milliseconds KioskHost::scheduleReplacement()
{
    if (m_stopping)
        return {};
    m_goodSince.reset();
    const bool wasCrashLoop = m_restarts.isCrashLoop();
    const Milliseconds delay = m_restarts.died();
    if (m_restarts.isCrashLoop() && !wasCrashLoop) {
        // What is taken over may be what kills them.
        m_log.warning(u"session.crash_loop"_s, u"a visit to take over, if any, is given up"_s);
        m_resume.clear();
        m_health.setNotReady(sessionPart, u"session.crash_loop"_s);
    }
    m_log.info(u"session.restart"_s, u"delay_ms=%1"_s.arg(delay.count()));
    m_replacement.start(delay);
    return delay;
}

void KioskHost::lingers(SessionProcess *session)
{
    m_lingering.insert(session);
    // Nobody begins a visit beside the remains of another.
    m_health.setNotReady(erasurePart, u"session.not_erased"_s);
    stopWhenAllIsGone();
}

void KioskHost::stopWhenAllIsGone()
{
    // What cannot be ended must not hold up a stop: the service manager ends it with the host.
    if (m_stopping && m_sessions.size() == m_lingering.size())
        Q_EMIT stopped();
}

void KioskHost::gone(SessionProcess *session, const ErasureReceipt &receipt)
{
    if (const int more = m_refused.take(session).more(); more > 0) {
        m_log.info(u"host.refused_more"_s, u"session=%1 count=%2"_s.arg(session->id().toString()).arg(more));
        Q_EMIT moreHostsRefused(session->id(), more);
    }
    m_sessions.removeOne(session);
    m_outdated.remove(session);
    if (m_lingering.remove(session) && m_lingering.isEmpty())
        m_health.setReady(erasurePart);
    if (m_shown == session)
        m_shown = nullptr;
    if (m_next == session)
        m_next = nullptr;
    if (GateProcess *gate = m_gates.take(session))
        gate->deleteLater();
    session->deleteLater();
    m_unconfirmed.append({receipt, {m_clock.sinceBoot() + clipboardLimit}});
    if (m_stopping)
        confirmErasures(std::nullopt);
    else
        askForClipboard();
    stopWhenAllIsGone();
}

void KioskHost::askForClipboard()
{
    if (!m_unconfirmed.isEmpty() && m_shown && !m_shownEnd)
        m_shown->send(link::ClearClipboard{});
}

void KioskHost::confirmErasures(std::optional<bool> clipboardEmpty)
{
    const QList<Unconfirmed> confirmed = std::exchange(m_unconfirmed, {});
    for (Unconfirmed one : confirmed) {
        one.receipt.clipboardEmpty = clipboardEmpty;
        if (clipboardEmpty == false)
            m_log.warning(u"session.clipboard"_s, u"something is left on the clipboard"_s);
        Q_EMIT erased(one.receipt);
    }
}

void KioskHost::tick()
{
    if (m_tickets.expire())
        tellTickets();
    if (!m_unconfirmed.isEmpty() && m_unconfirmed.first().until.hasPassed(m_clock))
        confirmErasures(std::nullopt);
    if (m_shown && !m_shownEnd)
        m_resume.seen();
    noteHealth();
    replaceOutdated();
}

void KioskHost::noteHealth()
{
    // Counted over visits: on a busy day none lasts long.
    if (!m_goodSince || m_clock.sinceBoot() - *m_goodSince < RestartPolicy::healthyAfter)
        return;
    m_restarts.healthy();
    m_health.setReady(sessionPart);
}

void KioskHost::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_resume.hostStops();
    m_replacement.stop();
    m_tick.stop();
    if (m_sessions.size() == m_lingering.size()) {
        QMetaObject::invokeMethod(this, &KioskHost::stopped, Qt::QueuedConnection);
        return;
    }
    const QList<SessionProcess *> sessions = m_sessions;
    for (SessionProcess *session : sessions)
        session->end(SessionEndCause::HostStops, sessionEndCauseName(SessionEndCause::HostStops));
}

} // namespace kiosk
