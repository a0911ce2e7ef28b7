// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/StatisticsSum.h"

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

void addStay(StepTime &sum, const StepTime &other)
{
    const qint64 count = qint64{sum.count} + other.count;
    if (count == 0)
        return;
    const auto mean = [&](qint64 one, qint64 two) { return (one * sum.count + two * other.count) / count; };
    sum.medianMs = mean(sum.medianMs, other.medianMs);
    sum.percentile90Ms = mean(sum.percentile90Ms, other.percentile90Ms);
    sum.count = static_cast<int>(count);
}

} // namespace

Statistics addUp(const QList<Statistics> &each, QDate from, QDate to)
{
    Statistics sum;
    sum.from = from;
    sum.to = to;
    for (const Statistics &one : each) {
        sum.total += one.total;
        for (auto day = one.days.cbegin(); day != one.days.cend(); ++day)
            sum.days[day.key()] += *day;
        for (auto step = one.stepTimes.cbegin(); step != one.stepTimes.cend(); ++step)
            addStay(sum.stepTimes[step.key()], *step);
        // Times are known from the day on from which all know them.
        if (one.eventsFrom && (!sum.eventsFrom || *one.eventsFrom > *sum.eventsFrom))
            sum.eventsFrom = one.eventsFrom;
    }
    return sum;
}

void StatisticsRound::ask(const QStringList &kiosks, QDate from, QDate to)
{
    ++m_round;
    m_waiting = kiosks;
    m_from = from;
    m_to = to;
    m_each.clear();
    m_lastCode.clear();
    m_asked = static_cast<int>(kiosks.size());
    m_failed = 0;
    for (int i = 0; i < atOnce; ++i)
        askNext();
    if (kiosks.isEmpty())
        Q_EMIT grown();
}

void StatisticsRound::askNext()
{
    if (m_waiting.isEmpty())
        return;
    fleet::Order order;
    order.action = fleet::Action::Statistics;
    order.from = m_from;
    order.to = m_to;
    m_fleet.ask(m_waiting.takeFirst(), order, this, [this, round = m_round](const fleet::Answer &answer) {
        if (round != m_round)
            return;
        const auto statistics = answer.ok && answer.statistics ? Statistics::fromJson(answer.statistics->statistics)
                                                               : Result<Statistics>(failure(answer.code, {}));
        if (statistics) {
            m_each << *statistics;
        } else {
            ++m_failed;
            m_lastCode = statistics.error().code;
        }
        askNext();
        Q_EMIT grown();
    });
}

} // namespace kiosk::desk
