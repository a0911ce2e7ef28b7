// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/FleetModel.h"
#include "figures/Statistics.h"

#include <QStringList>

namespace kiosk::desk
{

/// The statistics that a kiosk, of whatever release, has answered with. Errors: the answer's code, its trouble's, or
/// "statistics.malformed".
Result<Statistics> statisticsIn(const fleet::Answer &answer);

/// Adds one kiosk's to those of several. Counts add up, and stay at the largest int. How long steps take is a mean of
/// the kiosks' medians and percentiles, weighted by how often each was seen: the stays themselves stay at the kiosks.
void addTo(Statistics &sum, const Statistics &one);

/// Asks a number of kiosks for a period's statistics, a few at a time, and tells the sum as it grows.
class StatisticsRound final : public QObject
{
    Q_OBJECT
public:
    static constexpr int atOnce = 20;

    /// \a fleet must outlive it.
    explicit StatisticsRound(FleetModel &fleet, QObject *parent = nullptr) : QObject(parent), m_fleet(fleet) { }

    /// Anew: what is still due of an earlier round is dropped.
    void ask(const QStringList &kiosks, QDate from, QDate to);
    int asked() const { return m_asked; }
    int answered() const { return m_answered; }
    bool isOver() const { return m_answered + m_missing.size() >= m_asked; }
    const Statistics &sum() const { return m_sum; }
    /// Those that gave no statistics, in the order in which that became known.
    const QStringList &missing() const { return m_missing; }
    /// Of the last of them.
    const QString &lastCode() const { return m_lastCode; }
    /// Statistics::toCsv() of the sum, and how many kiosks were asked and have answered.
    QByteArray toCsv() const;

Q_SIGNALS:
    void grown();

private:
    void askNext();

    FleetModel &m_fleet;
    QStringList m_waiting;
    Statistics m_sum;
    QStringList m_missing;
    QString m_lastCode;
    int m_asked = 0;
    int m_answered = 0;
    int m_round = 0;
};

} // namespace kiosk::desk
