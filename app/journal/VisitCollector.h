// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/DayTotals.h"
#include "journal/RecordReader.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace kiosk::journal
{

/// Turns records into visits and visits into numbers by local day. Given the records in order, begun early enough that
/// no visit's beginning is missed.
class VisitCollector
{
public:
    /// How far a visit may reach beyond the day it began on.
    static constexpr qint64 reachMs = qint64{12} * 60 * 60 * 1000;

    void take(const RecordReader &record);
    /// No more records.
    void finish();

    const QMap<QDate, DayTotals> &days() const { return m_days; }
    /// Stays of visits that began in [from, to), by step, in milliseconds.
    QMap<QString, std::vector<qint64>> stays(const QDate &from, const QDate &to) const;
    /// From leaving Welcome to the end, by the day on which the visit ended.
    std::vector<qint64> durations(const QDate &day) const { return m_durations.value(day); }

private:
    /// A visit that has ended for now, and may go on in another session.
    struct Waiting {
        QDate day; ///< that it counts for
        int DayTotals::*kind; ///< as which
    };
    struct Visit {
        qint64 beganMs = 0; ///< 0: has not left Welcome
        qint64 beganUptime = 0;
        QString boot;
        bool resumed = false;
        std::optional<Waiting> before; ///< what a visit that goes on had come to
        QString ticket;
        QString step;
        qint64 stepUptime = 0;
        QString outcome;
        QSet<QString> steps;
        QSet<QString> methods;
        QList<std::pair<QString, qint64>> stays;
    };

    void stepReached(Visit &visit, const RecordReader &record);
    void resumed(Visit &visit, const QString &ticket);
    void ended(const QString &session, const RecordReader *record, const QString &reason);
    void count(const Visit &visit, const QString &reason);
    DayTotals &dayOf(const RecordReader &record);

    QHash<QString, Visit> m_open;
    QHash<QString, Waiting> m_tickets;
    std::optional<Waiting> m_broken; ///< the visit that broke down last
    QMap<QDate, DayTotals> m_days;
    QMap<QDate, QMap<QString, std::vector<qint64>>> m_stays;
    QMap<QDate, std::vector<qint64>> m_durations;
};

} // namespace kiosk::journal
