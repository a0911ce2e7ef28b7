// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/KioskEntry.h"
#include "fleet/KioskReport.h"
#include "fleet/Presence.h"

#include <QHash>

#include <memory>
#include <vector>

namespace kiosk::desk
{

/// Every kiosk of a site, by what it has said last and when that arrived. An old state is never told as a fresh one:
/// without news a kiosk becomes unknown. Holds reports as they came, so that ten thousand take little memory.
///
/// All times are of the desk's Clock::sinceBoot(). No signals, no threads: the caller asks it to settle().
class KioskBook
{
public:
    /// Without news for so long nothing is known of a kiosk.
    static constexpr Seconds silence{15};
    /// What a report may be later than its interval: it travels.
    static constexpr Seconds grace{3};
    /// A clock that is wrong by more is told. Kiosks' reports are seconds old at most.
    static constexpr Seconds clockTolerance{120};

    explicit KioskBook(Seconds stuckAfter) : m_stuckAfter(stuckAfter) { }

    /// A report that arrived at \a now and was written \a age before. \a wall: the desk's own clock. Errors: those of
    /// KioskReportForm::read(); then the kiosk is shown as one that cannot be read.
    Result<void> takeReport(const QString &id, const QByteArray &payload, Milliseconds now, Milliseconds age,
                            const QDateTime &wall);
    /// A birth, or a will; a will of another run than the last known says nothing.
    void takeOnline(const QString &id, const fleet::Online &online, Milliseconds now);
    void takeUnreadable(const QString &id);
    /// Its retained state has been taken away.
    void forget(const QString &id);
    /// This desk has no connection: nothing is known of any.
    void setConnected(bool connected);

    /// Sees what time has changed; true when the order or anybody's need has changed since the last time.
    bool settle(Milliseconds now);
    /// Those who need somebody first; by name after that.
    const std::vector<const KioskEntry *> &order() const { return m_order; }
    const KioskCounts &counts() const { return m_counts; }
    QStringList places() const;
    const KioskEntry *entry(const QString &id) const;
    /// The whole last report, its times on this clock; nothing without one.
    std::optional<fleet::KioskReport> report(const QString &id) const;
    /// What its configuration allows to be shown to a visitor.
    QList<fleet::ShortMessage> messages(const QString &id) const;

private:
    struct Record {
        KioskEntry entry;
        QString sortName;
        QByteArray payload;
        Milliseconds written{0}; ///< when the payload was, on this clock
        Seconds interval{15};
        bool available = true;
        QString boot;
        bool willSpoke = false;
        QList<fleet::ShortMessage> messages;
        Milliseconds outSince{0};
    };

    Record &record(const QString &id);
    void takeState(Record &record, const fleet::KioskReport &report);
    bool judge(Record &record, Milliseconds now);
    bool isStuck(const Record &record, Milliseconds now) const;
    void findDrift();

    Seconds m_stuckAfter;
    bool m_connected = true;
    bool m_changed = true;
    fleet::KioskReportForm m_form;
    QHash<QString, std::shared_ptr<Record>> m_records;
    std::vector<const KioskEntry *> m_order;
    KioskCounts m_counts;
};

} // namespace kiosk::desk
