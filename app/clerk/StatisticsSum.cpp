// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/StatisticsSum.h"

#include "figures/CsvText.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
    // Not in whole numbers: what another computer has sent may be too large to be multiplied.
    const auto weight = static_cast<double>(other.count) / static_cast<double>(count);
    const auto mean = [weight](qint64 one, qint64 two) {
        return static_cast<qint64>(
            std::llround(static_cast<double>(one) * (1 - weight) + static_cast<double>(two) * weight));
    };
    sum.medianMs = mean(sum.medianMs, other.medianMs);
    sum.percentile90Ms = mean(sum.percentile90Ms, other.percentile90Ms);
    sum.count = static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

Result<Statistics> statisticsIn(const fleet::Answer &answer)
{
    if (!answer.ok || !answer.statistics)
        return failure(answer.code, answer.detail);
    if (const auto &trouble = answer.statistics->trouble)
        return failure(trouble->code, trouble->detail);
    return Statistics::fromJson(answer.statistics->statistics, record::UnknownFields::Ignored);
}

void addTo(Statistics &sum, const Statistics &one)
{
    sum.total += one.total;
    for (auto day = one.days.cbegin(); day != one.days.cend(); ++day)
        sum.days[day.key()] += *day;
    for (auto step = one.stepTimes.cbegin(); step != one.stepTimes.cend(); ++step)
        addStay(sum.stepTimes[step.key()], *step);
    // Times are known from the day on from which all know them.
    if (one.eventsFrom && (!sum.eventsFrom || *one.eventsFrom > *sum.eventsFrom))
        sum.eventsFrom = one.eventsFrom;
}

void StatisticsRound::ask(const QStringList &kiosks, QDate from, QDate to)
{
    ++m_round;
    m_waiting = kiosks;
    m_sum = {};
    m_sum.from = from;
    m_sum.to = to;
    m_missing.clear();
    m_lastCode.clear();
    m_asked = static_cast<int>(kiosks.size());
    m_answered = 0;
    for (int i = 0; i < atOnce; ++i)
        askNext();
    if (kiosks.isEmpty())
        Q_EMIT grown();
}

void StatisticsRound::askNext()
{
    if (m_waiting.isEmpty())
        return;
    const QString kiosk = m_waiting.takeFirst();
    fleet::Order order;
    order.action = fleet::Action::Statistics;
    order.from = m_sum.from;
    order.to = m_sum.to;
    m_fleet.ask(kiosk, order, this, [this, kiosk, round = m_round](const fleet::Answer &answer) {
        if (round != m_round)
            return;
        if (const Result<Statistics> statistics = statisticsIn(answer)) {
            addTo(m_sum, *statistics);
            ++m_answered;
        } else {
            m_missing << kiosk;
            m_lastCode = statistics.error().code;
        }
        askNext();
        Q_EMIT grown();
    });
}

QByteArray StatisticsRound::toCsv() const
{
    return m_sum.toCsv() + csvLine({u"total"_s, u"kiosks"_s, u"asked"_s, QString::number(m_asked)})
        + csvLine({u"total"_s, u"kiosks"_s, u"answered"_s, QString::number(m_answered)});
}

} // namespace kiosk::desk
