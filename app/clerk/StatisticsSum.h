// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/FleetModel.h"
#include "figures/Statistics.h"

#include <QStringList>

namespace kiosk::desk
{

/// Statistics of several kiosks as those of one. Counts add up. How long steps take is a mean of the kiosks' medians
/// and percentiles, weighted by how often each was seen: the stays themselves stay at the kiosks.
Statistics addUp(const QList<Statistics> &each, QDate from, QDate to);

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
    int answered() const { return static_cast<int>(m_each.size()); }
    int failed() const { return m_failed; }
    bool isOver() const { return answered() + m_failed >= m_asked; }
    Statistics sum() const { return addUp(m_each, m_from, m_to); }
    /// Of the last that gave no statistics.
    const QString &lastCode() const { return m_lastCode; }

Q_SIGNALS:
    void grown();

private:
    void askNext();

    FleetModel &m_fleet;
    QStringList m_waiting;
    QDate m_from;
    QDate m_to;
    QList<Statistics> m_each;
    QString m_lastCode;
    int m_asked = 0;
    int m_failed = 0;
    int m_round = 0;
};

} // namespace kiosk::desk
