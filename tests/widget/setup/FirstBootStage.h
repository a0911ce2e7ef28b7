// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup/FirstBootWindow.h"
#include "support/ManualClock.h"
#include "support/WindowStage.h"

#include <memory>

namespace kiosk
{

/// What a host has kept, in English.
link::SetUpKept keptAt(FirstBootModel::Place place);

/// The set-up's window with a host that says what the test says, over the line that the host writes.
class FirstBootStage final : public WindowStage
{
public:
    explicit FirstBootStage(QSize size = {1920, 1080},
                            const link::SetUpKept &kept = keptAt(FirstBootModel::Place::Welcome));
    ~FirstBootStage();

    void say(const link::ToSetUp &message);
    /// On the screen keyboard.
    void strike(const QString &keys) const;
    void strike(int action) const;
    /// Answers, up to \a place.
    void goTo(FirstBootModel::Place place);
    template <typename Message> QList<Message> sentOf() const
    {
        QList<Message> found;
        for (const link::FromSetUp &message : sent) {
            if (const auto *one = std::get_if<Message>(&message))
                found << *one;
        }
        return found;
    }

    ManualClock clock;
    std::vector<link::FromSetUp> sent; ///< without the PINs
    QStringList pins;
    int finished = 0;
    std::unique_ptr<FirstBootModel> model;
    std::unique_ptr<FirstBootWindow> window;

protected:
    QWidget *shownWindow() const override { return window.get(); }
};

/// A machine with two profiles and one that has a mistake.
link::SetUpFound someFindings();
link::SetUpTried someTrial(HealthState worst);

} // namespace kiosk
