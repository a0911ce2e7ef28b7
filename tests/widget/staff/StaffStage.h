// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/Statistics.h"
#include "staff/StaffModel.h"
#include "staff/StaffWindow.h"
#include "support/ManualClock.h"
#include "support/WindowStage.h"

#include <memory>

namespace kiosk
{

/// The staff panel's real window at a fictional school, with the host played by the test and a clock that it moves.
class StaffStage final : public WindowStage
{
public:
    explicit StaffStage(QSize size = {1920, 1080}, link::Pad pad = {}, bool shuffled = false,
                        Language language = Language::English);
    ~StaffStage();

    /// The host accepts a PIN and tells the kiosk's state.
    void open();
    void open(const link::KioskState &state);
    /// The page of this name, by its button.
    bool goTo(const QString &page);
    /// The clock and the window's own tick, second by second.
    void pass(Seconds time);
    void say(const link::ToStaff &message);

    KioskConfig config;
    ManualClock clock;
    QStringList pins; ///< as they went out
    QList<link::StaffRequest> requests;
    QList<link::StatisticsWanted> statisticsWanted;
    QList<link::JournalWanted> journalWanted;
    int closed = 0;
    std::unique_ptr<StaffModel> model;
    std::unique_ptr<StaffWindow> window;

protected:
    QWidget *shownWindow() const override { return window.get(); }
};

/// A morning at the desk: a visit stuck in Verify, a call for help, one part not as it should be.
link::KioskState busyState(const Clock &clock);
/// Nobody there, everything well.
link::KioskState quietState(const Clock &clock);
Statistics someStatistics(QDate from, QDate to);
link::JournalLines someJournal(qint64 before);
link::Commissioning someCommissioning();

} // namespace kiosk
