// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/VisitCollector.h"

#include "journal/JournalEvents.h"

#include <QDateTime>

#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

QDateTime localTime(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs);
}

/// Reasons end in "done" both as the visit's own and as the host's.
bool isDone(const QString &reason)
{
    return reason == u"done" || reason.endsWith(u":done");
}

bool isParked(const QString &reason)
{
    return reason == u"parked" || reason.endsWith(u":parked");
}

} // namespace

DayTotals &VisitCollector::dayOf(const RecordReader &record)
{
    return m_days[localTime(record.integer(Column::TimeMs)).date()];
}

void VisitCollector::take(const RecordReader &record)
{
    const QString kind = record.text(Column::Kind);
    const QString session = record.text(Column::Session);
    if (kind == u"step_reached") {
        stepReached(m_open[session], record);
    } else if (kind == u"resumed") {
        resumed(m_open[session], record.text(Column::Ticket));
    } else if (kind == u"method_chosen") {
        m_open[session].methods.insert(record.text(Column::Method));
    } else if (kind == u"outcome") {
        QString outcome = record.text(Column::Outcome);
        if (record.has(Column::Code))
            outcome += u'/' + record.text(Column::Code);
        m_open[session].outcome = outcome;
        ++dayOf(record).outcomes[outcome];
    } else if (kind == u"session_ended") {
        if (record.has(Column::Rating)) {
            const auto rating = static_cast<size_t>(record.integer(Column::Rating) - 1);
            DayTotals &day = dayOf(record);
            if (rating < day.ratings.size())
                ++day.ratings[rating];
        }
        const QString reason = record.text(Column::Reason);
        // One that was cut short ended at a time that nobody knows; its end is written at the next start.
        ended(session, reason == lostReason ? nullptr : &record, reason);
    } else if (kind == u"parked") {
        m_open[session].ticket = record.text(Column::Ticket);
        ++dayOf(record).parked;
    } else if (kind == u"help_called") {
        ++dayOf(record).helpCalls;
    } else if (kind == u"help_answered") {
        ++dayOf(record).helpAnswers;
    } else if (kind == u"staff_action") {
        ++dayOf(record).staffActions[record.text(Column::Code)];
    } else if (kind == u"host_refused") {
        ++dayOf(record).hostsRefused;
    } else if (kind == u"pin_failed") {
        ++dayOf(record).pinFailures;
    } else if (kind == u"host_started") {
        // Whatever was open when the kiosk died, and could not be ended at the next start.
        const QStringList lost = m_open.keys();
        for (const QString &one : lost)
            ended(one, nullptr, lostReason.toString());
    }
}

void VisitCollector::stepReached(Visit &visit, const RecordReader &record)
{
    const QString step = record.text(Column::Step);
    const qint64 uptime = record.integer(Column::UptimeMs);
    if (step == u"ended")
        return; // no place to be at
    if (visit.beganMs == 0) {
        if (step == u"welcome" || step == u"out_of_service")
            return;
        visit.beganMs = record.integer(Column::TimeMs);
        visit.beganUptime = uptime;
        visit.boot = record.text(Column::Boot);
    } else if (step == visit.step) {
        return; // the language was switched, or the like
    } else if (record.text(Column::Boot) == visit.boot) {
        visit.stays.append({visit.step, uptime - visit.stepUptime});
    }
    visit.step = step;
    visit.stepUptime = uptime;
    visit.steps.insert(step);
}

void VisitCollector::resumed(Visit &visit, const QString &ticket)
{
    visit.resumed = true;
    if (!ticket.isEmpty()) {
        if (const auto waiting = m_tickets.constFind(ticket); waiting != m_tickets.cend())
            visit.before = *waiting;
        m_tickets.remove(ticket);
    } else {
        visit.before = std::exchange(m_broken, std::nullopt);
    }
}

void VisitCollector::ended(const QString &session, const RecordReader *record, const QString &reason)
{
    Visit visit = m_open.take(session);
    if (visit.beganMs == 0)
        return;
    if (record && record->text(Column::Boot) == visit.boot) {
        const qint64 uptime = record->integer(Column::UptimeMs);
        visit.stays.append({visit.step, uptime - visit.stepUptime});
        const QDate day = localTime(record->integer(Column::TimeMs)).date();
        m_durations[day].push_back(uptime - visit.beganUptime);
    }
    count(visit, reason);
}

void VisitCollector::count(const Visit &visit, const QString &reason)
{
    const QDateTime began = localTime(visit.beganMs);
    DayTotals &day = m_days[began.date()];
    if (visit.resumed) {
        ++day.resumed;
    } else {
        ++day.sessions;
        ++day.hours[static_cast<size_t>(began.time().hour())];
    }
    for (const QString &step : visit.steps)
        ++day.steps[step];
    for (const QString &method : visit.methods)
        ++day.methods[method];
    auto &stays = m_stays[began.date()];
    for (const auto &[step, time] : visit.stays)
        stays[step].push_back(time);
    const QDate counted = visit.before ? visit.before->day : began.date();
    if (visit.before)
        --(m_days[counted].*visit.before->kind);
    if (reason.isEmpty())
        return; // still going on
    ++day.ends[reason];
    int DayTotals::*const kind = isDone(reason) ? &DayTotals::done
        : isParked(reason)                      ? &DayTotals::withTicket
                                                : &DayTotals::unfinished;
    if (kind == &DayTotals::unfinished) {
        ++day.stops[{visit.step, reason, visit.outcome}];
        m_broken = Waiting{counted, kind};
    } else if (kind == &DayTotals::withTicket) {
        m_tickets.insert(visit.ticket, {counted, kind});
    }
    ++(m_days[counted].*kind);
}

void VisitCollector::finish()
{
    for (const Visit &visit : std::as_const(m_open)) {
        if (visit.beganMs != 0)
            count(visit, {});
    }
    m_open.clear();
}

QMap<QString, std::vector<qint64>> VisitCollector::stays(const QDate &from, const QDate &to) const
{
    QMap<QString, std::vector<qint64>> result;
    for (auto day = m_stays.lowerBound(from); day != m_stays.cend() && day.key() < to; ++day) {
        for (auto step = day->cbegin(); step != day->cend(); ++step) {
            std::vector<qint64> &all = result[step.key()];
            all.insert(all.end(), step->cbegin(), step->cend());
        }
    }
    return result;
}

} // namespace kiosk::journal
