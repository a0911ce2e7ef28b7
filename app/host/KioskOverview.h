// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/HealthBoard.h"
#include "host/KioskHost.h"
#include "host/KioskVault.h"
#include "host/OutOfServiceSwitch.h"
#include "host/CommissioningRecord.h"
#include "host/StaffReports.h"

#include <QObject>

#include <optional>

namespace kiosk
{

/// The kiosk as staff see it, on its panel and at a desk. Lives on the main thread.
class KioskOverview final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        KioskHost &host;
        KioskVault &vault;
        HealthBoard &board;
        OutOfServiceSwitch &outOfService;
        CommissioningRecord &record;
        StaffReports &reports;
    };

    KioskOverview(Parts parts, const Clock &clock, QObject *parent = nullptr);

    link::KioskState state() const;
    void setVersions(const link::VersionLine &versions);
    /// Reads the counts of the day anew unless that was done just now; changed() follows.
    void refreshToday();

Q_SIGNALS:
    void changed();

private:
    Parts m_parts;
    const Clock &m_clock;
    link::VersionLine m_versions;
    std::optional<link::ReceiptLine> m_receipt;
    link::TodayLine m_today;
    std::optional<Milliseconds> m_todayAsked;
};

} // namespace kiosk
