// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/StaffDesk.h"

#include "host/CommissioningVisit.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr Seconds attendInterval{5};
/// Changes that come together are told together.
constexpr Milliseconds stateDelay{50};
constexpr Seconds todayInterval{10};

/// Those that are done to the visit on the screen.
bool concernsVisit(link::StaffAction action)
{
    using link::StaffAction;
    return action == StaffAction::EndSession || action == StaffAction::MoreTime || action == StaffAction::AnswerHelp;
}

link::ActionDone outcomeOf(link::StaffAction action, const Result<QString> &result)
{
    if (result)
        return {action, true, u"ok"_s, *result};
    return {action, false, result.error().code, result.error().detail};
}

template <typename Value> std::optional<link::Trouble> troubleOf(const Result<Value> &result)
{
    return result ? std::nullopt : std::optional(link::Trouble{result.error().code, result.error().detail});
}

} // namespace

StaffDesk::StaffDesk(Settings settings, Parts parts, const Clock &clock, HostLog &log, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_parts(parts), m_clock(clock), m_log(log)
{
    connect(&m_parts.host, &KioskHost::staffWanted, this, &StaffDesk::open);
    connect(&m_parts.host, &KioskHost::visitChanged, this, &StaffDesk::stateChanged);
    connect(&m_parts.host, &KioskHost::helpCalled, this, [this] {
        if (isUnlocked())
            m_parts.host.advanceHelp(link::HelpState::Seen);
    });
    connect(&m_parts.host, &KioskHost::sessionStarted, this, &StaffDesk::stateChanged);
    connect(&m_parts.board, &HealthBoard::changed, this, &StaffDesk::stateChanged);
    connect(&m_parts.vault, &KioskVault::recorded, this, &StaffDesk::refreshToday);
    connect(&m_parts.vault, &KioskVault::padChanged, this, [this] {
        if (m_panel && !isUnlocked())
            m_panel->send(link::PadNews{pad()});
    });
    connect(&m_parts.host, &KioskHost::erased, this, [this](const ErasureReceipt &receipt) {
        m_receipt = link::ReceiptLine{m_clock.now().toUTC(), receipt.reason,         receipt.processesLeft,
                                      receipt.homeGone,      receipt.clipboardEmpty, receipt.duration};
        stateChanged();
    });
    connect(&m_parts.record, &CommissioningRecord::changed, this, &StaffDesk::stateChanged);
    connect(&m_attend, &QTimer::timeout, &m_parts.host, &KioskHost::attend);
    m_stateSoon.setSingleShot(true);
    connect(&m_stateSoon, &QTimer::timeout, this, &StaffDesk::sendState);
}

StaffDesk::~StaffDesk() = default;

void StaffDesk::open(Language language)
{
    m_parts.host.setPanelOpen(true);
    if (m_panel) {
        // Made again before a PIN: a new session's window may have come over the pad.
        if (!isUnlocked()) {
            m_again = language;
            m_panel->end();
        }
        return;
    }
    m_panel = new PanelSession(m_settings.launch, m_clock, m_log, m_parts.children, this);
    connect(m_panel, &PanelSession::received, this, &StaffDesk::received);
    connect(m_panel, &PanelSession::ended, this, &StaffDesk::panelEnded);
    link::StaffBegin begin{m_settings.sources, m_settings.demo, language, m_settings.shuffledPad, pad()};
    if (const Result<void> started = m_panel->start(begin); !started) {
        m_log.error(started.error());
        panelEnded();
    }
}

void StaffDesk::close()
{
    m_again.reset();
    if (m_panel)
        m_panel->end();
}

void StaffDesk::panelEnded()
{
    m_attend.stop();
    if (m_panel)
        std::exchange(m_panel, nullptr)->deleteLater();
    if (const std::optional<Language> language = std::exchange(m_again, std::nullopt))
        open(*language);
    else
        m_parts.host.setPanelOpen(false);
}

link::Pad StaffDesk::pad() const
{
    if (!m_parts.vault.guard())
        return {link::PadState::Unavailable, std::nullopt, m_parts.vault.padProblem()};
    if (!m_parts.vault.hasPins())
        return {link::PadState::NotSetUp, std::nullopt, u"pin.none"_s};
    const PinPad pad = m_parts.vault.guard()->pad();
    switch (pad.state) {
    case PinPad::State::Open:
        return {};
    case PinPad::State::Waiting:
        return {link::PadState::Waiting, pad.until, {}};
    case PinPad::State::Disabled:
        return {link::PadState::Disabled, std::nullopt, pad.code};
    }
    return {};
}

void StaffDesk::received(link::FromStaff &message)
{
    if (m_panel->isEnding())
        return;
    if (auto *pin = std::get_if<link::PinTyped>(&message)) {
        if (!isUnlocked())
            pinTyped(std::move(pin->digits));
        return;
    }
    if (std::holds_alternative<link::StaffClosed>(message)) {
        close();
        return;
    }
    if (!isUnlocked())
        return;
    if (const auto *wanted = std::get_if<link::StaffRequest>(&message)) {
        request(*wanted);
    } else if (const auto *statistics = std::get_if<link::StatisticsWanted>(&message)) {
        m_parts.reports.statistics(
            statistics->from, statistics->to, this,
            m_panel->whileOpen([this, asked = *statistics](const Result<QJsonObject> &result) {
                link::StatisticsReport report{asked.from, asked.to, result.value_or(QJsonObject())};
                report.trouble = troubleOf(result);
                m_panel->send(report);
            }));
    } else if (const auto *journal = std::get_if<link::JournalWanted>(&message)) {
        m_parts.reports.lines(
            journal->before, journal::topicFromName(journal->topic), this,
            m_panel->whileOpen([this, before = journal->before](const Result<QList<link::JournalLine>> &result) {
                link::JournalLines lines{before, result.value_or(QList<link::JournalLine>())};
                lines.trouble = troubleOf(result);
                m_panel->send(lines);
            }));
    }
}

void StaffDesk::pinTyped(SecureString pin)
{
    PinGuard *const guard = m_parts.vault.guard();
    if (!guard) {
        m_panel->send(link::PinVerdict{false, {}, 0, pad()});
        return;
    }
    const auto tell = m_panel->whileOpen([this](const link::PinVerdict &told) {
        m_panel->send(told);
        if (told.accepted)
            panelUnlocked(told.label);
    });
    guard->check(std::move(pin), this, [this, tell](const PinVerdict &result) { tell(verdict(result)); });
}

link::PinVerdict StaffDesk::verdict(const PinVerdict &verdict)
{
    link::PinVerdict told;
    told.pad = pad();
    told.freeLeft = verdict.pad.freeLeft;
    switch (verdict.outcome) {
    case PinOutcome::Accepted:
        told.accepted = true;
        told.label = verdict.label;
        break;
    case PinOutcome::Wrong: {
        std::optional<QDateTime> until;
        if (verdict.pad.state == PinPad::State::Waiting)
            until = verdict.pad.until.wallTime(m_clock).toUTC();
        m_parts.vault.record(journal::PinFailed{{}, verdict.pad.failures, until, m_parts.vault.guard()->sequence()});
        break;
    }
    case PinOutcome::Error:
        m_log.warning(verdict.error);
        if (verdict.error.code != u"pin.busy")
            told.pad = {link::PadState::Unavailable, std::nullopt, verdict.error.code};
        break;
    case PinOutcome::Wait:
    case PinOutcome::Disabled:
    case PinOutcome::NotSetUp:
        break;
    }
    return told;
}

void StaffDesk::panelUnlocked(const QString &label)
{
    m_panel->unlock(label);
    m_parts.vault.record(journal::StaffAction{label, u"panel"_s, std::nullopt, {}});
    m_attend.start(attendInterval);
    m_parts.host.attend();
    m_parts.host.advanceHelp(link::HelpState::Seen);
    sendState();
    refreshToday();
}

void StaffDesk::request(const link::StaffRequest &request)
{
    using link::StaffAction;
    if (request.action == StaffAction::OutOfService && !OutOfServiceSwitch::isReason(request.argument)) {
        answer({request.action, false, u"staff.reason"_s, {}});
        return;
    }
    writeDown(request);
    const auto tell = m_panel->whileOpen(
        [this, action = request.action](const Result<QString> &result) { answer(outcomeOf(action, result)); });
    switch (request.action) {
    case StaffAction::ExportStatistics:
        m_parts.reports.exportStatistics(request.from, request.to, m_settings.exportDir, this, tell);
        return;
    case StaffAction::ExportJournal:
        m_parts.reports.exportJournal(request.from, request.to, m_settings.exportDir, this, tell);
        return;
    case StaffAction::VerifyJournal:
        m_parts.reports.verify(this, m_panel->whileOpen([this](const Result<QString> &result) {
            if (!result)
                answer({StaffAction::VerifyJournal, false, result.error().code, result.error().detail});
            else if (result->isEmpty())
                answer({StaffAction::VerifyJournal, true, u"ok"_s, {}});
            else
                answer({StaffAction::VerifyJournal, false, u"journal.altered"_s, *result});
        }));
        return;
    default:
        answer(perform(request));
    }
}

void StaffDesk::writeDown(const link::StaffRequest &request)
{
    std::optional<SessionId> session;
    if (concernsVisit(request.action) && m_parts.host.visit().since)
        session = m_parts.host.visit().session;
    if (request.action == link::StaffAction::AnswerHelp) {
        const link::HelpState help = m_parts.host.visit().help;
        if (help != link::HelpState::None && help != link::HelpState::Coming)
            m_parts.vault.record(journal::HelpAnswered{session, *m_panel->label()});
        return;
    }
    m_parts.vault.record(
        journal::StaffAction{*m_panel->label(), link::staffActions.name(request.action), session, request.argument});
}

link::ActionDone StaffDesk::perform(const link::StaffRequest &request)
{
    using link::StaffAction;
    KioskHost &host = m_parts.host;
    const auto noText = [](const Result<void> &result) { return result.map([] { return QString(); }); };
    switch (request.action) {
    case StaffAction::EndSession:
        host.endVisit();
        break;
    case StaffAction::MoreTime:
        host.giveMoreTime();
        break;
    case StaffAction::AnswerHelp:
        host.advanceHelp(link::HelpState::Coming);
        break;
    case StaffAction::ServeQueued:
        if (const std::optional<TicketId> number = TicketId::fromString(request.argument))
            host.serveQueued(*number);
        break;
    case StaffAction::OutOfService:
        return outcomeOf(request.action, noText(m_parts.outOfService.switchOff(request.argument)));
    case StaffAction::BackInService:
        return outcomeOf(request.action, noText(m_parts.outOfService.switchOn()));
    case StaffAction::LeaveKiosk:
        Q_EMIT leaveWanted();
        break;
    case StaffAction::UnlockPins:
        return unlockPins();
    case StaffAction::StartCommissioning:
        m_parts.commissioning.start();
        break;
    case StaffAction::StopCommissioning:
        m_parts.commissioning.stop();
        break;
    case StaffAction::WriteProposal:
        return outcomeOf(request.action, m_parts.record.write(m_settings.sources, m_settings.exportDir, m_clock));
    case StaffAction::ExportStatistics:
    case StaffAction::ExportJournal:
    case StaffAction::VerifyJournal:
        break;
    }
    return {request.action, true, u"ok"_s, {}};
}

link::ActionDone StaffDesk::unlockPins()
{
    constexpr auto action = link::StaffAction::UnlockPins;
    if (!m_parts.vault.guard())
        return {action, false, m_parts.vault.padProblem(), {}};
    const Result<void> unlocked = m_parts.vault.guard()->unlock();
    return outcomeOf(action, unlocked.map([] { return QString(); }));
}

void StaffDesk::answer(link::ActionDone done)
{
    if (!done.ok)
        m_log.warning(QString(u"staff."_s + link::staffActions.name(done.action)), done.code);
    if (m_panel)
        m_panel->send(done);
    stateChanged();
}

void StaffDesk::stateChanged()
{
    if (isUnlocked() && !m_stateSoon.isActive())
        m_stateSoon.start(stateDelay);
}

void StaffDesk::refreshToday()
{
    if (!isUnlocked() || (m_todayAsked && m_clock.sinceBoot() - *m_todayAsked < todayInterval))
        return;
    m_todayAsked = m_clock.sinceBoot();
    m_parts.reports.today(this, [this](const Result<link::TodayLine> &result) {
        if (!result)
            return;
        m_today = *result;
        stateChanged();
    });
}

void StaffDesk::sendState()
{
    if (!isUnlocked())
        return;
    m_panel->send(state());
    m_panel->send(m_parts.record.report());
    refreshToday();
}

link::KioskState StaffDesk::state() const
{
    const VisitState &visit = m_parts.host.visit();
    link::KioskState state;
    state.session = visit.session;
    state.step = visit.at.step;
    state.method = visit.at.method;
    state.outcome = visit.at.outcome;
    state.stepSince = visit.stepSince;
    state.visitSince = visit.since;
    state.attemptsUsed = visit.at.attemptsUsed;
    state.readyAt = visit.at.readyAt;
    state.sessionEnd = visit.at.sessionEnd;
    state.helpCalledAt = visit.helpCalledAt;
    state.help = visit.help;
    state.queue = m_parts.host.queue();
    state.parkedWaits = static_cast<int>(m_parts.host.tickets().size());
    const HealthReport report = m_parts.board.current();
    if (const std::optional<PartHealth> blocking = report.blocking())
        state.availability = {false, blocking->code};
    state.staffReason = m_parts.outOfService.reason();
    state.commissioning = m_parts.record.isRunning();
    for (const PartHealth &part : report.parts)
        state.parts.append({part.part, part.state, part.code, part.facts});
    state.receipt = m_receipt;
    state.versions = m_settings.versions;
    state.today = m_today;
    return state;
}

} // namespace kiosk
