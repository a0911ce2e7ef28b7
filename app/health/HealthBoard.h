// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/HealthReport.h"
#include "support/Clock.h"

#include <QMap>
#include <QObject>

namespace kiosk
{

/// Where every owner of a part says how the part is, and where whoever shows it reads. Keeps the last word of each and
/// since when it has been so. Decides nothing about a part, and never holds a personal value. Lives on the main thread.
class HealthBoard final : public QObject
{
    Q_OBJECT
public:
    explicit HealthBoard(const Clock &clock, QObject *parent = nullptr) : QObject(parent), m_clock(clock) { }

    /// Replaces what was known of \a health.part. Its \c since is set here: kept while state and code stay.
    void report(const PartHealth &health) { report(QList{health}); }
    /// Several at once, so that nobody sees the one without the other.
    void report(const QList<PartHealth> &several);
    /// The part is no more (a method that a new configuration does not offer).
    void forget(const QString &part);

    HealthReport current() const { return {m_parts.values()}; }
    /// As HealthReport::blocking().
    std::optional<PartHealth> blocking() const { return current().blocking(); }

Q_SIGNALS:
    /// State or code of a part has become another; a detail alone is no news.
    void partChanged(const kiosk::PartHealth &health);
    /// The same, once, with everything.
    void changed(const kiosk::HealthReport &report);

private:
    const Clock &m_clock;
    QMap<QString, PartHealth> m_parts;
};

} // namespace kiosk
