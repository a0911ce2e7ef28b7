// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/Statistics.h"
#include "staff/StaffModel.h"
#include "staff/StaffWindow.h"
#include "support/ManualClock.h"

#include <QAbstractButton>

#include <memory>

namespace kiosk
{

/// The staff panel's real window at a fictional school, with the host played by the test and a clock that it moves.
class StaffStage
{
public:
    explicit StaffStage(QSize size = {1920, 1080}, link::Pad pad = {}, bool shuffled = false,
                        Language language = Language::English);
    ~StaffStage();

    /// Waits until the window has the keyboard's focus.
    bool show();
    /// Laid out and painted as if it were shown, without waiting for a screen: where no keyboard's focus is needed.
    void layOut();
    /// The host accepts a PIN and tells the kiosk's state.
    void open();
    void open(const link::KioskState &state);
    /// The page of this name, by its button.
    bool goTo(const QString &page);
    /// The clock and the window's own tick, second by second.
    void pass(Seconds time);
    static void settle();

    /// The visible button of this accessible name.
    QAbstractButton *button(const QString &name) const;
    QList<QAbstractButton *> buttons() const;
    bool press(const QString &name) const;
    /// All visible words in one text.
    QString words() const;
    template <typename T> T *find() const
    {
        for (T *widget : window->findChildren<T *>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
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
};

/// A morning at the desk: a visit stuck in Verify, a call for help, one part not as it should be.
link::KioskState busyState(const Clock &clock);
/// Nobody there, everything well.
link::KioskState quietState(const Clock &clock);
Statistics someStatistics(QDate from, QDate to);
link::JournalLines someJournal(qint64 before);
link::Commissioning someCommissioning();

/// One line for each text of \a root's visible widgets that has less room than it needs, or lies outside \a root.
QStringList cutTexts(const QWidget *root);

} // namespace kiosk
