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

template <typename Value> std::optional<link::Trouble> troubleOf(const Result<Value> &result)
{
    return result ? std::nullopt : std::optional(link::Trouble{result.error().code, result.error().detail});
}

} // namespace

StaffDesk::StaffDesk(Settings settings, Parts parts, const Clock &clock, HostLog &log, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_parts(parts), m_clock(clock), m_log(log)
{
    connect(&m_parts.host, &KioskHost::staffWanted, this, &StaffDesk::open);
    connect(&m_parts.overview, &KioskOverview::changed, this, &StaffDesk::stateChanged);
    connect(&m_parts.host, &KioskHost::helpCalled, this, [this] {
        if (isUnlocked())
            m_parts.host.advanceHelp(link::HelpState::Seen);
    });
    connect(&m_parts.vault, &KioskVault::recorded, this, [this] {
        if (isUnlocked())
            m_parts.overview.refreshToday();
    });
    connect(&m_parts.vault, &KioskVault::padChanged, this, [this] {
        if (m_panel && !isUnlocked())
            m_panel->send(link::PadNews{pad()});
    });
    connect(&m_attend, &QTimer::timeout, &m_parts.host, &KioskHost::attend);
    m_stateSoon.setSingleShot(true);
    connect(&m_stateSoon, &QTimer::timeout, this, &StaffDesk::sendState);
}

StaffDesk::~StaffDesk() = default;

void StaffDesk::open(Language language)
{
    m_parts.host.setPanelOpen(true);
    if (m_panel) {
        // Made again before a PIN: whoever can make it does not see the pad.
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
    if (!m_panel)
        return;
    // Before it has gone: what lies below is on the screen then.
    m_parts.host.setPanelOpen(false);
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
    m_parts.overview.refreshToday();
}

void StaffDesk::request(const link::StaffRequest &request)
{
    using link::StaffAction;
    const auto tell = m_panel->whileOpen([this](const link::ActionDone &done) { answer(done); });
    if (StaffActions::has(request.action)) {
        m_parts.actions.perform(*m_panel->label(), request.action, request.argument, this, tell);
        return;
    }
    m_parts.actions.writeDown(*m_panel->label(), request.action, request.argument);
    const auto exported = [action = request.action, tell](const Result<QString> &result) {
        tell(StaffActions::outcomeOf(action, result));
    };
    if (request.action == StaffAction::ExportStatistics)
        m_parts.reports.exportStatistics(request.from, request.to, m_settings.exportDir, this, exported);
    else if (request.action == StaffAction::ExportJournal)
        m_parts.reports.exportJournal(request.from, request.to, m_settings.exportDir, this, exported);
    else
        answer(perform(request));
}

link::ActionDone StaffDesk::perform(const link::StaffRequest &request)
{
    using link::StaffAction;
    switch (request.action) {
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
        return StaffActions::outcomeOf(request.action,
                                       m_parts.record.write(m_settings.sources, m_settings.exportDir, m_clock));
    default:
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
    return StaffActions::outcomeOf(action, unlocked.map([] { return QString(); }));
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

void StaffDesk::sendState()
{
    if (!isUnlocked())
        return;
    m_panel->send(m_parts.overview.state());
    m_panel->send(m_parts.record.report());
    m_parts.overview.refreshToday();
}

} // namespace kiosk
