// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/StaffModel.h"

namespace kiosk
{

using link::StaffAction;

namespace
{
const QString noAnswer = QStringLiteral("staff.no_answer");
} // namespace

StaffModel::StaffModel(const KioskConfig &config, const link::StaffBegin &begin, const Clock &clock, HostSink toHost,
                       QObject *parent)
    : QObject(parent), m_config(config), m_clock(clock), m_toHost(std::move(toHost)), m_shuffledPad(begin.shuffledPad),
      m_demo(begin.demo), m_language(begin.language), m_pad(begin.pad)
{
}

void StaffModel::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    Q_EMIT languageChanged();
}

bool StaffModel::takesPin() const
{
    if (m_accepted || m_checkingSince)
        return false;
    return m_pad.state == link::PadState::Open
        || (m_pad.state == link::PadState::Waiting && m_pad.until && m_pad.until->hasPassed(m_clock));
}

void StaffModel::enterPin(SecureString digits)
{
    if (!takesPin() || digits.isEmpty())
        return;
    m_checkingSince = m_clock.sinceBoot();
    m_unanswered = false;
    m_toHost(link::PinTyped{std::move(digits)});
    Q_EMIT padChanged();
}

void StaffModel::handleVerdict(const link::PinVerdict &verdict)
{
    if (m_accepted)
        return;
    m_checkingSince.reset();
    m_unanswered = false;
    m_pad = verdict.pad;
    if (!verdict.accepted) {
        m_freeLeft = verdict.freeLeft;
        Q_EMIT padChanged();
        return;
    }
    m_accepted = true;
    m_label = verdict.label;
    Q_EMIT accepted();
}

std::optional<link::ActionDone> StaffModel::resultOf(StaffAction action) const
{
    const auto found = m_results.constFind(action);
    return found == m_results.cend() ? std::nullopt : std::optional(*found);
}

void StaffModel::forgetResult(StaffAction action)
{
    if (m_results.remove(action) > 0)
        Q_EMIT actionChanged(action);
}

void StaffModel::request(const link::StaffRequest &request)
{
    if (!m_accepted || !offers(request.action) || m_pending.contains(request.action))
        return;
    m_results.remove(request.action);
    m_pending.insert(request.action, m_clock.sinceBoot());
    m_toHost(request);
    Q_EMIT actionChanged(request.action);
}

void StaffModel::wantStatistics(QDate from, QDate to)
{
    if (!m_accepted)
        return;
    m_statisticsSince = m_clock.sinceBoot();
    m_statisticsFailure.reset();
    m_toHost(link::StatisticsWanted{from, to});
    Q_EMIT statisticsChanged();
}

void StaffModel::wantJournal(qint64 before, const QString &topic)
{
    if (!m_accepted || m_journalSince)
        return;
    m_journalSince = m_clock.sinceBoot();
    m_journalFailure.reset();
    m_toHost(link::JournalWanted{before, topic});
    Q_EMIT journalChanged();
}

void StaffModel::close()
{
    if (m_closed)
        return;
    m_closed = true;
    m_toHost(link::StaffClosed{});
}

void StaffModel::handleNews(const link::PadNews &news)
{
    // What changes nothing must not take typed digits or a complaint away.
    if (m_accepted || news.pad == m_pad)
        return;
    m_pad = news.pad;
    m_freeLeft.reset();
    Q_EMIT padChanged();
}

void StaffModel::handle(const link::ToStaff &message)
{
    if (const auto *verdict = std::get_if<link::PinVerdict>(&message)) {
        handleVerdict(*verdict);
        return;
    }
    if (const auto *news = std::get_if<link::PadNews>(&message)) {
        handleNews(*news);
        return;
    }
    if (std::holds_alternative<link::StaffEnd>(message)) {
        Q_EMIT ended();
        return;
    }
    if (!m_accepted)
        return;
    if (const auto *state = std::get_if<link::KioskState>(&message)) {
        m_state = *state;
        Q_EMIT stateChanged();
    } else if (const auto *done = std::get_if<link::ActionDone>(&message)) {
        handleDone(*done);
    } else if (const auto *report = std::get_if<link::StatisticsReport>(&message)) {
        m_statisticsSince.reset();
        m_statisticsFailure = report->trouble;
        if (!report->trouble)
            m_statistics = *report;
        Q_EMIT statisticsChanged();
    } else if (const auto *journal = std::get_if<link::JournalLines>(&message)) {
        m_journalSince.reset();
        m_journalFailure = journal->trouble;
        if (!journal->trouble)
            m_journal = *journal;
        Q_EMIT journalChanged();
    } else if (const auto *commissioning = std::get_if<link::Commissioning>(&message)) {
        m_commissioning = *commissioning;
        Q_EMIT commissioningChanged();
    }
}

void StaffModel::handleDone(const link::ActionDone &done)
{
    m_pending.remove(done.action);
    m_results.insert(done.action, done);
    Q_EMIT actionChanged(done.action);
}

bool StaffModel::isOverdue(Milliseconds since) const
{
    return m_clock.sinceBoot() - since >= Milliseconds{answerLimit};
}

void StaffModel::tick()
{
    if (m_checkingSince && isOverdue(*m_checkingSince)) {
        m_checkingSince.reset();
        m_unanswered = true;
        Q_EMIT padChanged();
    }
    if (m_statisticsSince && isOverdue(*m_statisticsSince)) {
        m_statisticsSince.reset();
        m_statisticsFailure = {noAnswer, {}};
        Q_EMIT statisticsChanged();
    }
    if (m_journalSince && isOverdue(*m_journalSince)) {
        m_journalSince.reset();
        m_journalFailure = {noAnswer, {}};
        Q_EMIT journalChanged();
    }
    const QList<StaffAction> actions = m_pending.keys();
    for (const StaffAction action : actions) {
        if (!isOverdue(m_pending.value(action)))
            continue;
        m_pending.remove(action);
        m_results.insert(action, {action, false, noAnswer, {}});
        Q_EMIT actionChanged(action);
    }
}

} // namespace kiosk
