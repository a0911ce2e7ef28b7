// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/KioskVault.h"
#include "figures/JournalTopic.h"
#include "link/StaffMessages.h"

#include <QDate>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace kiosk
{

/// What staff read of the journal: counts, records, checks, files. Each works on a thread of its own through a reader
/// of its own, so that neither a visit nor the journal waits; the answer comes on the main thread, and not at all when
/// the context has gone.
class StaffReports final : public QObject
{
    Q_OBJECT
public:
    template <typename Answer> using Callback = std::function<void(Answer)>;

    StaffReports(const KioskVault &vault, const Clock &clock, QObject *parent = nullptr);
    /// Waits for what is running.
    ~StaffReports() override;

    /// Local days, [from, to). Errors: those of journal::readStatistics().
    void statistics(const QDate &from, const QDate &to, QObject *context, Callback<Result<QJsonObject>> callback);
    void today(QObject *context, Callback<Result<link::TodayLine>> callback);
    /// The hundred records of a topic before a sequence number, newest first; 0: the newest.
    void lines(qint64 before, journal::Topic topic, QObject *context,
               Callback<Result<QList<link::JournalLine>>> callback);
    /// "" when nothing is wrong, otherwise the first finding in words.
    void verify(QObject *context, Callback<Result<QString>> callback);
    /// Writes a CSV file into \a folder; the answer is its path. Errors besides: "export.write".
    void exportStatistics(const QDate &from, const QDate &to, const QString &folder, QObject *context,
                          Callback<Result<QString>> callback);
    void exportJournal(const QDate &from, const QDate &to, const QString &folder, QObject *context,
                       Callback<Result<QString>> callback);

private:
    template <typename Answer> void run(std::function<Answer()> work, QObject *context, Callback<Answer> callback);
    QString file() const;
    QString exportName(const QString &what, const QString &folder) const;

    const KioskVault &m_vault;
    const Clock &m_clock;
    QThreadPool m_workers;
};

} // namespace kiosk
