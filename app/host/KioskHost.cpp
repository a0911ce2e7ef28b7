// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/KioskHost.h"

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
/// Of a session that was held ready and has had no visit.
const QString spareReason = u"spare"_s;
/// From a session's first frame to the next one's launch: this visitor comes first.
constexpr Milliseconds beforeSpare{1000};
/// After a fault of one that was held ready.
constexpr Seconds sparePause{60};
/// HealthProbe's name for the sessions.
const QString sessionPart = u"session"_s;
/// ... for their ways to the network ...
const QString gatePart = u"gate"_s;
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
    m_spareTimer.setSingleShot(true);
    connect(&m_spareTimer, &QTimer::timeout, this, &KioskHost::holdSpare);
    connect(&m_health, &HealthProbe::changed, this, [this](const link::Availability &now) {
        m_log.info(now.ready ? u"health.ready"_s : u"health.not_ready"_s, now.code);
        tell(now);
    });
}

KioskHost::~KioskHost() = default;

void KioskHost::prepare()
{
    if (m_stopping || m_spare)
        return;
    m_spare = makeSession();
    if (!launch(m_spare))
        broke(m_spare, SessionEndCause::Died);
}

void KioskHost::start()
{
    m_tick.start(tickInterval);
    startNext();
}

void KioskHost::setConfig(ConfigSources sources, KioskConfig config)
{
    m_settings.sources = std::move(sources);
    m_settings.config = std::move(config);
    settingsChanged();
}

void KioskHost::setAccessibilityBus(const QString &address)
{
    if (std::exchange(m_settings.launch.accessibilityBus, address) != address)
        settingsChanged();
}

void KioskHost::settingsChanged()
{
    dropSpare(SessionEndCause::Finished);
    m_outdated = QSet<SessionProcess *>(m_sessions.cbegin(), m_sessions.cend());
    replaceOutdated();
}

void KioskHost::setCommissioning(bool commissioning)
{
    if (std::exchange(m_commissioning, commissioning) == commissioning)
        return;
    dropSpare(SessionEndCause::Finished);
    // No visitor may come to have a gate that is open.
    if (m_next)
        m_outdated.insert(m_next);
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
    if (m_stopping || m_next)
        return;
    m_spareTimer.stop();
    m_next = std::exchange(m_spare, nullptr);
    if (!m_next) {
        m_next = makeSession();
        if (!launch(m_next)) {
            broke(m_next, SessionEndCause::Died);
            return;
        }
    }
    beginVisit(m_next);
}

SessionProcess *KioskHost::makeSession()
{
    GateProcess *const gate = m_settings.gateProgram.isEmpty()
        ? nullptr
        : new GateProcess(m_settings.gateProgram, m_clock, m_log, m_children, this);
    SessionProcess::Launch launch = m_settings.launch;
    launch.gateSocket = gate ? gate->sessionSocket() : -1;
    auto *session = new SessionProcess(launch, m_clock, m_log, m_children, this);
    connect(session, &SessionProcess::received, this,
            [this, session](const link::ToHost &message) { received(session, message); });
    connect(session, &SessionProcess::broke, this, [this, session](SessionEndCause cause) { broke(session, cause); });
    connect(session, &SessionProcess::lingers, this, [this, session] { lingers(session); });
    connect(session, &SessionProcess::ended, this,
            [this, session](const ErasureReceipt &receipt) { gone(session, receipt); });
    m_sessions.append(session);
    if (gate) {
        connectGate(gate, session);
        m_gates.insert(session, gate);
    }
    return session;
}

bool KioskHost::launch(SessionProcess *session)
{
    const Result<void> launched = session->launch({m_settings.sources, m_settings.demo, m_commissioning});
    if (!launched)
        m_log.error(launched.error());
    if (GateProcess *const gate = m_gates.value(session))
        gate->closeSessionSocket();
    return launched.has_value();
}

void KioskHost::connectGate(GateProcess *gate, SessionProcess *session)
{
    connect(gate, &GateProcess::ready, this, [this] { m_health.setReady(gatePart); });
    connect(gate, &GateProcess::failed, this, [this, gate, session] { gateFailed(gate, session); });
    connect(gate, &GateProcess::refused, this,
            [this, session](link::GateRefusal reason, const QString &host) { gateRefused(session, reason, host); });
    connect(gate, &GateProcess::passed, this, [this, session](const link::GatePassed &passed) {
        if (m_shown == session && !m_shownEnd)
            Q_EMIT gatePassed(passed);
    });
}

/// The visit goes on without a network; the welcome screen gets a session with another gate, but not without end in a
/// row where none can be started.
void KioskHost::gateFailed(GateProcess *gate, SessionProcess *session)
{
    m_gates.remove(session);
    gate->deleteLater();
    if (!gate->isReady()) {
        m_health.setNotReady(gatePart, u"gate.down"_s);
        m_gateAgain = {m_clock.sinceBoot() + gatePause};
    }
    if (!session->isEnding())
        m_outdated.insert(session);
    replaceOutdated();
}

void KioskHost::beginVisit(SessionProcess *session)
{
    link::Begin begin;
    begin.panelOpen = m_panelOpen;
    begin.resume = m_resume.load();
    // The profile may have changed since.
    if (begin.resume && begin.resume->method && !m_settings.config.profile.identity.method(*begin.resume->method))
        begin.resume->method.reset();
    QStringList listed;
    for (const HostRule &rule : m_settings.config.profile.identity.hosts)
        listed << rule.host;
    m_refused.insert(session, RefusedHosts(listed));
    session->setMemoryLimit((m_settings.config.engineMemoryMib + sessionOwnMib) << 20);
    GateProcess *const gate = m_gates.value(session);
    if (gate)
        begin.gate = gate->gate();
    session->begin(begin);
    session->send(link::Tickets{m_tickets.tickets()});
    session->send(m_health.availability());
    if (m_printerReady && !m_slipOf)
        session->send(link::Printer{link::PrinterState::Ready});
    // Beside the session: nobody goes to the network before they have come to a method.
    if (gate)
        gate->start(link::gateHosts(m_settings.config.profile.identity), m_commissioning);
}

/// Where none can be had, the next visitor waits a little longer, and no more is said than a line in the log.
void KioskHost::holdSpare()
{
    if (m_stopping || !m_settings.keepsSpare || m_spare || m_next || !m_shown || m_shownEnd)
        return;
    if (!m_spareAgain.hasPassed(m_clock)) {
        m_spareTimer.start(sparePause);
        return;
    }
    prepare();
}

void KioskHost::dropSpare(SessionEndCause cause)
{
    if (SessionProcess *const spare = std::exchange(m_spare, nullptr))
        spare->end(cause, spareReason);
    if (m_shown)
        m_spareTimer.start(beforeSpare);
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
    m_spareTimer.start(beforeSpare);
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
    if (session == m_spare) {
        // Nobody has been kept waiting: it is no fault of a visit's, and none that service ends for.
        m_spareAgain = {m_clock.sinceBoot() + sparePause};
        dropSpare(cause);
        return;
    }
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
    if (m_spare == session)
        m_spare = nullptr;
    if (GateProcess *gate = m_gates.take(session))
        gate->deleteLater();
    session->deleteLater();
    // A receipt is for what a visit has left.
    if (session->hasBegun())
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
    m_spareTimer.stop();
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
